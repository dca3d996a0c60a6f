package org.kohyo.render.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through JSON-LD as mere JSON. */
final class Graphs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Graphs() {}

  /** The types of each unit. */
  static Map<String, List<String>> types(String block) {
    Map<String, List<String>> types = new HashMap<>();
    for (JsonNode node : objects(JSON.readTree(block).path("@graph"))) {
      if (node.has("dct:identifier")) {
        types.put(node.path("dct:identifier").stringValue(), strings(node.path("@type")));
      }
    }
    return types;
  }

  static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isString()) {
      strings.add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(child -> child.asStringOpt().ifPresent(strings::add));
    }
    return strings;
  }

  static List<JsonNode> objects(JsonNode node) {
    List<JsonNode> objects = new ArrayList<>();
    if (node.isObject()) {
      objects.add(node);
    }
    node.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }
}
