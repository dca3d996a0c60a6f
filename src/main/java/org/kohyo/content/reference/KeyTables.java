package org.kohyo.content.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The tables of keys of one page: one for each object, the outer before the inner. */
final class KeyTables {

  private final StringBuilder out;

  KeyTables(StringBuilder out) {
    this.out = out;
  }

  /**
   * Writes the table of an object, and those of the objects in it.
   *
   * @param path keys that lead to it, with dots between; empty for the file itself
   * @param object its schema
   * @param sample such an object; missing if there is none
   */
  void write(String path, SchemaNode object, JsonNode sample) {
    out.append("| 項目 | 書くもの | 意味 |\n|---|---|---|\n");
    for (String key : object.keys()) {
      row(path, key, object, at(sample, key));
    }
    out.append('\n');
    conditions(object).forEach(line -> out.append("- ").append(line).append('\n'));
    out.append(conditions(object).isEmpty() ? "" : "\n");
    for (String key : object.keys()) {
      inner(path, key, object.key(key), at(sample, key));
    }
  }

  private void row(String path, String key, SchemaNode object, JsonNode sample) {
    SchemaNode value = object.key(key);
    out.append("| `").append(key).append('`').append(object.requires(key) ? "（必須）" : "");
    out.append(" | ");
    out.append(ValueWords.of(value));
    if (value.object().isPresent()) {
      out.append("（[項目](#").append(join(path, key)).append(")）");
    }
    out.append(" | ").append(Markdown.text(value.description()));
    example(value, sample).ifPresent(example -> out.append("例 ").append(Markdown.code(example)));
    out.append(" |\n");
  }

  /** A value to show, unless the description does so or it isn't a single one. */
  private static Optional<String> example(SchemaNode value, JsonNode sample) {
    if (value.description().contains("例 ") || !value.get("enum").isMissingNode()) {
      return Optional.empty();
    }
    // An id of something else would mislead.
    JsonNode shown =
        sample.isString() || value.isShared("id") ? sample : value.get("examples").path(0);
    return shown.isString() ? Optional.of(shown.asString()) : Optional.empty();
  }

  private void inner(String path, String key, SchemaNode value, JsonNode sample) {
    value
        .object()
        .ifPresent(
            object -> {
              String name = join(path, key);
              out.append("## `").append(name).append("`\n\n");
              out.append(Markdown.text(object.description())).append("\n\n");
              write(name, object, sample);
            });
  }

  /** What holds between keys. */
  private static List<String> conditions(SchemaNode object) {
    List<String> lines = new ArrayList<>();
    List<String> choices =
        object.get("oneOf").valueStream().map(each -> codes(each.path("required"))).toList();
    if (!choices.isEmpty()) {
      lines.add(String.join("、", choices) + " は、どれか一つだけを書きます。");
    }
    object
        .get("dependentRequired")
        .properties()
        .forEach(
            each ->
                lines.add(
                    Markdown.code(each.getKey())
                        + " を書くときは、"
                        + codes(each.getValue())
                        + " も書きます。"));
    object
        .get("dependentSchemas")
        .properties()
        .forEach(each -> lines.add(company(each.getKey(), each.getValue())));
    return List.copyOf(lines);
  }

  /** What may stand beside a key. */
  private static String company(String key, JsonNode schema) {
    String others =
        schema.path("properties").propertyNames().stream()
            .filter(name -> !name.equals(key))
            .map(Markdown::code)
            .collect(Collectors.joining("、"));
    String line = Markdown.code(key) + " といっしょに書けるのは、" + others + " です。";
    List<String> choices =
        schema.path("oneOf").valueStream().map(each -> codes(each.path("required"))).toList();
    return choices.isEmpty() ? line : line + String.join("、", choices) + " のどれか一つが要ります。";
  }

  private static String codes(JsonNode names) {
    return names
        .valueStream()
        .map(name -> Markdown.code(name.asString()))
        .collect(Collectors.joining("、"));
  }

  /** The value under a key, in the first entry that has it if there is a list. */
  private static JsonNode at(JsonNode sample, String key) {
    if (sample.isArray()) {
      return sample
          .valueStream()
          .map(entry -> entry.path(key))
          .filter(value -> !value.isMissingNode())
          .findFirst()
          .orElseGet(MissingNode::getInstance);
    }
    return sample.path(key);
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
