package org.kohyo.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;
import org.kohyo.notice.Block.TableKind;

/** What becomes of each piece of an old notice in a new one, by its id. */
final class Fates {

  private final Map<String, Standing> olds;
  private final Map<String, Standing> news;
  private final Map<String, Fate> changed = new LinkedHashMap<>();

  /**
   * What becomes of a piece.
   *
   * @param before in the old notice
   * @param after in the new notice
   * @param moved whether it stands elsewhere
   * @param reused whether the id stands for something else: then it is removed and added
   */
  record Fate(Optional<Standing> before, Optional<Standing> after, boolean moved, boolean reused) {

    /** Whether both notices have the piece. */
    boolean twins() {
      return before.isPresent() && after.isPresent() && !reused;
    }

    /** Its id. */
    String id() {
      return shown().piece().id();
    }

    /** Where it stands, or stood. */
    Standing shown() {
      return after.or(() -> before).orElseThrow();
    }
  }

  Fates(NoticeTree before, NoticeTree after) {
    this.olds = before.standings();
    this.news = after.standings();
    Set<String> reused = new HashSet<>();
    for (Standing standing : news.values()) {
      Standing old = olds.get(standing.piece().id());
      if (old != null && Reuse.of(old.piece(), standing.piece(), fact(standing))) {
        reused.add(standing.piece().id());
      }
    }
    Set<String> moved = new HashSet<>();
    moved("", after.nodes(), reused, moved);
    news.values().forEach(standing -> moved(standing, reused, moved));
    for (Map.Entry<String, Standing> entry : olds.entrySet()) {
      if (!news.containsKey(entry.getKey())) {
        put(Optional.of(entry.getValue()), Optional.empty(), false, false);
      }
    }
    for (Map.Entry<String, Standing> entry : news.entrySet()) {
      String id = entry.getKey();
      Standing old = olds.get(id);
      if (old == null
          || reused.contains(id)
          || moved.contains(id)
          || !old.piece().equals(entry.getValue().piece())) {
        put(
            Optional.ofNullable(old),
            Optional.of(entry.getValue()),
            moved.contains(id),
            reused.contains(id));
      }
    }
  }

  /** Whether a table of a society's facts holds the piece. */
  private boolean fact(Standing standing) {
    for (Standing at = standing; at != null; at = news.get(at.place().parent())) {
      String kind = at.piece().detail();
      if (at.piece().role() == Piece.Role.TABLE) {
        return !kind.equals(TableKind.CATEGORIES.name()) && !kind.equals(TableKind.MEASURES.name());
      }
    }
    return false;
  }

  private void put(Optional<Standing> old, Optional<Standing> next, boolean moved, boolean reused) {
    Fate fate = new Fate(old, next, moved, reused);
    changed.put(fate.id(), fate);
  }

  private void moved(Standing parent, Set<String> reused, Set<String> moved) {
    moved(parent.piece().id(), parent.node().children(), reused, moved);
  }

  /** Notes which of the children came from elsewhere or changed their order. */
  private void moved(String parent, List<Node> children, Set<String> reused, Set<String> moved) {
    List<Standing> stayed = new ArrayList<>();
    for (Node child : children) {
      Standing old = olds.get(child.piece().id());
      if (old == null || reused.contains(child.piece().id())) {
        continue;
      } else if (old.place().parent().equals(parent)) {
        stayed.add(old);
      } else {
        moved.add(child.piece().id());
      }
    }
    BitSet staying =
        Moves.staying(stayed.stream().mapToInt(standing -> standing.place().index()).toArray());
    for (int i = 0; i < stayed.size(); i++) {
      if (!staying.get(i)) {
        moved.add(stayed.get(i).piece().id());
      }
    }
  }

  /** Those that differ, by id: first what is gone, then in the order of the new notice. */
  Map<String, Fate> changed() {
    return changed;
  }

  /** The piece that holds this one; on the new side or on the old one. */
  Optional<Standing> holder(Standing standing, boolean after) {
    return Optional.ofNullable((after ? news : olds).get(standing.place().parent()));
  }
}
