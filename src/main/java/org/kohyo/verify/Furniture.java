package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What templates say themselves, beside the notices' text; given as a value by who knows it. */
public final class Furniture {

  /** Labels that stand in a notice's article or its PDF, outside of the sections. */
  private static final List<String> GROUPS =
      List.of(
          "publisher", "print", "pdf.", "contents", "banner.", "edition.", "check-number", "qr");

  private final Map<String, String> labels;
  private final List<Phrase> phrases;

  private Furniture(Map<String, String> labels) {
    this.labels = Map.copyOf(labels);
    List<Phrase> all = new ArrayList<>();
    new TreeMap<>(labels)
        .forEach(
            (key, text) -> {
              if (!text.isBlank() && GROUPS.stream().anyMatch(key::startsWith)) {
                all.add(Phrase.of(Space.collapsed(text)));
              }
            });
    this.phrases = List.copyOf(all);
  }

  /**
   * The words of the templates.
   *
   * @param labels by key, as in {@code labels.properties}; {@code {0}} stands for a value
   */
  public static Furniture of(Map<String, String> labels) {
    return new Furniture(labels);
  }

  /** Whether a text holds some word of at least two characters, or all words around its values. */
  boolean anywhere(String text) {
    return labels.values().stream()
        .anyMatch(
            label -> {
              List<String> words =
                  Stream.of(label.split("\\{\\d+\\}"))
                      .map(String::strip)
                      .filter(word -> word.length() > 1)
                      .toList();
              return !words.isEmpty() && words.stream().allMatch(text::contains);
            });
  }

  /** A word without values. */
  Optional<String> label(String key) {
    return Optional.ofNullable(labels.get(key)).filter(text -> !text.isBlank());
  }

  /** All that may be said around the sections. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** The labels of a group that have no values, such as 制定 and 改定. */
  List<String> words() {
    return phrases.stream().flatMap(phrase -> phrase.word().stream()).toList();
  }
}
