package org.kohyo.render.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kohyo.notice.CheckNumber;
import org.kohyo.policy.Presence;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.PrettyJson;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.SocietyEntry;
import tools.jackson.core.JsonGenerator;

/**
 * All societies, notices and editions for programs: {@code index.json}, described by {@code
 * index.schema.json}. Written piece by piece, so that it takes no more room than its bytes.
 */
public final class IndexJson {

  /** The name of the file, in the site's root. */
  public static final String NAME = "index.json";

  private static final int FORMAT = 1;
  private static final int BYTES_OF_ONE = 1 << 10;

  private final SiteFacts site;
  private final JsonGenerator json;

  private IndexJson(SiteFacts site, JsonGenerator json) {
    this.site = site;
    this.json = json;
  }

  /**
   * UTF-8, ends with a line feed.
   *
   * @param societies in any order
   */
  public static byte[] bytes(SiteFacts site, List<SocietyEntry> societies) {
    return PrettyJson.written(
        BYTES_OF_ONE * (1 + societies.size()), json -> new IndexJson(site, json).write(societies));
  }

  private void write(List<SocietyEntry> societies) {
    json.writeStartObject();
    json.writeNumberProperty("format", FORMAT);
    json.writeStringProperty("title", site.title());
    text("address", site.baseUrl());
    json.writeArrayPropertyStart("formats");
    site.formats().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("societies");
    societies.stream().sorted(Comparator.comparing(SocietyEntry::id)).forEach(this::society);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void society(SocietyEntry society) {
    Presence presence = society.presence();
    json.writeStartObject();
    json.writeStringProperty("id", society.id());
    json.writeStringProperty("name", society.name());
    text("reading", society.reading());
    text("prefecture", presence.prefecture());
    json.writeBooleanProperty("demonstration", society.demonstration());
    text("until", presence.until().map(Object::toString));
    presence.successor().ifPresent(this::successor);
    json.writeStringProperty("path", society.id() + "/");
    text("address", presence.address(society.id(), site.baseUrl()));
    if (!society.news().isEmpty() && site.html()) {
      json.writeStringProperty("feed", society.id() + "/" + AtomFeed.NAME);
    }
    json.writeArrayPropertyStart("notices");
    Map<String, List<EditionEntry>> byKind =
        society.editions().stream()
            .collect(
                Collectors.groupingBy(EditionEntry::kind, LinkedHashMap::new, Collectors.toList()));
    byKind.forEach((kind, editions) -> notice(society, kind, editions));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void successor(Presence.Successor successor) {
    json.writeObjectPropertyStart("successor");
    json.writeStringProperty("id", successor.id());
    json.writeStringProperty("name", successor.name());
    text("address", successor.address(site.baseUrl()));
    json.writeEndObject();
  }

  private void notice(SocietyEntry society, String kind, List<EditionEntry> editions) {
    String path = society.id() + "/" + kind + "/";
    Optional<String> address = society.presence().address(society.id(), kind, site.baseUrl());
    EditionEntry shown =
        editions.stream()
            .filter(e -> e.standing() == Standing.PRESENT)
            .findFirst()
            .orElse(editions.get(editions.size() - 1));
    json.writeStartObject();
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("short-title", shown.shortTitle());
    json.writeStringProperty("path", path);
    text("address", address);
    json.writeArrayPropertyStart("editions");
    boolean over = society.presence().over(site.day());
    editions.forEach(edition -> edition(edition, over, path, address));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void edition(EditionEntry edition, boolean over, String path, Optional<String> address) {
    String folder = edition.from().map(day -> day + "/").orElse("");
    Standing standing =
        over && edition.standing() == Standing.PRESENT ? Standing.PAST : edition.standing();
    json.writeStartObject();
    text("from", edition.from().map(Object::toString));
    json.writeStringProperty("standing", standing.name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("digest", edition.digest());
    json.writeStringProperty("check-number", CheckNumber.of(edition.digest()).digits());
    json.writeStringProperty("path", path + folder);
    text("address", address.map(a -> a + folder));
    if (edition.compared() && site.html()) {
      json.writeStringProperty("changes", path + folder + "changes.html");
    }
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }
}
