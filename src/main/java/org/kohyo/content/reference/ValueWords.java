package org.kohyo.content.reference;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a value may be, in words. */
final class ValueWords {

  private ValueWords() {}

  /**
   * Kind and limits of a value.
   *
   * @return Markdown for a cell of a table
   */
  static String of(SchemaNode node) {
    String words = kind(node);
    return node.shared()
        .filter(name -> node.ownDescription())
        .map(name -> words + "。[書き方](" + ReferencePage.fileName("common") + "#" + name + ")")
        .orElse(words);
  }

  private static String kind(SchemaNode node) {
    if (!node.get("enum").isMissingNode()) {
      return node.get("enum")
              .valueStream()
              .map(value -> Markdown.code(value.asString()))
              .collect(Collectors.joining("、"))
          + (node.get("enum").size() > 1 ? " のどれか" : "");
    }
    if (node.is("boolean")) {
      return "`true` か `false`";
    }
    if (node.is("object")) {
      return "項目の集まり";
    }
    if (node.is("array")) {
      return (node.is("string") ? "文字列" + bounds(node, "Length", "文字") + "か、" : "") + list(node);
    }
    if (node.isShared("date")) {
      return "日付";
    }
    if (node.is("string")) {
      return "文字列" + bounds(node, "Length", "文字");
    }
    throw new IllegalArgumentException("no words for " + node.own());
  }

  private static String list(SchemaNode node) {
    String words = "一覧" + bounds(node, "Items", "個");
    if (node.get("uniqueItems").asBoolean(false)) {
      words += "。同じものは一度だけ";
    }
    SchemaNode entry = node.entry();
    return entry.is("object") ? words : words + "。一つは、" + of(entry);
  }

  /** Such as （1～100文字）; nothing where there is no limit. */
  private static String bounds(SchemaNode node, String what, String unit) {
    JsonNode least = node.get("min" + what);
    JsonNode most = node.get("max" + what);
    if (most.isMissingNode()) {
      return least.isMissingNode() ? "" : "（" + least.asInt() + unit + "以上）";
    }
    if (least.isMissingNode() || least.asInt() == 0) {
      return "（" + most.asInt() + unit + "まで）";
    }
    return least.equals(most)
        ? "（" + most.asInt() + unit + "）"
        : "（" + least.asInt() + "～" + most.asInt() + unit + "）";
  }
}
