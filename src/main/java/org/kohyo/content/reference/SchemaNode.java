package org.kohyo.content.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A schema within a schema. What it takes from another one ({@code $ref}) is looked up there,
 * unless it says so itself.
 *
 * @param own as it is written
 * @param shared name in {@code $defs} of the common schema from which it takes the rest, if it does
 * @param library gives the definitions of the common schema by their names
 */
record SchemaNode(JsonNode own, Optional<String> shared, Function<String, JsonNode> library) {

  private static final String COMMON = "common.schema.json#/$defs/";

  /**
   * Follows references as far as they lead.
   *
   * @throws IllegalArgumentException when a reference leads elsewhere than to the common schema
   */
  static SchemaNode of(JsonNode own, Function<String, JsonNode> library) {
    String reference = own.path("$ref").asString("");
    if (reference.isEmpty()) {
      return new SchemaNode(own, Optional.empty(), library);
    }
    if (!reference.startsWith(COMMON)) {
      throw new IllegalArgumentException(reference);
    }
    return new SchemaNode(own, Optional.of(reference.substring(COMMON.length())), library);
  }

  /** The value of a keyword; a missing node if it has none. */
  JsonNode get(String keyword) {
    if (own.has(keyword) || shared.isEmpty()) {
      return own.path(keyword);
    }
    return of(library.apply(shared.get()), library).get(keyword);
  }

  /** Whether it says itself what it means, so that the shared definition has more to tell. */
  boolean ownDescription() {
    return own.has("description");
  }

  /** Whether it is that shared definition, or takes from one that is. */
  boolean isShared(String name) {
    return shared
        .filter(each -> each.equals(name) || of(library.apply(each), library).isShared(name))
        .isPresent();
  }

  String description() {
    return get("description").asString("");
  }

  boolean is(String type) {
    JsonNode types = get("type");
    return types.isArray()
        ? types.valueStream().anyMatch(each -> each.asString("").equals(type))
        : types.asString("").equals(type);
  }

  /** Keys of an object, in the order of the schema. */
  List<String> keys() {
    return List.copyOf(get("properties").propertyNames());
  }

  /** What stands under a key. */
  SchemaNode key(String key) {
    return of(get("properties").path(key), library);
  }

  boolean requires(String key) {
    return get("required").valueStream().anyMatch(each -> each.asString("").equals(key));
  }

  /** What an entry of a list is. */
  SchemaNode entry() {
    return of(get("items"), library);
  }

  /** The object that stands here, or of which there is a list here, if it is described here. */
  Optional<SchemaNode> object() {
    if (shared.isPresent()) {
      return Optional.empty();
    }
    if (is("object")) {
      return Optional.of(this);
    }
    return is("array") ? entry().object() : Optional.empty();
  }
}
