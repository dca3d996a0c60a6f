package org.kohyo.notice;

import java.util.List;
import java.util.function.UnaryOperator;

/** A notice with every unit replaced, and all else as it was. */
public final class UnitMap {

  private UnitMap() {}

  /** The notice with each unit replaced by what the function makes of it. */
  public static Notice of(Notice notice, UnaryOperator<Unit> change) {
    return new Notice(
        notice.society(),
        notice.kind(),
        change.apply(notice.title()),
        notice.shortTitle(),
        notice.sections().stream().map(section -> of(section, change)).toList());
  }

  /** The section, likewise. */
  public static Section of(Section section, UnaryOperator<Unit> change) {
    return new Section(
        section.id(),
        section.number(),
        change.apply(section.heading()),
        section.blocks().stream().map(block -> of(block, change)).toList());
  }

  /** The block, likewise. */
  public static Block of(Block block, UnaryOperator<Unit> change) {
    if (block instanceof Block.PurposeGroup group) {
      return new Block.PurposeGroup(
          group.id(),
          group.nature(),
          group.open(),
          change.apply(group.label()),
          group.close(),
          group.items().stream()
              .map(i -> new Block.Item(change.apply(i.text()), all(i.explanations(), change)))
              .toList());
    } else if (block instanceof Block.Table table) {
      return new Block.Table(
          table.kind(), table.rows().stream().map(row -> of(row, change)).toList());
    } else if (block instanceof Block.Prose prose) {
      return new Block.Prose(
          prose.id(),
          prose.nodes().stream()
              .map(n -> new Block.Node(n.shape(), n.mark(), change.apply(n.unit())))
              .toList());
    } else if (block instanceof Block.ContactCard card) {
      return new Block.ContactCard(
          card.id(),
          card.fields().stream()
              .map(f -> new Block.Field(f.kind(), change.apply(f.unit()), f.target()))
              .toList());
    }
    throw new IllegalArgumentException("unknown block " + block);
  }

  private static Block.Row of(Block.Row row, UnaryOperator<Unit> change) {
    return new Block.Row(
        change.apply(row.heading()),
        row.cells().stream()
            .map(cell -> new Block.Cell(all(cell.units(), change), cell.separator()))
            .toList());
  }

  private static List<Unit> all(List<Unit> units, UnaryOperator<Unit> change) {
    return units.stream().map(change).toList();
  }
}
