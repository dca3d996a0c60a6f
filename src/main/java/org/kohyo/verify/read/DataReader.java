package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code notice.json}: every text in it that the public is meant to read, in the order of the
 * notice. What the format doesn't know is a line of its own and so never passes for part of it.
 */
public final class DataReader {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Set<String> ROOT =
      Set.of(
          "format",
          "society",
          "kind",
          "short-title",
          "edition",
          "digest",
          "check-number",
          "title",
          "sections");

  private static final Set<String> SOCIETY = Set.of("society-id", "name", "demonstration", "ended");

  private static final Set<String> SPAN =
      Set.of("plain", "value", "time", "date", "strong", "link", "target", "placeholder");

  private static final String LEADS = " → ";

  private static final Pattern CONTROL = Pattern.compile("[\t\n\f\r]");

  private final Lines lines = new Lines(false);
  private int count;

  private DataReader() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableException when it is larger than 8 MB, no JSON, or not a notice
   */
  public static Reading read(byte[] json) throws UnreadableException {
    if (json.length > MOST_BYTES) {
      throw new UnreadableException(
          "too-large", Integer.toString(json.length), Integer.toString(MOST_BYTES));
    }
    try {
      JsonNode root = JSON.readTree(json);
      if (root == null || !root.isObject() || !root.path("sections").isArray()) {
        throw new UnreadableException("not-notice");
      }
      DataReader reader = new DataReader();
      reader.notice(root);
      return new Reading(Reading.Form.JSON, reader.lines.done(), List.of());
    } catch (Lines.TooMuchException e) {
      throw new UnreadableException("too-many-lines");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new UnreadableException("not-json", Integer.toString(line));
    }
  }

  private void notice(JsonNode root) {
    only(root, ROOT);
    only(root.path("society"), SOCIETY);
    only(root.path("edition"), Set.of("from"));
    fact("society-id", root.path("society"));
    fact("demonstration", root.path("society"));
    ended(root.path("society").path("ended"));
    fact("kind", root);
    fact("from", root.path("edition"));
    line(text(root.path("society"), "name"));
    line(text(root, "short-title"));
    line(text(root, "digest"));
    line(text(root, "check-number"));
    line(root.path("title"));
    for (JsonNode section : root.path("sections")) {
      only(section, Set.of("number", "heading", "blocks"));
      start();
      put("", text(section, "number") + " ");
      unit(section.path("heading"));
      section.path("blocks").forEach(this::block);
    }
  }

  private void ended(JsonNode ended) {
    only(ended, Set.of("until", "successor"));
    fact("until", ended);
    JsonNode successor = ended.path("successor");
    only(successor, Set.of("society-id", "name", "address"));
    if (successor.has("society-id")) {
      line("successor: " + text(successor, "society-id"));
    }
    if (successor.has("name")) {
      line(text(successor, "name"));
    }
    fact("address", successor);
  }

  private void block(JsonNode block) {
    switch (text(block, "type")) {
      case "purpose-group" -> {
        only(block, Set.of("type", "nature", "label", "items"));
        JsonNode label = block.path("label");
        start();
        put("", text(label, "open"));
        unit(label, "open", "close");
        put("", text(label, "close"));
        for (JsonNode item : block.path("items")) {
          start();
          unit(item, "explanations");
          item.path("explanations").forEach(e -> line(e));
        }
      }
      case "table" -> {
        only(block, Set.of("type", "table", "rows"));
        for (JsonNode row : block.path("rows")) {
          only(row, Set.of("heading", "cells"));
          line(row.path("heading"));
          row.path("cells").forEach(this::cell);
        }
      }
      case "prose" -> {
        only(block, Set.of("type", "statement", "nodes"));
        for (JsonNode node : block.path("nodes")) {
          start();
          put("", text(node, "mark"));
          unit(node, "shape", "mark");
        }
      }
      case "contact" -> {
        only(block, Set.of("type", "contact", "fields"));
        block.path("fields").forEach(this::field);
      }
      default -> line("type: " + text(block, "type"));
    }
  }

  private void cell(JsonNode cell) {
    only(cell, Set.of("separator", "units"));
    start();
    boolean first = true;
    for (JsonNode unit : cell.path("units")) {
      put("", first ? "" : text(cell, "separator"));
      unit(unit);
      first = false;
    }
  }

  private void field(JsonNode field) {
    String kind = text(field, "field");
    boolean reading = kind.equals("department-reading");
    if (!reading) {
      start();
    }
    String mark = kind.equals("postal-code") ? "〒" : reading ? "（" : "";
    put("", mark);
    String target = text(field, "target");
    unitFields(field, target, "field", "target");
    put("", reading ? "）" : "");
  }

  /** What a program goes by; {@code Surroundings} knows which facts are an edition's. */
  private void fact(String key, JsonNode node) {
    if (node.has(key)) {
      line(key + ": " + text(node, key));
    }
  }

  private void line(JsonNode unit) {
    start();
    unit(unit);
  }

  private void line(String text) {
    start();
    put("", text);
  }

  private void unit(JsonNode unit, String... besides) {
    unitFields(unit, "", besides);
  }

  private void unitFields(JsonNode unit, String target, String... besides) {
    List<String> known = new ArrayList<>(List.of("id", "text", "links", "spans"));
    known.addAll(List.of(besides));
    only(unit, Set.copyOf(known));
    String text = text(unit, "text");
    List<String> linked = new ArrayList<>();
    if (unit.has("spans")) {
      StringBuilder spans = new StringBuilder();
      spans(unit.path("spans"), id(unit), target, spans, linked);
      if (!spans.toString().equals(text)) {
        put(id(unit), text); // two texts for one unit: neither passes for it
      }
    } else {
      lines.text(text, id(unit), target, Run.Kind.TEXT, true);
    }
    for (JsonNode link : unit.path("links")) {
      only(link, Set.of("label", "target"));
      String said = text(link, "label") + LEADS + text(link, "target");
      if (!linked.remove(said)) {
        line("links: " + said);
      }
    }
  }

  private void spans(
      JsonNode spans, String id, String target, StringBuilder text, List<String> linked) {
    for (JsonNode span : spans) {
      only(span, SPAN);
      for (String key : List.of("plain", "value", "time")) {
        lines.text(text(span, key), id, target, Run.Kind.TEXT, true);
        text.append(text(span, key));
      }
      spans(span.path("strong"), id, target, text, linked);
      int before = text.length();
      spans(span.path("link"), id, text(span, "target"), text, linked);
      if (span.has("link")) {
        linked.add(text.substring(before) + LEADS + text(span, "target"));
      }
    }
  }

  private void only(JsonNode node, Set<String> known) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        line(key + ": " + node.get(key).toString());
      }
    }
  }

  private void start() {
    lines.boundary(List.of(count++));
  }

  private void put(String id, String text) {
    lines.text(text, id, "", Run.Kind.TEXT, true);
  }

  private static String id(JsonNode unit) {
    return text(unit, "id");
  }

  private static String text(JsonNode node, String key) {
    // A page shows a line feed as a space; to a program it is another character.
    return CONTROL.matcher(node.path(key).asString("")).replaceAll("\uFFFD");
  }
}
