package org.kohyo.content;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.Message;
import tools.jackson.databind.JsonNode;

/** The words for what a schema says about single values. */
final class SchemaMessages {

  /** Longer values are cut in messages. */
  private static final int SHOWN = 40;

  private SchemaMessages() {}

  /** Reports the error, unless its keyword is not among those that our schemas use. */
  static boolean report(Error error, Place place, Problems problems) {
    String value = shown(error.getInstanceNode());
    String limit = error.getSchemaNode().asString("");
    switch (error.getKeyword()) {
      case "type" -> type(error, place, problems);
      case "enum" -> {
        List<String> choices = new ArrayList<>();
        error.getSchemaNode().forEach(choice -> choices.add(choice.asString("")));
        problems.error(
            ContentRule.INVALID_VALUE,
            place,
            Message.of("content.not-a-choice", value),
            Choices.hint(value, choices));
      }
      case "pattern" ->
          problems.error(
              ContentRule.INVALID_VALUE,
              place,
              Message.of("content.bad-form", value),
              Message.of("content.form." + FileSchema.definition(error)));
      case "minLength" ->
          problems.error(
              ContentRule.INVALID_VALUE,
              place,
              value.isEmpty() ? "content.no-value" : "content.too-short",
              limit);
      case "maxLength" ->
          problems.error(
              ContentRule.INVALID_VALUE, place, "content.too-long", limit, length(error));
      case "minItems" ->
          problems.error(ContentRule.INVALID_VALUE, place, "content.too-few-items", limit);
      case "maxItems" ->
          problems.error(
              ContentRule.INVALID_VALUE,
              place,
              "content.too-many-items",
              limit,
              Integer.toString(error.getInstanceNode().size()));
      case "uniqueItems" ->
          problems.error(ContentRule.INVALID_VALUE, place, "content.repeated-item");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void type(Error error, Place place, Problems problems) {
    JsonNode wanted = error.getSchemaNode();
    String key =
        error.getInstanceNode().isNull()
            ? "content.no-value"
            : switch (wanted.isArray() ? wanted.get(1).asString("") : wanted.asString("")) {
              case "array" -> wanted.isArray() ? "content.want-wordings" : "content.want-list";
              case "object" -> "content.want-object";
              case "boolean" -> "content.want-boolean";
              default -> "content.want-text";
            };
    problems.error(ContentRule.WRONG_TYPE, place, key, shown(error.getInstanceNode()));
  }

  private static String length(Error error) {
    String value = error.getInstanceNode().asString("");
    return Integer.toString(value.codePointCount(0, value.length()));
  }

  private static String shown(JsonNode node) {
    int[] value = node.asString("").codePoints().limit(SHOWN + 1L).toArray();
    return new String(value, 0, Math.min(SHOWN, value.length)) + (value.length > SHOWN ? "…" : "");
  }
}
