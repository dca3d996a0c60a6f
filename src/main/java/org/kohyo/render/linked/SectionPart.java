package org.kohyo.render.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.render.linked.Terms.MeasureTerms;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * What a section tells of processing; most societies have it in common.
 *
 * @param process a {@code dpv:Process}, where it tells of purposes
 * @param measures those that it tells of
 */
record SectionPart(Optional<SerializableString> process, List<MeasurePart> measures) {

  /** Copies the list. */
  SectionPart {
    measures = List.copyOf(measures);
  }

  /**
   * A measure.
   *
   * @param property that leads to it
   * @param json the measure
   */
  record MeasurePart(String property, SerializableString json) {}

  /** What a section tells. */
  static SectionPart of(Section section, Terms terms) {
    List<PurposeGroup> groups = new ArrayList<>();
    List<Row> categories = new ArrayList<>();
    List<MeasurePart> measures = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof PurposeGroup group) {
        groups.add(group);
      } else if (block instanceof Table table && table.kind() == TableKind.CATEGORIES) {
        categories.addAll(table.rows());
      } else if (block instanceof Table table && table.kind() == TableKind.MEASURES) {
        table.rows().forEach(row -> measures.add(measure(row, terms)));
      }
    }
    return new SectionPart(
        groups.isEmpty() && categories.isEmpty()
            ? Optional.empty()
            : Optional.of(
                ScriptJson.part(json -> process(json, section, groups, categories, terms))),
        measures);
  }

  private static void process(
      JsonGenerator json,
      Section section,
      List<PurposeGroup> groups,
      List<Row> categories,
      Terms terms) {
    json.writeStartObject();
    json.writeStringProperty("@id", "#" + section.id());
    json.writeStringProperty("@type", "dpv:Process");
    json.writeStringProperty("dct:title", section.heading().text());
    json.writeArrayPropertyStart("dpv:hasProcess");
    groups.forEach(group -> group(json, group, terms));
    categories.forEach(row -> category(json, row, terms));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void group(JsonGenerator json, PurposeGroup group, Terms terms) {
    json.writeStartObject();
    json.writeStringProperty("@type", "dpv:Process");
    title(json, group.label());
    json.writeArrayPropertyStart("dpv:hasPurpose");
    group.items().forEach(item -> purpose(json, item.text(), terms));
    json.writeEndArray();
    recipients(json, group, terms);
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

  private static void category(JsonGenerator json, Row row, Terms terms) {
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

  private static MeasurePart measure(Row row, Terms terms) {
    MeasureTerms found = terms.measure(row.heading().id());
    return new MeasurePart(
        found.property(),
        ScriptJson.part(
            json -> {
              json.writeStartObject();
              types(json, found.types());
              title(json, row.heading());
              json.writeArrayPropertyStart("dct:description");
              row.cells()
                  .forEach(cell -> cell.units().forEach(unit -> json.writeString(unit.text())));
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  private static void types(JsonGenerator json, List<String> types) {
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
