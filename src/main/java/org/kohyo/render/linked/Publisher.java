package org.kohyo.render.linked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.Field;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import tools.jackson.core.JsonGenerator;

/** The organisation that publishes a notice, as far as the notice itself tells of it. */
final class Publisher {

  /** What schema.org calls the fields; times of day have no form there that takes a sentence. */
  private static final Map<FieldKind, String> PROPERTIES =
      Map.of(
          FieldKind.DEPARTMENT, "schema:name",
          FieldKind.POSTAL_CODE, "schema:postalCode",
          FieldKind.ADDRESS, "schema:streetAddress",
          FieldKind.PHONE, "schema:telephone",
          FieldKind.FAX, "schema:faxNumber",
          FieldKind.MAIL, "schema:email",
          FieldKind.URL, "schema:url");

  private Publisher() {}

  static void write(JsonGenerator json, Notice notice) {
    json.writeStartObject();
    json.writeStringProperty("@id", LinkedData.SOCIETY);
    json.writeArrayPropertyStart("@type");
    json.writeString("schema:Organization");
    json.writeString("dpv:DataController");
    json.writeEndArray();
    json.writeStringProperty("schema:name", notice.society().name());
    address(notice).ifPresent(text -> json.writeStringProperty("schema:address", text));
    contacts(json, notice);
    json.writeEndObject();
  }

  /** Its address as the table of who it is has it; that of a contact may be another. */
  private static Optional<String> address(Notice notice) {
    return notice.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block instanceof Table table && table.kind() == TableKind.IDENTITY)
        .flatMap(block -> ((Table) block).rows().stream())
        .filter(row -> row.heading().id().endsWith("/address"))
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.units().stream())
        .map(Unit::text)
        .findFirst();
  }

  private static void contacts(JsonGenerator json, Notice notice) {
    boolean any = false;
    for (Section section : notice.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof ContactCard card) {
          if (!any) {
            json.writeArrayPropertyStart("schema:contactPoint");
            any = true;
          }
          contact(json, section, card);
        }
      }
    }
    if (any) {
      json.writeEndArray();
    }
  }

  /** The kind of contact is the heading under which it stands. */
  private static void contact(JsonGenerator json, Section section, ContactCard card) {
    List<Field> fields =
        card.fields().stream().filter(f -> PROPERTIES.containsKey(f.kind())).toList();
    json.writeStartObject();
    // A postal address is a contact point of schema.org with more fields.
    boolean postal =
        fields.stream()
            .anyMatch(f -> f.kind() == FieldKind.ADDRESS || f.kind() == FieldKind.POSTAL_CODE);
    json.writeStringProperty("@type", postal ? "schema:PostalAddress" : "schema:ContactPoint");
    json.writeStringProperty("schema:contactType", section.heading().text());
    fields.forEach(f -> json.writeStringProperty(PROPERTIES.get(f.kind()), f.unit().text()));
    json.writeEndObject();
  }
}
