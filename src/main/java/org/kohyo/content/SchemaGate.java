package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whether a tree is valid by a schema (JSON Schema 2020-12), and nothing else: most files are, and
 * then nobody needs the validator that can tell what is wrong. It knows the keywords of our schemas
 * alone; a schema with any other calls no tree valid, so that the validator decides.
 *
 * <p>Compiled for one file of schemas; used by many threads afterwards.
 */
final class SchemaGate {

  private static final Set<String> WORDS_ONLY =
      Set.of("$schema", "$id", "$defs", "$comment", "title", "description", "examples");
  private static final Predicate<JsonNode> NONE = node -> false;

  private final Function<String, JsonNode> sources;
  private final Map<String, Predicate<JsonNode>> definitions = new HashMap<>();

  private SchemaGate(Function<String, JsonNode> sources) {
    this.sources = sources;
  }

  /**
   * A gate.
   *
   * @param sources gives the schema of an address without fragment
   */
  static Predicate<JsonNode> of(String address, Function<String, JsonNode> sources) {
    return new SchemaGate(sources).compile(sources.apply(address), address);
  }

  private Predicate<JsonNode> compile(JsonNode schema, String address) {
    if (schema.isBoolean()) {
      return schema.booleanValue() ? node -> true : NONE;
    }
    List<Predicate<JsonNode>> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!WORDS_ONLY.contains(keyword.getKey())) {
        all.add(keyword(keyword.getKey(), keyword.getValue(), schema, address));
      }
    }
    Predicate<JsonNode>[] checks = all.toArray(SchemaGate::array);
    return node -> {
      for (Predicate<JsonNode> check : checks) {
        if (!check.test(node)) {
          return false;
        }
      }
      return true;
    };
  }

  @SuppressWarnings("unchecked") // an array of one's own, filled with nothing else
  private static Predicate<JsonNode>[] array(int size) {
    return new Predicate[size];
  }

  private Predicate<JsonNode> keyword(String name, JsonNode value, JsonNode schema, String at) {
    return switch (name) {
      case "$ref" -> reference(value.stringValue(), at);
      case "type" -> type(value);
      case "const" -> value::equals;
      case "enum" -> choice(value);
      case "pattern" -> pattern(value.stringValue());
      case "minLength" -> length(value.intValue(), Integer.MAX_VALUE);
      case "maxLength" -> length(0, value.intValue());
      case "minItems" -> size(value.intValue(), Integer.MAX_VALUE);
      case "maxItems" -> size(0, value.intValue());
      case "uniqueItems" -> node -> !node.isArray() || unique(node);
      case "items" -> items(compile(value, at));
      case "properties", "additionalProperties" ->
          // Both are one check; an object with the first alone lets all else pass.
          name.equals("properties") && schema.has("additionalProperties")
              ? node -> true
              : members(schema, at);
      case "required" -> required(value);
      case "dependentRequired" -> dependentRequired(value);
      case "dependentSchemas" -> dependentSchemas(value, at);
      case "oneOf" -> oneOf(value, at);
      case "if" -> condition(value, schema, at);
      case "then", "else" -> node -> true; // part of "if"
      default -> NONE;
    };
  }

  private Predicate<JsonNode> reference(String reference, String at) {
    int hash = reference.indexOf('#');
    String file = at.substring(0, at.lastIndexOf('/') + 1) + reference.substring(0, hash);
    String address = hash == 0 ? at : file;
    String key = address + reference.substring(hash);
    Predicate<JsonNode> known = definitions.get(key);
    if (known == null) {
      definitions.put(key, NONE); // a schema that leads to itself is none of ours
      known = compile(sources.apply(address).at(reference.substring(hash + 1)), address);
      definitions.put(key, known);
    }
    return known;
  }

  private static Predicate<JsonNode> type(JsonNode names) {
    if (names.isArray()) {
      List<Predicate<JsonNode>> any = new ArrayList<>();
      names.forEach(name -> any.add(type(name)));
      return node -> any.stream().anyMatch(one -> one.test(node));
    }
    return switch (names.stringValue()) {
      case "string" -> JsonNode::isString;
      case "array" -> JsonNode::isArray;
      case "object" -> JsonNode::isObject;
      case "boolean" -> JsonNode::isBoolean;
      default -> NONE;
    };
  }

  private static Predicate<JsonNode> choice(JsonNode values) {
    Set<JsonNode> all = new HashSet<>();
    values.forEach(all::add);
    return all::contains;
  }

  /** In schemas $ is the end of the text; for Java it would also stand before a last line end. */
  private static Predicate<JsonNode> pattern(String regex) {
    if (!regex.endsWith("$") || regex.endsWith("\\$")) {
      return NONE;
    }
    Pattern pattern = Pattern.compile(regex.substring(0, regex.length() - 1) + "\\z");
    return node -> !node.isString() || pattern.matcher(node.stringValue()).find();
  }

  /** Lengths count in code points. */
  private static Predicate<JsonNode> length(int least, int most) {
    return node -> {
      if (!node.isString()) {
        return true;
      }
      String text = node.stringValue();
      int length = text.codePointCount(0, text.length());
      return length >= least && length <= most;
    };
  }

  private static Predicate<JsonNode> size(int least, int most) {
    return node -> !node.isArray() || node.size() >= least && node.size() <= most;
  }

  private static boolean unique(JsonNode list) {
    Set<JsonNode> seen = new HashSet<>();
    for (JsonNode item : list) {
      if (!seen.add(item)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<JsonNode> items(Predicate<JsonNode> item) {
    return node -> {
      if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          if (!item.test(node.get(i))) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private Predicate<JsonNode> members(JsonNode schema, String at) {
    Map<String, Predicate<JsonNode>> known = new HashMap<>();
    schema.path("properties").properties().forEach(p -> known.put(p.getKey(), compile(p, at)));
    Predicate<JsonNode> others =
        schema.has("additionalProperties")
            ? compile(schema.get("additionalProperties"), at)
            : node -> true;
    return node -> {
      if (node.isObject()) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          if (!known.getOrDefault(member.getKey(), others).test(member.getValue())) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private Predicate<JsonNode> compile(Map.Entry<String, JsonNode> property, String at) {
    return compile(property.getValue(), at);
  }

  private static Predicate<JsonNode> required(JsonNode names) {
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(name.stringValue()));
    return node -> {
      if (node.isObject()) {
        for (String name : all) {
          if (!node.has(name)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> dependentRequired(JsonNode byKey) {
    Map<String, Predicate<JsonNode>> all = new HashMap<>();
    byKey.properties().forEach(p -> all.put(p.getKey(), required(p.getValue())));
    return dependent(all);
  }

  private Predicate<JsonNode> dependentSchemas(JsonNode byKey, String at) {
    Map<String, Predicate<JsonNode>> all = new HashMap<>();
    byKey.properties().forEach(p -> all.put(p.getKey(), compile(p, at)));
    return dependent(all);
  }

  private static Predicate<JsonNode> dependent(Map<String, Predicate<JsonNode>> byKey) {
    return node -> {
      for (Map.Entry<String, Predicate<JsonNode>> one : byKey.entrySet()) {
        if (node.isObject() && node.has(one.getKey()) && !one.getValue().test(node)) {
          return false;
        }
      }
      return true;
    };
  }

  private Predicate<JsonNode> oneOf(JsonNode branches, String at) {
    List<Predicate<JsonNode>> all = new ArrayList<>();
    branches.forEach(branch -> all.add(compile(branch, at)));
    return node -> {
      int fitting = 0;
      for (Predicate<JsonNode> branch : all) {
        fitting += branch.test(node) ? 1 : 0;
      }
      return fitting == 1;
    };
  }

  private Predicate<JsonNode> condition(JsonNode when, JsonNode schema, String at) {
    Predicate<JsonNode> test = compile(when, at);
    Predicate<JsonNode> then = schema.has("then") ? compile(schema.get("then"), at) : n -> true;
    Predicate<JsonNode> other = schema.has("else") ? compile(schema.get("else"), at) : n -> true;
    return node -> (test.test(node) ? then : other).test(node);
  }
}
