package org.kohyo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices as a reader sees them: whether a text stands in the policy or is a value of the society
 * in a placeholder's place makes no difference.
 */
final class AsRead {

  private AsRead() {}

  /** Whether they read the same. Nearly always they are equal as they stand: asked first. */
  static boolean same(Unit a, Unit b) {
    return a.equals(b) || unit(a).equals(unit(b));
  }

  /** The same of sections; the first that differs decides. */
  static boolean same(List<Section> a, List<Section> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i)) && !section(a.get(i)).equals(section(b.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Section section(Section section) {
    return new Section(
        section.id(),
        section.number(),
        unit(section.heading()),
        section.blocks().stream().map(AsRead::block).toList());
  }

  private static Block block(Block block) {
    if (block instanceof Block.PurposeGroup group) {
      return new Block.PurposeGroup(
          group.id(),
          group.nature(),
          group.open(),
          unit(group.label()),
          group.close(),
          group.items().stream()
              .map(i -> new Block.Item(unit(i.text()), units(i.explanations())))
              .toList());
    } else if (block instanceof Block.Table table) {
      return new Block.Table(table.kind(), table.rows().stream().map(AsRead::row).toList());
    } else if (block instanceof Block.Prose prose) {
      return new Block.Prose(
          prose.id(),
          prose.nodes().stream()
              .map(n -> new Block.Node(n.shape(), n.mark(), unit(n.unit())))
              .toList());
    } else if (block instanceof Block.ContactCard card) {
      return new Block.ContactCard(
          card.id(),
          card.fields().stream()
              .map(f -> new Block.Field(f.kind(), unit(f.unit()), f.target()))
              .toList());
    }
    throw new IllegalArgumentException("unknown block " + block);
  }

  private static Block.Row row(Block.Row row) {
    return new Block.Row(
        unit(row.heading()),
        row.cells().stream().map(c -> new Block.Cell(units(c.units()), c.separator())).toList());
  }

  private static List<Unit> units(List<Unit> units) {
    return units.stream().map(AsRead::unit).toList();
  }

  private static Unit unit(Unit unit) {
    if (unit.spans().size() == 1 && unit.spans().get(0) instanceof Span.Plain) {
      return unit;
    }
    return new Unit(unit.id(), spans(unit.spans()));
  }

  private static List<Span> spans(List<Span> spans) {
    List<Span> read = new ArrayList<>();
    for (Span span : spans) {
      if (span instanceof Span.Strong strong) {
        read.add(new Span.Strong(spans(strong.spans())));
      } else if (span instanceof Span.Anchor link) {
        read.add(new Span.Anchor(spans(link.spans()), link.target(), Optional.empty()));
      } else if (span instanceof Span.Time) {
        read.add(span);
      } else if (!read.isEmpty() && read.get(read.size() - 1) instanceof Span.Plain before) {
        read.set(read.size() - 1, new Span.Plain(before.text() + span.text()));
      } else {
        read.add(new Span.Plain(span.text()));
      }
    }
    return read;
  }
}
