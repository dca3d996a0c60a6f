package org.kohyo.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser says in English and in its own terms, said for an officer. */
final class YamlErrors {

  private YamlErrors() {}

  /** Reports why the text is no YAML, unless a typing slip up to that line explains it already. */
  static void report(String text, MarkedYamlEngineException e, Problems problems) {
    Place place =
        e.getProblemMark().or(e::getContextMark).map(YamlReader::place).orElse(Place.FILE);
    if (TypingSlips.report(text, place.line(), problems)) {
      return;
    }
    String said = String.valueOf(e.getContext()) + " / " + e.getProblem();
    String key =
        keys().entrySet().stream()
            .filter(k -> said.contains(k.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("content.yaml-other");
    // What isn't closed is mended where it opens, not at the end of the file.
    boolean unclosed = key.startsWith("content.yaml-unclosed-");
    Place shown = unclosed ? e.getContextMark().map(YamlReader::place).orElse(place) : place;
    problems.error(ContentRule.YAML_SYNTAX, shown, key, String.valueOf(e.getProblem()));
  }

  /** Parts of the parser's texts, the most telling first. */
  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("unknown escape character", "content.yaml-escape");
    keys.put("expected escape sequence", "content.yaml-escape");
    keys.put("quoted scalar", "content.yaml-unclosed-quote");
    keys.put("flow sequence", "content.yaml-unclosed-bracket");
    keys.put("flow mapping", "content.yaml-unclosed-bracket");
    keys.put("mapping values are not allowed", "content.yaml-mapping-here");
    keys.put("could not find expected ':'", "content.yaml-no-colon");
    keys.put("sequence entries are not allowed", "content.yaml-indentation");
    keys.put("expected <block end>", "content.yaml-indentation");
    keys.put("cannot start any token", "content.yaml-start");
    keys.put("undefined alias", "content.yaml-alias");
    keys.put("scanning an alias", "content.yaml-start");
    keys.put("scanning an anchor", "content.yaml-start");
    keys.put("tag", "content.yaml-tag");
    return keys;
  }
}
