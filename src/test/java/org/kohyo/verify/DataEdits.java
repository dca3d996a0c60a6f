package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.verify.CharacterEdits.Edited;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Single edits of a {@code notice.json}. Rule 6: names of placeholders, days in figures beside days
 * in words, ids and kinds of blocks and fields are not text.
 */
final class DataEdits {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> LISTS =
      Set.of("sections", "blocks", "items", "rows", "cells", "units", "nodes", "fields");

  private static final Pattern TEXT =
      Pattern.compile(
          "\"(text|plain|value|time|number|mark|open|close|target|label|separator|name|short-title"
              + "|society-id|kind|from)\" ?: ?\"((?:[^\"\\\\]|\\\\.)+)\"");

  private DataEdits() {}

  static Optional<Edited> character(String json, Random random) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = TEXT.matcher(json);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(2), matcher.end(2)});
    }
    int[] place = places.get(random.nextInt(places.size()));
    String text = json.substring(place[0], place[1]);
    return text.indexOf('\\') >= 0 || unused(json, place[0], place[1])
        ? Optional.empty()
        : CharacterEdits.of(text, random)
            .map(
                e ->
                    new Edited(
                        "json-" + e.name() + ": " + text + " → " + e.text(),
                        json.substring(0, place[0]) + e.text() + json.substring(place[1])));
  }

  /** Rule 7: a separator says nothing where a cell has one unit. */
  private static boolean unused(String json, int from, int to) {
    boolean separator = json.substring(Math.max(0, from - 16), from).contains("\"separator\"");
    String units = json.substring(to, json.indexOf(']', to));
    return separator && units.split("\"text\"", -1).length < 3;
  }

  static Optional<Edited> structure(String json, Random random) {
    JsonNode root = JSON.readTree(json);
    List<ArrayNode> lists = new ArrayList<>();
    collect(root, lists);
    ArrayNode list = lists.get(random.nextInt(lists.size()));
    int at = random.nextInt(list.size());
    JsonNode one = list.get(at);
    String name;
    switch (random.nextInt(3)) {
      case 0 -> {
        name = "json-drop: ";
        list.remove(at);
      }
      case 1 -> {
        name = "json-duplicate: ";
        list.insert(random.nextInt(list.size() + 1), one.deepCopy());
      }
      default -> {
        name = "json-swap: ";
        int other = random.nextInt(list.size());
        if (list.get(other).equals(one)) {
          return Optional.empty();
        }
        list.set(at, list.get(other));
        list.set(other, one);
      }
    }
    return Optional.of(new Edited(name + one, JSON.writeValueAsString(root)));
  }

  private static void collect(JsonNode node, List<ArrayNode> lists) {
    for (String key : node.propertyNames()) {
      if (LISTS.contains(key) && node.get(key) instanceof ArrayNode list && !list.isEmpty()) {
        lists.add(list);
      }
    }
    node.forEach(child -> collect(child, lists));
  }
}
