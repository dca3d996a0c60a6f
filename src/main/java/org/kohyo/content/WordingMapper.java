package org.kohyo.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kohyo.content.FileShapes.DatedText;
import org.kohyo.content.FileShapes.Dates;
import org.kohyo.content.FileShapes.Texts;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Amendment.Kind;
import org.kohyo.policy.DatedWording;
import org.kohyo.policy.Period;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** Texts and periods of one file → wordings, with what is wrong about them. */
final class WordingMapper {

  private final Positions positions;
  private final Problems problems;

  private final Reasons reasons;

  /** For a file in which nothing says why it changes. */
  WordingMapper(YamlFile<?> file) {
    this(file, new Reasons());
  }

  /**
   * For a file.
   *
   * @param reasons to which those of the file are added
   */
  WordingMapper(YamlFile<?> file, Reasons reasons) {
    this.positions = file.positions();
    this.problems = file.problems();
    this.reasons = reasons;
  }

  /**
   * All wordings of an item; periods that overlap are reported.
   *
   * @param items ids of all that changes with it
   */
  Wordings wordings(Texts texts, String pointer, String... items) {
    List<DatedWording> all = new ArrayList<>();
    for (int i = 0; i < texts.all().size(); i++) {
      DatedText entry = texts.all().get(i);
      String at = texts.plain() ? pointer : pointer + "/" + i;
      Period period = period(entry.dates(), at, items);
      Wording wording = wording(entry.text(), texts.plain() ? at : at + "/text");
      if (all.stream().anyMatch(w -> w.period().overlaps(period))) {
        problems.error(
            ContentRule.OVERLAPPING_PERIODS, positions.of(at), "content.overlapping-periods");
      }
      all.add(new DatedWording(period, wording));
    }
    return new Wordings(all);
  }

  /** A wording; placeholders that don't exist are reported. */
  Wording wording(String text, String pointer) {
    PlaceholderCheck.check(text, i -> positions.inText(pointer, i), problems);
    return new Wording(text);
  }

  /**
   * A period, and why something changes on its days.
   *
   * @param items ids of all that changes with it
   */
  Period period(Dates dates, String pointer, String... items) {
    if (dates.always()) {
      return Period.ALWAYS; // as most that is said does
    }
    Period period = period(dates.from(), dates.until(), pointer);
    reasons(dates, period, pointer, day -> List.of(items));
    return period;
  }

  /**
   * Notes why something changes on the days of a period; a reason without a day is reported.
   *
   * @param items ids of what changes, by the period's first or last day
   */
  void reasons(
      Dates dates, Period period, String pointer, Function<LocalDate, List<String>> items) {
    Optional<String> key = dates.firstReason();
    if (key.isPresent() && dates.from().isEmpty() && dates.until().isEmpty()) {
      problems.error(
          ContentRule.REASON_WITHOUT_DATE,
          positions.ofKey(pointer + "/" + key.get()),
          "content.reason-without-date",
          key.get());
    }
    Optional<LocalDate> decided = dates.decidedOn().flatMap(d -> day(d, pointer + "/decided-on"));
    for (LocalDate first : period.from().stream().toList()) {
      for (String item : items.apply(first)) {
        reasons.start(item, first);
        key.ifPresent(k -> reasons.atStart(amendment(item, first, dates, decided)));
      }
    }
    for (LocalDate last : period.until().stream().filter(day -> key.isPresent()).toList()) {
      for (String item : items.apply(last)) {
        reasons.atEnd(amendment(item, last.plusDays(1), dates, decided));
      }
    }
  }

  private static Amendment amendment(
      String item, LocalDate date, Dates dates, Optional<LocalDate> decided) {
    return new Amendment(
        item,
        date,
        dates.kind().map(k -> Choices.of(Kind.class, k)).orElse(Kind.AMENDMENT),
        dates.reason(),
        dates.legalBasis(),
        decided);
  }

  /** A period; days that don't exist and an end before the beginning are reported. */
  Period period(Optional<String> from, Optional<String> until, String pointer) {
    if (from.isEmpty() && until.isEmpty()) {
      return Period.ALWAYS;
    }
    Optional<LocalDate> first = from.flatMap(d -> day(d, pointer + "/from"));
    Optional<LocalDate> last = until.flatMap(d -> day(d, pointer + "/until"));
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      problems.error(
          ContentRule.INVALID_PERIOD,
          positions.of(pointer + "/until"),
          "content.ends-before-start",
          first.get().toString(),
          last.get().toString());
      return Period.ALWAYS;
    }
    return new Period(first, last);
  }

  /** A day; one that does not exist is reported. */
  Optional<LocalDate> day(String text, String pointer) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      problems.error(
          ContentRule.INVALID_PERIOD, positions.of(pointer), "content.no-such-day", text);
      return Optional.empty();
    }
  }
}
