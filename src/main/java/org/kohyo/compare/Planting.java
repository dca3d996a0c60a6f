package org.kohyo.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.Piece.Role;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.Prose;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;

/** Notice → tree of pieces. What a structure is called stays the same while its content changes. */
final class Planting {

  private final Notice notice;
  private final Set<String> structures = new HashSet<>();

  Planting(Notice notice) {
    this.notice = notice;
  }

  NoticeTree tree() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(unit(Role.TITLE, notice.title())));
    // The id by which a society rewords it; the notice keeps just its text.
    nodes.add(new Node(unit(Role.SHORT_TITLE, Unit.of("short-title", notice.shortTitle()))));
    notice.sections().forEach(section -> nodes.add(section(section)));
    return new NoticeTree(nodes);
  }

  private Node section(Section section) {
    same(section.id(), section.heading());
    Piece piece = marked(Role.SECTION, "", section.number(), "", section.heading());
    return new Node(piece, section.blocks().stream().map(b -> block(b, section.id())).toList());
  }

  private Node block(Block block, String section) {
    if (block instanceof PurposeGroup group) {
      return group(group);
    } else if (block instanceof Table table) {
      return table(table, section);
    } else if (block instanceof Prose prose) {
      return structure(
          Role.PROSE,
          prose.id(),
          prose.id(),
          prose.nodes().stream()
              .map(n -> new Node(marked(Role.NODE, n.shape().name(), n.mark(), "", n.unit())))
              .toList());
    } else if (block instanceof ContactCard card) {
      return structure(
          Role.CONTACT, card.id(), card.id(), card.fields().stream().map(this::field).toList());
    }
    throw new IllegalArgumentException("unknown block " + block);
  }

  private Node group(PurposeGroup group) {
    same(group.id(), group.label());
    Piece piece =
        marked(Role.GROUP, group.nature().name(), group.open(), group.close(), group.label());
    return new Node(
        piece,
        group.items().stream()
            .map(
                item ->
                    new Node(
                        unit(Role.PURPOSE, item.text()),
                        item.explanations().stream()
                            .map(e -> new Node(unit(Role.EXPLANATION, e)))
                            .toList()))
            .toList());
  }

  private Node table(Table table, String section) {
    String kind = table.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    // There may be several joint uses, each a table with rows of its own.
    String name = table.kind() == Block.TableKind.JOINT_USE ? prefix(table.rows(), kind) : kind;
    return structure(
        Role.TABLE,
        section + "/" + name,
        table.kind().name(),
        table.rows().stream().map(this::row).toList());
  }

  /** What the ids of all rows begin with: that of the fact which they tell of. */
  private static String prefix(List<Row> rows, String kind) {
    if (rows.isEmpty()) {
      return kind;
    }
    String prefix = rows.get(0).heading().id();
    prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    for (Row row : rows) {
      while (!prefix.isEmpty() && !row.heading().id().startsWith(prefix + "/")) {
        prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
      }
    }
    return prefix.isEmpty() ? kind : prefix;
  }

  private Node row(Row row) {
    String id = row.heading().id();
    List<Node> cells =
        row.cells().stream()
            .map(
                cell ->
                    structure(
                        Role.CELL,
                        id,
                        cell.separator(),
                        cell.units().stream().map(u -> new Node(unit(Role.CELL_TEXT, u))).toList()))
            .toList();
    return new Node(unit(Role.ROW, row.heading()), cells);
  }

  private Node field(Block.Field field) {
    return new Node(
        new Piece(
            unitId(field.unit()),
            Role.FIELD,
            field.kind().name(),
            "",
            "",
            field.target(),
            field.unit().spans()));
  }

  /** A structure; a second one of the same place gets a number. */
  private Node structure(Role role, String place, String detail, List<Node> children) {
    String name = "#" + role.name().toLowerCase(Locale.ROOT) + "/" + place;
    String id = name;
    for (int n = 2; !structures.add(id); n++) {
      id = name + "-" + n;
    }
    return new Node(new Piece(id, role, detail, "", "", "", List.<Span>of()), children);
  }

  private static Piece unit(Role role, Unit unit) {
    return marked(role, "", "", "", unit);
  }

  private static Piece marked(Role role, String detail, String mark, String tail, Unit unit) {
    return new Piece(unitId(unit), role, detail, mark, tail, "", unit.spans());
  }

  private static String unitId(Unit unit) {
    if (unit.id().isEmpty() || unit.id().startsWith("#")) {
      throw new IllegalArgumentException("no id of a unit: " + unit.id());
    }
    return unit.id();
  }

  private static void same(String id, Unit heading) {
    if (!heading.id().equals(id)) {
      throw new IllegalArgumentException(id + " has the heading " + heading.id());
    }
  }
}
