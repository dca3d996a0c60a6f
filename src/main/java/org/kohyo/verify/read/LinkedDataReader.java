package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a page tells programs of a notice: its blocks of JSON-LD (HTML Standard, 4.12.1, data
 * blocks) that speak the Data Privacy Vocabulary. What else a CMS tells of itself is not ours.
 */
final class LinkedDataReader {

  /** A notice has a few hundred. */
  private static final int MOST = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String IDENTIFIER = "dct:identifier";

  /** What says how to read the other names, or names things: the notice has no text for them. */
  private static final Set<String> OF_THE_SYNTAX = Set.of("@context", "@id", "@type");

  private final List<Datum> data = new ArrayList<>();

  private LinkedDataReader() {}

  /**
   * Reads a page.
   *
   * @param traits gets what can't be read
   * @return in the order of the page; none where no block is a notice's
   */
  static List<Datum> read(Document page, List<Trait> traits) {
    LinkedDataReader reader = new LinkedDataReader();
    for (Element script : page.getElementsByTag("script")) {
      String block = script.data();
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json") && ours(block)) {
        try {
          reader.value("", "", JSON.readTree(block));
        } catch (JacksonException e) {
          traits.add(Trait.of("data-unreadable", true));
        }
      }
    }
    return List.copyOf(reader.data);
  }

  /** However the slashes are written. */
  private static boolean ours(String block) {
    return block.contains("w3id.org") && block.contains("dpv");
  }

  private void value(String property, String id, JsonNode node) {
    if (node.isArray()) {
      node.forEach(one -> value(property, id, one));
    } else if (node.isObject()) {
      String own = node.path(IDENTIFIER).asString("");
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        boolean names = entry.getKey().equals(IDENTIFIER) && entry.getValue().isString();
        if (!names && !OF_THE_SYNTAX.contains(entry.getKey())) {
          value(entry.getKey(), own, entry.getValue());
        }
      }
    } else if (data.size() < MOST) {
      data.add(new Datum(property, id, node.asString("")));
    }
  }
}
