package org.kohyo.render;

import java.util.List;
import org.kohyo.notice.Block;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;

/**
 * All that the HTML of a piece depends on, labels and templates aside. Equal by value; the hash
 * takes ids and texts alone: most of them are the same strings in every notice, and a string
 * remembers its hash.
 *
 * @param form what it is for
 * @param prefix of ids; empty where it has none
 * @param level of headings
 * @param part a section, a block, an item of a group, a row of a table or the table of contents
 */
record PieceKey(Form form, String prefix, int level, Object part) {

  @Override
  public boolean equals(Object other) {
    return other instanceof PieceKey key
        && form == key.form
        && level == key.level
        && prefix.equals(key.prefix)
        && (part == key.part || part.equals(key.part));
  }

  @Override
  public int hashCode() {
    int hash = 31 * form.ordinal() + level;
    if (part instanceof Section section) {
      return 31 * hash + of(section);
    } else if (part instanceof Block.Item item) {
      return 31 * hash + of(item);
    }
    if (part instanceof Contents contents) {
      return 31 * hash + contents.hashCode();
    }
    return 31 * hash + (part instanceof Block.Row row ? of(row) : of((Block) part));
  }

  private static int of(Section section) {
    int hash = of(section.heading());
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      hash = 31 * hash + of(blocks.get(i));
    }
    return hash;
  }

  private static int of(Block block) {
    int hash = 0;
    if (block instanceof Block.PurposeGroup group) {
      hash = of(group.label());
      List<Block.Item> items = group.items();
      for (int i = 0; i < items.size(); i++) {
        hash = 31 * hash + of(items.get(i));
      }
    } else if (block instanceof Block.Table table) {
      hash = table.kind().ordinal();
      List<Block.Row> rows = table.rows();
      for (int i = 0; i < rows.size(); i++) {
        hash = 31 * hash + of(rows.get(i));
      }
    } else if (block instanceof Block.Prose prose) {
      for (Block.Node node : prose.nodes()) {
        hash = 31 * hash + of(node.unit());
      }
    } else if (block instanceof Block.ContactCard card) {
      for (Block.Field field : card.fields()) {
        hash = 31 * hash + of(field.unit());
      }
    }
    return hash;
  }

  private static int of(Block.Item item) {
    return 31 * of(item.text()) + of(item.explanations());
  }

  private static int of(Block.Row row) {
    int hash = of(row.heading());
    List<Block.Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      hash = 31 * hash + of(cells.get(i).units());
    }
    return hash;
  }

  private static int of(List<Unit> units) {
    int hash = units.size();
    for (int i = 0; i < units.size(); i++) {
      hash = 31 * hash + of(units.get(i));
    }
    return hash;
  }

  private static int of(Unit unit) {
    return 31 * unit.id().hashCode() + spans(unit.spans());
  }

  private static int spans(List<Span> spans) {
    int hash = 0;
    for (int i = 0; i < spans.size(); i++) {
      hash = 31 * hash + of(spans.get(i));
    }
    return hash;
  }

  private static int of(Span span) {
    if (span instanceof Span.Plain plain) {
      return plain.text().hashCode();
    } else if (span instanceof Span.Anchor anchor) {
      return 31 * spans(anchor.spans()) + anchor.target().hashCode();
    }
    return span instanceof Span.Strong strong ? spans(strong.spans()) : span.text().hashCode();
  }
}
