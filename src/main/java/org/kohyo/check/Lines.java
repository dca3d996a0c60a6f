package org.kohyo.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kohyo.check.Line.Nature;
import org.kohyo.check.Line.Place;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;

/** Takes notices apart into lines, in reading order. */
final class Lines {

  private static final Set<TableKind> VALUES =
      EnumSet.of(TableKind.IDENTITY, TableKind.ACCREDITED_ORGANISATION, TableKind.HISTORY);
  private static final Set<FieldKind> LINKS = EnumSet.of(FieldKind.MAIL, FieldKind.URL);

  private final Notice notice;
  private final List<Line> all;
  private String section = "";
  private String heading = "";

  private Lines(Notice notice, List<Line> all) {
    this.notice = notice;
    this.all = all;
  }

  /** All lines of the notices; a unit that two notices share comes twice. */
  static List<Line> of(List<Notice> notices) {
    List<Line> all = new ArrayList<>();
    for (Notice notice : notices) {
      Lines lines = new Lines(notice, all);
      lines.add(notice.title(), Place.HEADING, Nature.LANGUAGE, "", "");
      notice.sections().forEach(lines::section);
    }
    return List.copyOf(all);
  }

  private void section(Section read) {
    section = read.id();
    heading = read.heading().text();
    add(read.heading(), Place.HEADING, Nature.LANGUAGE, "", "");
    read.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.PurposeGroup group) {
      group(group);
    } else if (block instanceof Block.Table table) {
      for (Block.Row row : table.rows()) {
        row(table.kind(), row);
      }
    } else if (block instanceof Block.Prose prose) {
      for (Block.Node node : prose.nodes()) {
        add(node.unit(), Place.PROSE, Nature.LANGUAGE, node.mark(), "");
      }
    } else if (block instanceof Block.ContactCard card) {
      for (Block.Field field : card.fields()) {
        Nature nature = LINKS.contains(field.kind()) ? Nature.LINK : Nature.VALUE;
        add(field.unit(), Place.CONTACT, nature, "", "");
      }
    }
  }

  private void group(Block.PurposeGroup group) {
    String label = group.label().text();
    add(group.label(), Place.HEADING, Nature.LANGUAGE, "", "");
    for (Block.Item item : group.items()) {
      add(item.text(), Place.PURPOSE, Nature.LANGUAGE, "", label);
      for (Unit explanation : item.explanations()) {
        add(explanation, Place.PURPOSE, Nature.LANGUAGE, "", label);
      }
    }
  }

  private void row(TableKind kind, Block.Row row) {
    Place place =
        switch (kind) {
          case CATEGORIES -> Place.PURPOSE;
          case MEASURES -> Place.MEASURE;
          default -> Place.FACT;
        };
    Place first = place == Place.MEASURE ? Place.MEASURE : Place.HEADING;
    add(row.heading(), first, Nature.LANGUAGE, "", "");
    // Who is responsible for a joint use is a name, an address and a person.
    boolean value = VALUES.contains(kind) || row.heading().id().contains("/responsible-");
    Nature nature = value ? Nature.VALUE : Nature.LANGUAGE;
    String label = row.heading().text();
    for (Block.Cell cell : row.cells()) {
      for (Unit unit : cell.units()) {
        add(unit, place, nature, "", label);
      }
    }
  }

  private void add(Unit unit, Place place, Nature nature, String mark, String label) {
    all.add(new Line(notice, section, place, nature, unit, unit.text(), mark, label, heading));
  }
}
