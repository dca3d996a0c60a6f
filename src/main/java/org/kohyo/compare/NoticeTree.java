package org.kohyo.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Society;

/**
 * A notice as a tree of pieces, each with its own id. Nothing is lost: {@link #notice} gives the
 * notice back.
 *
 * @param nodes the title, the short title and the sections; none where there is no notice
 */
public record NoticeTree(List<Node> nodes) {

  /** Where there is no notice. */
  public static final NoticeTree NONE = new NoticeTree(List.of());

  /** Copies the list. */
  public NoticeTree {
    nodes = List.copyOf(nodes);
  }

  /**
   * A piece and what it holds.
   *
   * @param piece the piece
   * @param children in order
   */
  public record Node(Piece piece, List<Node> children) {

    /** Copies the list. */
    public Node {
      children = List.copyOf(children);
    }

    /** A piece that holds nothing. */
    Node(Piece piece) {
      this(piece, List.of());
    }
  }

  /**
   * A piece and where it stands.
   *
   * @param node the piece with what it holds
   * @param place where
   */
  record Standing(Node node, Place place) {
    Piece piece() {
      return node.piece();
    }
  }

  /**
   * A notice as a tree.
   *
   * @throws IllegalArgumentException when an id is there twice, or when a section or a group has
   *     another id than its heading
   */
  public static NoticeTree of(Notice notice) {
    NoticeTree tree = new Planting(notice).tree();
    tree.standings();
    return tree;
  }

  /** The same for a notice that may not be there. */
  public static NoticeTree of(Optional<Notice> notice) {
    return notice.map(NoticeTree::of).orElse(NONE);
  }

  /**
   * The notice that the tree stands for.
   *
   * @param society whose notice it is: not part of the tree
   * @param kind id of its kind
   * @throws IllegalArgumentException when no notice has such a tree
   */
  public Notice notice(Society society, String kind) {
    return Harvest.notice(this, society, kind);
  }

  /**
   * All pieces in reading order, by id.
   *
   * @throws IllegalArgumentException when an id is there twice
   */
  Map<String, Standing> standings() {
    Map<String, Standing> all = new LinkedHashMap<>();
    collect("", nodes, all);
    return Collections.unmodifiableMap(all);
  }

  private static void collect(String parent, List<Node> nodes, Map<String, Standing> all) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      String id = node.piece().id();
      if (all.put(id, new Standing(node, new Place(parent, i))) != null) {
        throw new IllegalArgumentException("id twice in a notice: " + id);
      }
      collect(id, node.children(), all);
    }
  }

  /** All pieces in reading order. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    standings().values().forEach(standing -> pieces.add(standing.piece()));
    return List.copyOf(pieces);
  }
}
