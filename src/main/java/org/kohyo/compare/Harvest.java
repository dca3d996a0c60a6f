package org.kohyo.compare;

import java.util.List;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.Piece.Role;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Society;

/** Tree of pieces → notice. */
final class Harvest {

  private Harvest() {}

  static Notice notice(NoticeTree tree, Society society, String kind) {
    List<Node> nodes = tree.nodes();
    if (nodes.size() < 2) {
      throw new IllegalArgumentException("a notice has a title and a short title");
    }
    return new Notice(
        society,
        kind,
        unit(as(nodes.get(0), Role.TITLE)),
        as(nodes.get(1), Role.SHORT_TITLE).piece().text(),
        nodes.subList(2, nodes.size()).stream().map(Harvest::section).toList());
  }

  private static Section section(Node node) {
    Piece piece = as(node, Role.SECTION).piece();
    return new Section(
        piece.id(),
        piece.mark(),
        unit(node),
        node.children().stream().map(Harvest::block).toList());
  }

  private static Block block(Node node) {
    Piece piece = node.piece();
    List<Node> children = node.children();
    return switch (piece.role()) {
      case GROUP ->
          new Block.PurposeGroup(
              piece.id(),
              GroupKind.Nature.valueOf(piece.detail()),
              piece.mark(),
              unit(node),
              piece.tail(),
              children.stream().map(Harvest::item).toList());
      case TABLE ->
          new Block.Table(
              Block.TableKind.valueOf(piece.detail()),
              children.stream().map(Harvest::row).toList());
      case PROSE ->
          new Block.Prose(piece.detail(), children.stream().map(Harvest::proseNode).toList());
      case CONTACT ->
          new Block.ContactCard(piece.detail(), children.stream().map(Harvest::field).toList());
      default -> throw new IllegalArgumentException("no block: " + piece);
    };
  }

  private static Block.Item item(Node node) {
    return new Block.Item(
        unit(as(node, Role.PURPOSE)),
        node.children().stream().map(e -> unit(as(e, Role.EXPLANATION))).toList());
  }

  private static Block.Row row(Node node) {
    return new Block.Row(
        unit(as(node, Role.ROW)), node.children().stream().map(Harvest::cell).toList());
  }

  private static Block.Cell cell(Node node) {
    return new Block.Cell(
        node.children().stream().map(t -> unit(as(t, Role.CELL_TEXT))).toList(),
        as(node, Role.CELL).piece().detail());
  }

  private static Block.Node proseNode(Node node) {
    Piece piece = as(node, Role.NODE).piece();
    return new Block.Node(Block.Shape.valueOf(piece.detail()), piece.mark(), unit(node));
  }

  private static Block.Field field(Node node) {
    Piece piece = as(node, Role.FIELD).piece();
    return new Block.Field(Block.FieldKind.valueOf(piece.detail()), unit(node), piece.target());
  }

  private static Unit unit(Node node) {
    return new Unit(node.piece().id(), node.piece().spans());
  }

  private static Node as(Node node, Role role) {
    if (node.piece().role() != role) {
      throw new IllegalArgumentException("no " + role + ": " + node.piece());
    }
    return node;
  }
}
