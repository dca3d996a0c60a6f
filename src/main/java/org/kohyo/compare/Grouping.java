package org.kohyo.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;

/**
 * Puts comparisons of many societies together that say the same: the same changes of the same
 * pieces, with the same texts but for the values that each society gives, for the same reason.
 */
public final class Grouping {

  private Grouping() {}

  /**
   * A society's comparison.
   *
   * @param member whose
   * @param comparison of one of its notices
   */
  public record Said(Member member, Comparison comparison) {}

  /**
   * Groups comparisons; those without a change are left out.
   *
   * @param all in any order
   * @return the one with most societies first, then by the id of the first society and the kind of
   *     notice; the comparison of a group is that of its first society
   */
  public static List<Group> of(List<Said> all) {
    Map<Key, List<Said>> alike = new HashMap<>();
    for (Said said : all) {
      if (!said.comparison().same()) {
        alike.computeIfAbsent(Key.of(said.comparison()), key -> new ArrayList<>()).add(said);
      }
    }
    Comparator<Group> order =
        Comparator.comparing((Group group) -> -group.members().size())
            .thenComparing(group -> group.members().get(0).id())
            .thenComparing(group -> group.comparison().shown().kind());
    return alike.values().stream().map(Grouping::group).sorted(order).toList();
  }

  private static Group group(List<Said> alike) {
    List<Said> sorted =
        alike.stream().sorted(Comparator.comparing(said -> said.member().id())).toList();
    return new Group(sorted.get(0).comparison(), sorted.stream().map(Said::member).toList());
  }

  /** All that a comparison says, for whichever society. */
  private record Key(String kind, boolean before, boolean after, List<Part> parts) {

    static Key of(Comparison comparison) {
      return new Key(
          comparison.shown().kind(),
          comparison.before().isPresent(),
          comparison.after().isPresent(),
          comparison.changes().stream().map(Part::of).toList());
    }
  }

  /**
   * What one change says.
   *
   * @param parents where it stood and stands; not at which place, since others may stand there too
   */
  private record Part(
      Class<? extends Change> type,
      Optional<Piece> before,
      Optional<Piece> after,
      List<String> parents,
      About about,
      boolean reused) {

    static Part of(Change change) {
      Class<? extends Change> type = change.getClass();
      About about = change.about();
      if (change instanceof Change.Added a) {
        return new Part(
            type, Optional.empty(), plain(a.after()), List.of(a.to().parent()), about, a.reused());
      } else if (change instanceof Change.Removed r) {
        return new Part(
            type,
            plain(r.before()),
            Optional.empty(),
            List.of(r.from().parent()),
            about,
            r.reused());
      } else if (change instanceof Change.Amended a) {
        return new Part(
            type, plain(a.before()), plain(a.after()), List.of(a.at().parent()), about, false);
      } else if (change instanceof Change.Moved m) {
        return new Part(
            type,
            plain(m.before()),
            plain(m.after()),
            List.of(m.from().parent(), m.to().parent()),
            about,
            false);
      }
      throw new IllegalArgumentException("unknown change " + change);
    }

    /** The piece without the society's values. */
    private static Optional<Piece> plain(Piece piece) {
      return Optional.of(
          new Piece(
              piece.id(),
              piece.role(),
              piece.detail(),
              piece.mark(),
              piece.tail(),
              piece.target(),
              Templates.of(piece.spans())));
    }
  }
}
