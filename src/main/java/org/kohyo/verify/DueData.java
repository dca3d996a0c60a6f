package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.verify.read.Datum;

/**
 * What a page that tells programs anything has to tell them of its notice: names of schema.org for
 * who publishes it, and of the Data Privacy Vocabulary for purposes, categories and measures.
 */
final class DueData {

  static final String TITLE = "dct:title";
  static final String DESCRIPTION = "dct:description";
  private static final String NAME = "schema:name";

  /** Times of day have no form there that takes a sentence. */
  private static final Map<FieldKind, String> OF_CONTACTS =
      Map.of(
          FieldKind.DEPARTMENT, NAME,
          FieldKind.POSTAL_CODE, "schema:postalCode",
          FieldKind.ADDRESS, "schema:streetAddress",
          FieldKind.PHONE, "schema:telephone",
          FieldKind.FAX, "schema:faxNumber",
          FieldKind.MAIL, "schema:email",
          FieldKind.URL, "schema:url");

  private final List<Datum> data = new ArrayList<>();

  private DueData() {}

  /** Of a notice: the page, who publishes it, its contacts, its sections. */
  static List<Datum> of(Notice notice) {
    DueData due = new DueData();
    due.add(NAME, notice.title().text());
    due.add(NAME, notice.society().name());
    blocks(notice)
        .filter(block -> block instanceof Table table && table.kind() == TableKind.IDENTITY)
        .flatMap(block -> ((Table) block).rows().stream())
        .filter(row -> row.heading().id().endsWith("/address"))
        .flatMap(DueData::cells)
        .limit(1)
        .forEach(unit -> due.add("schema:address", unit.text()));
    notice.sections().forEach(due::contacts);
    due.add(TITLE, notice.title().text());
    notice.sections().forEach(due::purposes);
    blocks(notice)
        .filter(block -> block instanceof Table table && table.kind() == TableKind.MEASURES)
        .flatMap(block -> ((Table) block).rows().stream())
        .forEach(due::measure);
    return List.copyOf(due.data);
  }

  private static Stream<Block> blocks(Notice notice) {
    return notice.sections().stream().flatMap(section -> section.blocks().stream());
  }

  private static Stream<Unit> cells(Row row) {
    return row.cells().stream().flatMap(cell -> cell.units().stream());
  }

  private void add(String property, String value) {
    data.add(new Datum(property, "", value));
  }

  private void unit(Unit unit) {
    data.add(new Datum(TITLE, unit.id(), unit.text()));
  }

  private void contacts(Section section) {
    for (Block block : section.blocks()) {
      if (block instanceof ContactCard card) {
        add("schema:contactType", section.heading().text());
        card.fields().stream()
            .filter(field -> OF_CONTACTS.containsKey(field.kind()))
            .forEach(field -> add(OF_CONTACTS.get(field.kind()), field.unit().text()));
      }
    }
  }

  private void purposes(Section section) {
    int before = data.size();
    add(TITLE, section.heading().text());
    for (Block block : section.blocks()) {
      if (block instanceof PurposeGroup group) {
        unit(group.label());
        group.items().forEach(item -> unit(item.text()));
      } else if (block instanceof Table table && table.kind() == TableKind.CATEGORIES) {
        table.units().forEach(this::unit);
      }
    }
    if (data.size() == before + 1) {
      data.remove(before);
    }
  }

  private void measure(Row row) {
    unit(row.heading());
    cells(row).forEach(unit -> data.add(new Datum(DESCRIPTION, row.heading().id(), unit.text())));
  }
}
