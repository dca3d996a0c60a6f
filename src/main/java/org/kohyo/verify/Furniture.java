package org.kohyo.verify;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What templates say themselves, beside the notices' text; given as a value by who knows it. */
public final class Furniture {

  private final Map<String, String> labels;

  private Furniture(Map<String, String> labels) {
    this.labels = Map.copyOf(labels);
  }

  /**
   * The words of the templates.
   *
   * @param labels by key, as in {@code labels.properties}; {@code {0}} stands for a value
   */
  public static Furniture of(Map<String, String> labels) {
    return new Furniture(labels);
  }

  /** A word without values. */
  Optional<String> label(String key) {
    return Optional.ofNullable(labels.get(key)).filter(text -> !text.isBlank());
  }

  /** What heads the columns of tables: a PDF says it again on each page. */
  Stream<String> heads() {
    return labels.entrySet().stream()
        .filter(
            label -> label.getKey().startsWith("column.") || label.getKey().startsWith("caption."))
        .map(Map.Entry::getValue)
        .filter(text -> !text.isBlank())
        .sorted();
  }
}
