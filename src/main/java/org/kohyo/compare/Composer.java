package org.kohyo.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.Piece.Role;

/** Puts the texts of one row together: a unit, and on further lines what belongs to it. */
final class Composer {

  private final Predicate<String> stays;

  /**
   * A composer.
   *
   * @param stays whether the piece of that id is the same one in both notices, and in its old order
   */
  Composer(Predicate<String> stays) {
    this.stays = stays;
  }

  /** A pair of pieces; one of them may be missing. */
  private record Pair(Optional<Node> old, Optional<Node> next) {

    boolean both() {
      return old.isPresent() && next.isPresent();
    }

    Optional<Piece> before() {
      return old.map(Node::piece);
    }

    Optional<Piece> after() {
      return next.map(Node::piece);
    }
  }

  /** The unit with what it holds. */
  void row(Optional<Node> old, Optional<Node> next, Sides sides) {
    sides.piece(old.map(Node::piece), next.map(Node::piece));
    Role role = next.or(() -> old).orElseThrow().piece().role();
    if (role != Role.PURPOSE && role != Role.ROW) {
      return;
    }
    for (Pair pair : pairs(children(old), children(next))) {
      if (pair.both()) {
        sides.same("\n");
      } else {
        sides.changed(pair.old.isPresent() ? "\n" : "", pair.next.isPresent() ? "\n" : "");
      }
      if (role == Role.ROW) {
        cell(pair, sides);
      } else {
        sides.piece(pair.before(), pair.after());
      }
    }
  }

  private static List<Node> children(Optional<Node> node) {
    return node.map(Node::children).orElse(List.of());
  }

  /** In the order of both sides: what stays in pairs, what comes or goes by itself. */
  private List<Pair> pairs(List<Node> olds, List<Node> nexts) {
    Set<String> common = new HashSet<>(ids(olds));
    common.retainAll(ids(nexts));
    common.removeIf(stays.negate());
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    for (Node next : nexts) {
      if (!common.contains(next.piece().id())) {
        pairs.add(new Pair(Optional.empty(), Optional.of(next)));
        continue;
      }
      while (!olds.get(i).piece().id().equals(next.piece().id())) {
        pairs.add(new Pair(Optional.of(olds.get(i++)), Optional.empty()));
      }
      pairs.add(new Pair(Optional.of(olds.get(i++)), Optional.of(next)));
    }
    while (i < olds.size()) {
      pairs.add(new Pair(Optional.of(olds.get(i++)), Optional.empty()));
    }
    return pairs;
  }

  private static Set<String> ids(List<Node> nodes) {
    return nodes.stream().map(node -> node.piece().id()).collect(Collectors.toSet());
  }

  private void cell(Pair cell, Sides sides) {
    List<Node> olds = children(cell.old());
    List<Node> nexts = children(cell.next());
    String before = separator(cell.before());
    String after = separator(cell.after());
    if (cell.both() && recounted(olds, nexts, cell.after().orElseThrow())) {
      sides.compared(joined(olds, before), joined(nexts, after));
      return;
    }
    List<Pair> pairs = pairs(olds, nexts);
    int last = -1;
    for (int i = 0; i < pairs.size(); i++) {
      last = pairs.get(i).both() ? i : last;
    }
    int oldLeft = olds.size();
    int newLeft = nexts.size();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      sides.piece(pair.before(), pair.after());
      oldLeft -= pair.old().isPresent() ? 1 : 0;
      newLeft -= pair.next().isPresent() ? 1 : 0;
      String a = pair.old().isPresent() && oldLeft > 0 ? before : "";
      String b = pair.next().isPresent() && newLeft > 0 ? after : "";
      // What separates texts belongs to the one before it; the last one that stays has none.
      if (pair.both() && i != last && a.equals(b)) {
        sides.same(a);
      } else {
        sides.changed(a, b);
      }
    }
  }

  /** Whether texts go by their number, and there are more or fewer of them: facts of a society. */
  private static boolean recounted(List<Node> olds, List<Node> nexts, Piece cell) {
    Set<String> all = new HashSet<>(ids(olds));
    all.addAll(ids(nexts));
    return !ids(olds).equals(ids(nexts))
        && all.stream().allMatch(id -> id.matches(".*/(text|\\d+)"));
  }

  private static String separator(Optional<Piece> cell) {
    return cell.map(Piece::detail).orElse("");
  }

  private static String joined(List<Node> nodes, String separator) {
    return nodes.stream()
        .map(node -> Shown.text(node.piece()))
        .collect(Collectors.joining(separator));
  }
}
