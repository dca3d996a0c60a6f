package org.kohyo.render.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.policy.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * JSON-LD of notices: the page, who publishes it, and what the notice tells of processing. All its
 * texts are the notice's own, to the character. Safe for threads; the same input gives the same
 * bytes.
 */
public final class LinkedData {

  /** The organisation: no page has an element that is it, so its id holds in one block alone. */
  static final String SOCIETY = "_:society";

  /** The article that is the notice, as {@code notice.ftlh} has it. */
  private static final String ARTICLE = "#kohyo-main";

  private static final SerializableString CONTEXT = ScriptJson.part(LinkedData::context);

  private final Vocabulary vocabulary;
  private final Parts parts;

  /** By the terms of that vocabulary. */
  public LinkedData(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.parts = new Parts(vocabulary);
  }

  /**
   * The block of a page, in UTF-8, fit for a {@code script} element.
   *
   * @param from first day of the edition, if it has come
   * @param url public address of the page, where it is known
   * @return empty for a sample: nobody shall find an organisation that doesn't exist
   */
  public Optional<byte[]> block(Edition edition, Optional<LocalDate> from, Optional<String> url) {
    Notice notice = edition.notice();
    return notice.society().demonstration()
        ? Optional.empty()
        : Optional.of(ScriptJson.bytes(json -> write(json, notice, from, url)));
  }

  private void write(
      JsonGenerator json, Notice notice, Optional<LocalDate> from, Optional<String> url) {
    json.writeStartObject();
    json.writeName("@context");
    json.writeRawValue(CONTEXT);
    json.writeArrayPropertyStart("@graph");
    page(json, notice, from, url);
    Publisher.write(json, notice);
    notice(json, notice);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Inline, so that no reader has to fetch anything. */
  private static void context(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("schema", "https://schema.org/");
    json.writeStringProperty("dpv", "https://w3id.org/dpv#");
    json.writeStringProperty("dct", "http://purl.org/dc/terms/");
    for (String name :
        List.of("schema:name", "schema:contactType", "dct:title", "dct:description")) {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("@id", name);
      json.writeStringProperty("@language", "ja");
      json.writeEndObject();
    }
    for (String name : List.of("schema:datePublished", "schema:dateModified")) {
      json.writeObjectPropertyStart(name);
      json.writeStringProperty("@id", name);
      json.writeStringProperty("@type", "schema:Date");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void page(
      JsonGenerator json, Notice notice, Optional<LocalDate> from, Optional<String> url) {
    json.writeStartObject();
    json.writeStringProperty("@id", "");
    json.writeStringProperty("@type", "schema:WebPage");
    json.writeStringProperty("schema:name", notice.title().text());
    json.writeStringProperty("schema:inLanguage", "ja");
    url.ifPresent(address -> reference(json, "schema:url", address));
    notice
        .society()
        .enacted(notice.kind())
        .ifPresent(day -> json.writeStringProperty("schema:datePublished", day.toString()));
    from.ifPresent(day -> json.writeStringProperty("schema:dateModified", day.toString()));
    vocabulary.edition().ifPresent(iri -> reference(json, "schema:schemaVersion", iri));
    reference(json, "schema:publisher", SOCIETY);
    reference(json, "schema:mainEntity", ARTICLE);
    json.writeEndObject();
  }

  private void notice(JsonGenerator json, Notice notice) {
    Terms terms = parts.terms(notice.society());
    json.writeStartObject();
    json.writeStringProperty("@id", ARTICLE);
    json.writeStringProperty("@type", "dpv:PrivacyNotice");
    json.writeStringProperty("dct:title", notice.title().text());
    reference(json, "dpv:hasDataController", SOCIETY);
    // Measures hold for all that the notice tells of, so they stand beside its parts.
    json.writeObjectPropertyStart("dpv:hasProcess");
    json.writeStringProperty("@type", "dpv:Process");
    reference(json, "dpv:hasDataController", SOCIETY);
    json.writeArrayPropertyStart("dpv:hasProcess");
    notice.sections().forEach(section -> section(json, section, terms));
    json.writeEndArray();
    measures(json, notice, terms);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A section that tells of purposes. */
  private void section(JsonGenerator json, Section section, Terms terms) {
    List<SerializableString> told = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.PurposeGroup group) {
        told.add(parts.group(group, terms));
      } else if (block instanceof Block.Table table && table.kind() == TableKind.CATEGORIES) {
        table.rows().forEach(row -> told.add(parts.category(row, terms)));
      }
    }
    if (!told.isEmpty()) {
      json.writeStartObject();
      json.writeStringProperty("@id", "#" + section.id());
      json.writeStringProperty("@type", "dpv:Process");
      json.writeStringProperty("dct:title", section.heading().text());
      json.writeArrayPropertyStart("dpv:hasProcess");
      told.forEach(json::writeRawValue);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void measures(JsonGenerator json, Notice notice, Terms terms) {
    Map<String, List<SerializableString>> measures = new LinkedHashMap<>();
    for (Section section : notice.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table && table.kind() == TableKind.MEASURES) {
          for (Block.Row row : table.rows()) {
            measures
                .computeIfAbsent(
                    terms.measure(row.heading().id()).property(), p -> new ArrayList<>())
                .add(parts.measure(row, terms));
          }
        }
      }
    }
    measures.forEach(
        (property, list) -> {
          json.writeArrayPropertyStart(property);
          list.forEach(json::writeRawValue);
          json.writeEndArray();
        });
  }

  private static void reference(JsonGenerator json, String property, String id) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("@id", id);
    json.writeEndObject();
  }
}
