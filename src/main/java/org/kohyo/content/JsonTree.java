package org.kohyo.content;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of the program's own → a tree. Data binding could do it too, but takes long to get ready.
 */
final class JsonTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * The tree of a text of objects, lists, texts, truth values and whole numbers.
   *
   * @throws tools.jackson.core.JacksonException when it isn't one
   */
  static JsonNode read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return node(parser);
    }
  }

  private static JsonNode node(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = JSON.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, node(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode list = JSON.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(node(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> JSON.numberNode(parser.getIntValue());
      case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(parser.getBooleanValue());
      default -> JSON.stringNode(parser.getString());
    };
  }
}
