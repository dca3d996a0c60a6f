package org.kohyo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.compare.Change;
import org.kohyo.compare.Comparer;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Side;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Society;

/**
 * What differs for one society that both sides have.
 *
 * @param comparisons those with changes, in the society's order of kinds
 * @param before what stops the old side's notices from being published
 * @param after what stops the new side's
 * @param reused ids that stand for something else now
 */
record DiffSociety(
    List<Comparison> comparisons, List<Finding> before, List<Finding> after, List<Message> reused) {

  private static final DiffSociety SAME =
      new DiffSociety(List.of(), List.of(), List.of(), List.of());

  /** The two sides, and what is the same for all societies. */
  static final class Pair {

    private final DiffInput before;
    private final DiffInput after;
    private final Predicate<String> kinds;
    private final boolean sameCanonical;
    private final Comparer comparer = new Comparer();

    /**
     * A pair.
     *
     * @param kinds which kinds of notice are compared
     */
    Pair(DiffInput before, DiffInput after, Predicate<String> kinds) {
      this.before = before;
      this.after = after;
      this.kinds = kinds;
      this.sameCanonical =
          before.day().equals(after.day()) && before.policy().equals(after.policy());
    }

    /** Compares a society; what both sides say alike is not even put together. */
    DiffSociety compare(Society old, Society fresh) {
      if (sameCanonical && old.equals(fresh)) {
        return SAME;
      }
      Assembly was = before.assemble(old);
      Assembly is = after.assemble(fresh);
      List<Comparison> comparisons = new ArrayList<>();
      List<Message> reused = new ArrayList<>();
      for (String kind : kinds(is, was)) {
        Optional<Side> left = side(before, was, kind);
        Optional<Side> right = side(after, is, kind);
        Comparison comparison = comparer.compare(left, right);
        if (!comparison.same()) {
          comparisons.add(comparison);
          right.ifPresent(r -> reused.addAll(reused(comparison, r)));
        }
      }
      return new DiffSociety(comparisons, errors(was), errors(is), reused);
    }

    private List<String> kinds(Assembly first, Assembly second) {
      Set<String> all = new LinkedHashSet<>();
      Stream.concat(first.notices().stream(), second.notices().stream())
          .map(Notice::kind)
          .filter(kinds)
          .forEach(all::add);
      return List.copyOf(all);
    }

    private static Optional<Side> side(DiffInput input, Assembly assembly, String kind) {
      return assembly.notices().stream()
          .filter(notice -> notice.kind().equals(kind))
          .findFirst()
          .map(notice -> new Side(notice, assembly, input.canonical(), input.day()));
    }

    private static List<Finding> errors(Assembly assembly) {
      return assembly.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }

    private List<Message> reused(Comparison comparison, Side side) {
      return comparison.changes().stream()
          .filter(change -> change instanceof Change.Added added && added.reused())
          .map(change -> reused(change.id(), side))
          .toList();
    }

    private Message reused(String id, Side side) {
      Notice notice = side.notice();
      Location place =
          after.content().locations().at(side.assembly().origin(notice, id), side.day());
      return Message.of("diff.reused", place.toString(), notice.title().text(), id);
    }
  }
}
