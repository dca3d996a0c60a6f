package org.kohyo.render.linked;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Unit;
import tools.jackson.core.JsonGenerator;

/** Writes parts of notices in the terms of the Data Privacy Vocabulary. */
final class Written {

  private Written() {}

  /** A {@code dpv:Process} for a group of purposes. */
  static void group(JsonGenerator json, PurposeGroup group, Terms terms) {
    json.writeStartObject();
    json.writeStringProperty("@type", "dpv:Process");
    title(json, group.label());
    json.writeArrayPropertyStart("dpv:hasPurpose");
    group.items().forEach(item -> purpose(json, item.text(), terms));
    json.writeEndArray();
    recipients(json, group, terms);
    json.writeEndObject();
  }

  /** A {@code dpv:Process} for what is done with a category of information. */
  static void category(JsonGenerator json, Row row, Terms terms) {
    json.writeStartObject();
    json.writeStringProperty("@type", "dpv:Process");
    json.writeObjectPropertyStart("dpv:hasPersonalData");
    json.writeStringProperty("@type", "dpv:PersonalData");
    title(json, row.heading());
    json.writeEndObject();
    json.writeArrayPropertyStart("dpv:hasPurpose");
    row.cells().forEach(cell -> cell.units().forEach(unit -> purpose(json, unit, terms)));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A measure. */
  static void measure(JsonGenerator json, Row row, Terms terms) {
    json.writeStartObject();
    types(json, terms.measure(row.heading().id()).types());
    title(json, row.heading());
    json.writeArrayPropertyStart("dct:description");
    row.cells().forEach(cell -> cell.units().forEach(unit -> json.writeString(unit.text())));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void purpose(JsonGenerator json, Unit unit, Terms terms) {
    json.writeStartObject();
    types(json, terms.purpose(unit.id()));
    title(json, unit);
    json.writeEndObject();
  }

  /** Each with the words that tell of it: the notice seldom has a name for it. */
  private static void recipients(JsonGenerator json, PurposeGroup group, Terms terms) {
    String kind = group.id().substring(group.id().indexOf('/') + 1);
    List<Told> told = new ArrayList<>();
    told.add(new Told(terms.recipient(kind, group.label().id()), group.label()));
    for (Block.Item item : group.items()) {
      Unit unit = item.text();
      told.add(new Told(terms.recipient(unit.id(), unit.id()), unit));
    }
    told.removeIf(one -> one.types().isEmpty());
    if (!told.isEmpty()) {
      json.writeArrayPropertyStart("dpv:hasRecipient");
      told.forEach(
          one -> {
            json.writeStartObject();
            types(json, one.types());
            json.writeStringProperty("dct:description", one.unit().text());
            json.writeEndObject();
          });
      json.writeEndArray();
    }
  }

  private record Told(List<String> types, Unit unit) {}

  private static void types(JsonGenerator json, List<String> types) {
    if (types.size() == 1) {
      json.writeStringProperty("@type", types.get(0));
      return;
    }
    json.writeArrayPropertyStart("@type");
    types.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The id is that of the element of the page whose {@code data-item} it is. */
  private static void title(JsonGenerator json, Unit unit) {
    json.writeStringProperty("dct:identifier", unit.id());
    json.writeStringProperty("dct:title", unit.text());
  }
}
