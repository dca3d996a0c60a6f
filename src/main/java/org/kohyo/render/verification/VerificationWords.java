package org.kohyo.render.verification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.Version;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.verification.State.Gravity;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Difference;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.render.verification.Verification.Subject;
import org.kohyo.render.verification.Verification.Term;

/**
 * What the text and the page say alike.
 *
 * @param labels the words
 * @param language theirs
 */
record VerificationWords(Labels labels, Language language) {

  /** What nobody changed is left out. */
  static final TableOptions OPTIONS = new TableOptions(false, false, true, true);

  /** The id of the unit that is the title of every notice. */
  private static final String TITLE = "title";

  static VerificationWords read(Messages messages) throws IOException {
    Language language = messages.language();
    String name = "verification-labels_" + language.tag() + ".properties";
    return new VerificationWords(Labels.read(TemplateSource.shipped(), name), language);
  }

  String text(String key, Object... args) {
    return labels.text(key, args);
  }

  String state(State state) {
    return text("state." + state.key());
  }

  String day(LocalDate day) {
    return language == Language.JA ? EraDate.text(day) : day.toString();
  }

  /** Such as {@code …健康保険組合　公表事項（jrc/kohyo-jiko）}. */
  String subject(Subject subject) {
    String id =
        Stream.of(subject.society(), subject.notice())
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + "/" + other)
            .orElse("");
    String title = subject.title().isEmpty() ? text("society-page") : subject.title();
    return text("subject", subject.name(), title, id);
  }

  /** One without a first day is the first that there is; without a last day, the only one. */
  private String edition(Term term) {
    return term.from()
        .map(from -> text("edition", day(from)))
        .or(() -> term.until().map(until -> text("edition.until", day(until))))
        .orElseGet(() -> text("edition.now"));
  }

  /** What the state means for this file. */
  Optional<String> sentence(Checked checked) {
    String due = checked.due().map(this::edition).orElse("");
    String shown = checked.shown().map(this::edition).orElse("");
    return switch (checked.state()) {
      case CURRENT -> checked.shown().map(s -> text("current", edition(s)));
      case OUTDATED ->
          Optional.of(
              checked
                  .outdatedSince()
                  .map(since -> text("outdated.since", shown, day(since), due))
                  .orElseGet(() -> text("outdated", shown, due)));
      case TOO_EARLY -> Optional.of(text("too-early", shown, due));
      case ALTERED -> checked.shown().map(s -> text("altered", edition(s)));
      case FOREIGN -> checked.other().map(o -> text("foreign", subject(o), shown));
      case NOT_FOUND, DOUBTFUL, MISSING, EXTRA, UNREADABLE, UNREACHABLE -> Optional.empty();
    };
  }

  /** What became of a unit, and where it stands. */
  String difference(Difference difference) {
    String what = text("fate." + difference.fate());
    String id = Glyphs.visible(difference.id());
    boolean title = difference.id().equals(TITLE);
    String place = title ? text("notice-title") : Glyphs.visible(difference.place());
    return place.isEmpty()
        ? text("difference", what, id)
        : text("difference.place", what, place, id);
  }

  /** The characters in which the two texts differ, if they are few. */
  String characters(Difference difference) {
    return Glyphs.difference(difference.expected(), difference.read(), text("no-character"));
  }

  /** What was noticed of files that are as they should be, and besides. */
  List<Remark> remarks(Verification verification) {
    return Stream.concat(
            verification.with(Gravity.FINE).stream().flatMap(c -> c.remarks().stream()),
            verification.remarks().stream())
        .toList();
  }

  /** One line. */
  String summary(Verification verification) {
    return text(
        "summary",
        day(verification.day()),
        verification.with(Gravity.FINE).size(),
        verification.with(Gravity.DRIFT).size(),
        verification.with(Gravity.UNCHECKED).size());
  }

  /** The alteration as a table with one group. */
  Optional<Differences> table(Checked checked) {
    return checked
        .comparison()
        .filter(comparison -> !comparison.same())
        .map(
            comparison -> {
              var society = comparison.shown().society();
              Member member = new Member(society.id(), society.name());
              return new Differences(
                  source(checked.shown()),
                  new Version(FindingPrinter.visible(checked.target()), Optional.empty()),
                  Standing.ALTERED,
                  List.of(new Group(comparison, List.of(member))),
                  1,
                  List.of(),
                  List.of());
            });
  }

  private Version source(Optional<Term> shown) {
    Optional<LocalDate> from = shown.flatMap(Term::from);
    String name = shown.filter(term -> from.isEmpty()).map(this::edition).orElse("");
    return new Version(name, from);
  }

  /** All words, for a template. */
  Map<String, String> all() {
    return labels.all();
  }
}
