package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.Grouping;
import org.kohyo.compare.Grouping.Said;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;

/** Two versions of the source, from their names to what differs for the public. */
final class Diff {

  private final Options options;
  private final Consumer<Message> notes;
  private final DiffScope scope;

  private Diff(Options options, Consumer<Message> notes) {
    this.options = options;
    this.notes = notes;
    this.scope =
        new DiffScope(
            new Selection(Set.copyOf(options.societies())), Set.copyOf(options.notices()));
  }

  /**
   * What to compare.
   *
   * @param before name of the old side, as {@link DiffSides} understands it
   * @param after name of the new side
   * @param content the content folder
   * @param day for which revisions and folders are read
   * @param today of Japanese time
   * @param societies ids to limit the comparison to; empty for all
   * @param notices kinds to limit the comparison to; empty for all
   * @param jobs how many societies at once, at least 1
   */
  record Options(
      String before,
      String after,
      Path content,
      LocalDate day,
      LocalDate today,
      List<String> societies,
      List<String> notices,
      int jobs) {}

  /** What came of it. */
  sealed interface Outcome {

    /**
     * The sides were compared.
     *
     * @param differences what differs
     * @param after the new side, whose site says how tables look
     */
    record Compared(Differences differences, LoadedContent after) implements Outcome {}

    /**
     * A side has errors.
     *
     * @param findings those of the old side, then those of the new one
     * @param sides one message for each side that has some
     */
    record Invalid(List<Finding> findings, List<Message> sides) implements Outcome {}
  }

  /**
   * Compares.
   *
   * @param notes what the user is told besides
   * @throws EnvironmentFault when a side can't be read, or has nothing to compare
   */
  static Outcome run(Options options, Consumer<Message> notes) {
    try (DiffSides sides = new DiffSides(options.content(), options.day(), notes)) {
      DiffSides.Side before = sides.side(options.before());
      DiffSides.Side after = sides.side(options.after());
      ContentLoader loader = new ContentLoader();
      List<LoadedContent> loaded =
          before.source() == after.source()
              ? Collections.nCopies(2, loader.load(before.source()))
              : loader.loadAll(List.of(before.source(), after.source()));
      return new Diff(options, notes).compare(before, loaded.get(0), after, loaded.get(1));
    }
  }

  private Outcome compare(
      DiffSides.Side left, LoadedContent old, DiffSides.Side right, LoadedContent fresh) {
    List<Finding> wasWrong = DiffInput.errors(old, scope.selection());
    List<Finding> isWrong = DiffInput.errors(fresh, scope.selection());
    if (!wasWrong.isEmpty() || !isWrong.isEmpty()) {
      return invalid(left, wasWrong, right, isWrong);
    }
    DiffInput before = new DiffInput(left, old);
    DiffInput after = new DiffInput(right, fresh);
    scope.require(before, after);
    List<String> both = scope.both(before, after, notes);
    DiffSociety.Pair pair = new DiffSociety.Pair(before, after, scope::holds);
    List<DiffSociety> found =
        Parallel.map(
            options.jobs(),
            both,
            id -> pair.compare(before.societies().get(id), after.societies().get(id)));
    List<Finding> wasOpen = found.stream().flatMap(f -> f.before().stream()).toList();
    List<Finding> isOpen = found.stream().flatMap(f -> f.after().stream()).toList();
    if (!wasOpen.isEmpty() || !isOpen.isEmpty()) {
      return invalid(left, wasOpen, right, isOpen);
    }
    warn(found.stream().flatMap(f -> f.reused().stream()).distinct().toList());
    List<Comparison> comparisons = found.stream().flatMap(f -> f.comparisons().stream()).toList();
    return new Outcome.Compared(
        new Differences(
            left.version(),
            right.version(),
            standing(after, comparisons),
            Grouping.of(comparisons.stream().map(Diff::said).toList()),
            both.size(),
            scope.only(before, after),
            scope.only(after, before)),
        fresh);
  }

  private static Outcome invalid(
      DiffSides.Side left, List<Finding> old, DiffSides.Side right, List<Finding> fresh) {
    List<Message> sides = new ArrayList<>();
    if (!old.isEmpty()) {
      sides.add(Message.of("diff.invalid", left.named(), Integer.toString(old.size())));
    }
    if (!fresh.isEmpty() && (old.isEmpty() || left.source() != right.source())) {
      sides.add(Message.of("diff.invalid", right.named(), Integer.toString(fresh.size())));
    }
    List<Finding> all = Stream.concat(old.stream(), fresh.stream()).distinct().toList();
    return new Outcome.Invalid(all, sides);
  }

  private void warn(List<Message> reused) {
    reused.forEach(notes);
    reused.stream().limit(1).map(Message::hint).forEach(notes);
  }

  private static Said said(Comparison comparison) {
    return new Said(DiffScope.member(comparison.shown().society()), comparison);
  }

  private Standing standing(DiffInput after, List<Comparison> comparisons) {
    if (after.day().isAfter(options.today())) {
      return Standing.PROPOSED;
    }
    boolean corrections =
        !comparisons.isEmpty() && comparisons.stream().allMatch(Comparison::correction);
    return corrections ? Standing.CORRECTION : Standing.IN_FORCE;
  }

  /** For the summary: how many notices differ. */
  static int notices(Differences differences) {
    return differences.groups().stream().mapToInt(group -> group.members().size()).sum();
  }
}
