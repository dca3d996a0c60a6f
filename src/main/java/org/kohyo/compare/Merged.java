package org.kohyo.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;

/** Two trees as one, in the order of the new one; what is gone stands where it stood. */
final class Merged {

  private final Map<String, Change> removed = new HashMap<>();
  private final Map<String, Change> others = new HashMap<>();
  private final Map<String, Standing> olds;
  private final Map<String, Standing> news;
  private final List<Entry> entries;

  /**
   * A piece of either tree or of both.
   *
   * @param before as it was; empty when it is added
   * @param after as it is; empty when it is removed
   * @param change what happens to the piece itself
   * @param children what it holds on either side
   */
  record Entry(
      Optional<Standing> before,
      Optional<Standing> after,
      Optional<Change> change,
      List<Entry> children) {

    /** The new piece, or the old one where there is none. */
    Piece shown() {
      return after.or(() -> before).orElseThrow().piece();
    }
  }

  Merged(NoticeTree before, NoticeTree after, List<Change> changes) {
    this.olds = before.standings();
    this.news = after.standings();
    for (Change change : changes) {
      (change instanceof Change.Removed ? removed : others).put(change.id(), change);
    }
    this.entries = merge("", before.nodes(), after.nodes());
  }

  /** The pieces that stand directly in the notice. */
  List<Entry> entries() {
    return entries;
  }

  /** All changes in the order in which they are shown. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    collect(entries, changes);
    return List.copyOf(changes);
  }

  private static void collect(List<Entry> entries, List<Change> changes) {
    for (Entry entry : entries) {
      entry.change().ifPresent(changes::add);
      collect(entry.children(), changes);
    }
  }

  private List<Entry> merge(String parent, List<Node> before, List<Node> after) {
    // What is gone, by the piece that it followed and that is still there.
    Map<String, List<Entry>> gone = new HashMap<>();
    String neighbour = "";
    for (Node node : before) {
      String id = node.piece().id();
      if (removed.containsKey(id)) {
        gone.computeIfAbsent(neighbour, n -> new ArrayList<>()).add(removed(node));
      } else if (stays(id, parent)) {
        neighbour = id;
      }
    }
    List<Entry> entries = new ArrayList<>(gone.getOrDefault("", List.of()));
    for (Node node : after) {
      String id = node.piece().id();
      entries.add(present(node));
      entries.addAll(gone.getOrDefault(id, List.of()));
    }
    return List.copyOf(entries);
  }

  private boolean stays(String id, String parent) {
    Change change = others.get(id);
    return (change == null || change instanceof Change.Amended)
        && news.containsKey(id)
        && news.get(id).place().parent().equals(parent);
  }

  private Entry removed(Node node) {
    String id = node.piece().id();
    return new Entry(
        Optional.of(olds.get(id)),
        Optional.empty(),
        Optional.of(removed.get(id)),
        merge(id, node.children(), List.of()));
  }

  private Entry present(Node node) {
    String id = node.piece().id();
    Optional<Change> change = Optional.ofNullable(others.get(id));
    // Where an id is reused, what is gone stands with the old piece, all else with the new one.
    Optional<Standing> old =
        change.orElse(null) instanceof Change.Added
            ? Optional.empty()
            : Optional.ofNullable(olds.get(id));
    return new Entry(
        old,
        Optional.of(news.get(id)),
        change,
        merge(id, old.map(s -> s.node().children()).orElse(List.of()), node.children()));
  }
}
