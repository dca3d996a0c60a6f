package org.kohyo.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;

/**
 * Applies changes to the tree of an old notice. That this gives the tree of the new one, for any
 * two notices, is what makes a comparison exact; see {@link Comparer}.
 */
public final class Application {

  private final Map<String, Piece> pieces = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();

  private Application(NoticeTree before) {
    children.put("", new ArrayList<>());
    for (Standing standing : before.standings().values()) {
      put(standing.piece());
      children.get(standing.place().parent()).add(standing.piece().id());
    }
  }

  /**
   * The tree with the changes made.
   *
   * @param before the old notice's tree
   * @param changes in any order
   * @throws IllegalArgumentException when the changes are not of this notice: when a piece is not
   *     the one that a change names, not at its place, or left without a parent
   */
  public static NoticeTree apply(NoticeTree before, List<Change> changes) {
    Application application = new Application(before);
    Map<String, Standing> standings = before.standings();
    changes.forEach(change -> application.take(change, standings));
    List<Arrival> arrivals = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.Added added) {
        arrivals.add(new Arrival(added.after(), added.to()));
      } else if (change instanceof Change.Moved moved) {
        arrivals.add(new Arrival(moved.after(), moved.to()));
      } else if (change instanceof Change.Amended amended) {
        application.put(amended.after());
      }
    }
    application.insert(arrivals);
    return application.tree();
  }

  /** A piece that comes to a place. */
  private record Arrival(Piece piece, Place to) {}

  private void take(Change change, Map<String, Standing> standings) {
    if (change instanceof Change.Removed removed) {
      take(removed.before(), removed.from(), standings);
      pieces.remove(removed.id());
    } else if (change instanceof Change.Moved moved) {
      take(moved.before(), moved.from(), standings);
    } else if (change instanceof Change.Amended amended) {
      require(standings.get(amended.id()), amended.before());
    }
  }

  private void take(Piece piece, Place from, Map<String, Standing> standings) {
    Standing standing = standings.get(piece.id());
    require(standing, piece);
    if (!standing.place().equals(from) || !children.get(from.parent()).remove(piece.id())) {
      throw new IllegalArgumentException(piece.id() + " does not stand at " + from);
    }
  }

  private static void require(Standing standing, Piece piece) {
    if (standing == null || !standing.piece().equals(piece)) {
      throw new IllegalArgumentException("the old notice has no such piece: " + piece);
    }
  }

  /** From the first index up: what keeps its order is already there. */
  private void insert(List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      put(arrival.piece());
    }
    arrivals.sort(Comparator.comparingInt(arrival -> arrival.to().index()));
    for (Arrival arrival : arrivals) {
      List<String> siblings = children.get(arrival.to().parent());
      if (siblings == null || arrival.to().index() > siblings.size()) {
        throw new IllegalArgumentException("no place " + arrival.to());
      }
      siblings.add(arrival.to().index(), arrival.piece().id());
    }
  }

  private void put(Piece piece) {
    pieces.put(piece.id(), piece);
    children.computeIfAbsent(piece.id(), id -> new ArrayList<>());
  }

  private NoticeTree tree() {
    NoticeTree tree = new NoticeTree(nodes(""));
    if (tree.standings().size() != pieces.size()) {
      throw new IllegalArgumentException("a piece is left without a parent");
    }
    return tree;
  }

  private List<Node> nodes(String parent) {
    List<Node> nodes = new ArrayList<>();
    for (String id : children.get(parent)) {
      if (!pieces.containsKey(id)) {
        throw new IllegalArgumentException("added and removed, or twice: " + id);
      }
      nodes.add(new Node(pieces.get(id), nodes(id)));
    }
    return nodes;
  }
}
