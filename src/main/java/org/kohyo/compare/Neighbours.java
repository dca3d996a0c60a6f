package org.kohyo.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;

/** After which unit a unit stands: how a reader finds a moved one's place. */
final class Neighbours {

  private final NoticeTree before;
  private final NoticeTree after;
  private final Map<String, Standing> olds;
  private final Map<String, Standing> news;

  Neighbours(NoticeTree before, NoticeTree after) {
    this.before = before;
    this.after = after;
    this.olds = before.standings();
    this.news = after.standings();
  }

  /** In the old notice; empty when the unit stands first. */
  Optional<String> before(String id) {
    return text(id, olds, before.nodes());
  }

  /** In the new notice; empty when the unit stands first. */
  Optional<String> after(String id) {
    return text(id, news, after.nodes());
  }

  private static Optional<String> text(String id, Map<String, Standing> all, List<Node> roots) {
    for (Standing at = all.get(id); at != null; at = all.get(at.place().parent())) {
      Standing holder = all.get(at.place().parent());
      List<Node> siblings = holder == null ? roots : holder.node().children();
      // Titles stand before the first section, but nothing is said to come after a title.
      int first = holder == null ? 2 : 0;
      if (at.place().index() > first) {
        return Optional.of(last(siblings.get(at.place().index() - 1)));
      } else if (holder != null && !holder.piece().structure()) {
        return Optional.of(Shown.text(holder.piece()));
      }
    }
    return Optional.empty();
  }

  /** The text of a unit; of a structure that of its last unit. */
  private static String last(Node node) {
    if (!node.piece().structure()) {
      return Shown.text(node.piece());
    }
    return node.children().isEmpty() ? "" : last(node.children().get(node.children().size() - 1));
  }
}
