package org.kohyo.content.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The reference of the content folder: a page for each kind of file, and one of what they share.
 */
public final class Reference {

  private static final String COMMON = "common";

  /** Of the files that people write, those first that most of them write. */
  private static final List<String> KINDS =
      List.of(
          "society",
          "site",
          "purposes",
          "categories",
          "measures",
          "statement",
          "notices",
          "details",
          "vocabulary",
          "requirements",
          "wording",
          "approval");

  private final JsonMapper json = JsonMapper.builder().build();
  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();
  private final JsonNode common;

  private Reference() {
    this.common = read(COMMON);
  }

  /**
   * All pages; the same at any time and place.
   *
   * @throws UncheckedIOException when the program's own resources are damaged
   */
  public static List<ReferencePage> pages() {
    Reference reference = new Reference();
    List<ReferencePage> pages = new ArrayList<>();
    pages.add(reference.overview());
    KINDS.forEach(kind -> pages.add(new ReferencePage(kind, reference.kind(kind))));
    pages.add(new ReferencePage(COMMON, reference.shared()));
    return List.copyOf(pages);
  }

  private ReferencePage overview() {
    StringBuilder out = new StringBuilder("# 原本の項目\n\n");
    out.append("原本のファイルに書ける項目のすべてです。`content/schema` のスキーマから作っています。\n\n");
    for (String kind : KINDS) {
      JsonNode schema = read(kind);
      out.append("- [").append(title(schema)).append("](");
      out.append(ReferencePage.fileName(kind)).append(")：");
      out.append(Markdown.text(schema.path("description").asString())).append('\n');
    }
    out.append("- [共通の書き方](").append(ReferencePage.fileName(COMMON));
    out.append(")：文言、日付、id など、どのファイルでも同じもの\n");
    return new ReferencePage("index", out.toString());
  }

  private String kind(String name) {
    JsonNode schema = read(name);
    JsonNode sample = schema.path("examples").path(0);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(title(schema)).append("\n\n");
    out.append(Markdown.text(schema.path("description").asString())).append("\n\n");
    out.append("[すべてのファイル](").append(ReferencePage.fileName("index"));
    out.append(")、[共通の書き方](").append(ReferencePage.fileName(COMMON)).append(")\n\n");
    new KeyTables(out).write("", node(schema), sample);
    if (!sample.isMissingNode()) {
      out.append("## 例\n\n```yaml\n").append(yaml.writeValueAsString(sample)).append("```\n");
    }
    return out.toString();
  }

  private String shared() {
    StringBuilder out = new StringBuilder("# 共通の書き方\n\n");
    out.append("ほかのページの「書き方」から参照される決まりです。\n\n");
    common.path("$defs").properties().forEach(each -> definition(out, each.getKey()));
    return out.toString();
  }

  private void definition(StringBuilder out, String name) {
    SchemaNode node = node(common.path("$defs").path(name));
    out.append("## `").append(name).append("`\n\n");
    out.append(Markdown.text(node.description())).append("\n\n");
    out.append(ValueWords.of(node)).append("\n\n");
    node.object()
        .ifPresent(object -> new KeyTables(out).write(name, object, MissingNode.getInstance()));
    for (JsonNode example : node.get("examples")) {
      out.append("```yaml\n").append(yaml.writeValueAsString(example)).append("```\n\n");
    }
  }

  private SchemaNode node(JsonNode schema) {
    return SchemaNode.of(schema, name -> common.path("$defs").path(name));
  }

  private static String title(JsonNode schema) {
    return Markdown.text(schema.path("title").asString());
  }

  private JsonNode read(String name) {
    String resource = "/org/kohyo/schema/" + name + ".schema.json";
    try (InputStream stream = Reference.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("missing resource " + resource);
      }
      return json.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
