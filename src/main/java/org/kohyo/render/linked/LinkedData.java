package org.kohyo.render.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Vocabulary;
import org.kohyo.render.linked.SectionPart.MeasurePart;
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
  private final SectionParts parts;

  /** By the terms of that vocabulary. */
  public LinkedData(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.parts = new SectionParts(vocabulary);
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
    Set<String> own = SectionParts.own(notice.society());
    List<SectionPart> told = notice.sections().stream().map(s -> parts.of(s, own)).toList();
    List<SerializableString> processes = told.stream().flatMap(p -> p.process().stream()).toList();
    Map<String, List<SerializableString>> measures = new LinkedHashMap<>();
    for (SectionPart part : told) {
      for (MeasurePart measure : part.measures()) {
        measures.computeIfAbsent(measure.property(), p -> new ArrayList<>()).add(measure.json());
      }
    }
    json.writeStartObject();
    json.writeStringProperty("@id", ARTICLE);
    json.writeStringProperty("@type", "dpv:PrivacyNotice");
    json.writeStringProperty("dct:title", notice.title().text());
    reference(json, "dpv:hasDataController", SOCIETY);
    if (!processes.isEmpty() || !measures.isEmpty()) {
      // Measures hold for all that the notice tells of, so they stand beside its parts.
      json.writeObjectPropertyStart("dpv:hasProcess");
      json.writeStringProperty("@type", "dpv:Process");
      reference(json, "dpv:hasDataController", SOCIETY);
      list(json, "dpv:hasProcess", processes);
      measures.forEach((property, list) -> list(json, property, list));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, String property, List<SerializableString> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(property);
      values.forEach(json::writeRawValue);
      json.writeEndArray();
    }
  }

  private static void reference(JsonGenerator json, String property, String id) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("@id", id);
    json.writeEndObject();
  }
}
