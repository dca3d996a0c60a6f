package org.kohyo.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.content.FileShapes.DatedText;
import org.kohyo.content.FileShapes.Texts;
import org.kohyo.policy.DatedWording;
import org.kohyo.policy.Period;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** Texts and periods of one file → wordings, with what is wrong about them. */
final class WordingMapper {

  private final Positions positions;
  private final Problems problems;

  WordingMapper(YamlFile<?> file) {
    this.positions = file.positions();
    this.problems = file.problems();
  }

  /** All wordings of an item; periods that overlap are reported. */
  Wordings wordings(Texts texts, String pointer) {
    List<DatedWording> all = new ArrayList<>();
    for (int i = 0; i < texts.all().size(); i++) {
      DatedText entry = texts.all().get(i);
      String at = texts.plain() ? pointer : pointer + "/" + i;
      Period period = period(entry.from(), entry.until(), at);
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

  /** A period; days that don't exist and an end before the beginning are reported. */
  Period period(Optional<String> from, Optional<String> until, String pointer) {
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
