package org.kohyo.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kohyo.compare.NoticeTree.Standing;
import org.kohyo.notice.Notice;

/**
 * Compares notices by the ids of their pieces. The changes are exact: {@link Application} turns the
 * old notice's tree into the new one's with them. Safe for threads.
 */
public final class Comparer {

  /**
   * Compares.
   *
   * @param before the old side; empty when the notice is new as a whole
   * @param after the new side; empty when the notice is gone as a whole
   * @return exact: its changes turn the old notice into the new one
   * @throws IllegalArgumentException when both are empty, when they are of different kinds, or when
   *     a notice has an id twice
   */
  public Comparison compare(Optional<Side> before, Optional<Side> after) {
    return compare(
        before.map(Side::notice),
        after.map(Side::notice),
        fates -> new Abouts(before, after, fates)::of);
  }

  /**
   * Compares a notice with what somebody made of it without a source, so that nobody knows why: all
   * changes are the society's, none has a reason.
   *
   * @param before the old notice
   * @param after the new one
   * @return exact: its changes turn the old notice into the new one
   * @throws IllegalArgumentException when they are of different kinds, or when a notice has an id
   *     twice
   */
  public Comparison compare(Notice before, Notice after) {
    About unknown = new About(About.Origin.SOCIETY, Optional.empty());
    return compare(Optional.of(before), Optional.of(after), fates -> fate -> unknown);
  }

  private static Comparison compare(
      Optional<Notice> old,
      Optional<Notice> next,
      Function<Fates, Function<Fates.Fate, About>> abouts) {
    if (old.isPresent() && next.isPresent()) {
      if (!old.get().kind().equals(next.get().kind())) {
        throw new IllegalArgumentException(
            "different kinds: " + old.get().kind() + ", " + next.get().kind());
      }
      if (old.get().sameText(next.get())) {
        return new Comparison(old, next, List.of());
      }
    }
    Set<String> equal = Equalities.between(old, next);
    NoticeTree oldTree = tree(old, equal);
    NoticeTree newTree = tree(next, equal);
    Fates fates = new Fates(oldTree, newTree);
    Function<Fates.Fate, About> about = abouts.apply(fates);
    List<Change> changes = new ArrayList<>();
    fates.changed().values().forEach(fate -> add(fate, about.apply(fate), changes));
    return new Comparison(old, next, new Merged(oldTree, newTree, changes).changes());
  }

  /** The tree without what stands in equal sections and groups: it has no part in any change. */
  private static NoticeTree tree(Optional<Notice> notice, Set<String> equal) {
    return notice.map(n -> new Planting(n, equal).tree()).orElse(NoticeTree.NONE);
  }

  private static void add(Fates.Fate fate, About about, List<Change> changes) {
    Optional<Standing> before = fate.before();
    Optional<Standing> after = fate.after();
    if (fate.twins()) {
      Piece old = before.orElseThrow().piece();
      Piece next = after.orElseThrow().piece();
      Place to = after.orElseThrow().place();
      changes.add(
          fate.moved()
              ? new Change.Moved(old, next, before.orElseThrow().place(), to, about)
              : new Change.Amended(old, next, to, about));
      return;
    }
    before.ifPresent(
        s -> changes.add(new Change.Removed(s.piece(), s.place(), about, fate.reused())));
    after.ifPresent(s -> changes.add(new Change.Added(s.piece(), s.place(), about, fate.reused())));
  }
}
