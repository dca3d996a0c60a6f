package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A label as it may be found: fixed text with places for values.
 *
 * @param texts what stands before, between and behind the places; one more than there are places
 */
record Phrase(List<String> texts) {

  Phrase {
    texts = List.copyOf(texts);
  }

  static Phrase of(String label) {
    return new Phrase(List.of(label.split("\\{[0-9]\\}", -1)));
  }

  /** The label, if it has no place for a value. */
  Optional<String> word() {
    return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
  }

  /**
   * Where it can end if it begins there.
   *
   * @param values where a value can end that begins at a place
   */
  List<Integer> ends(String line, int from, BiFunction<String, Integer, List<Integer>> values) {
    List<Integer> ends = List.of(from);
    for (int i = 0; i < texts.size() && !ends.isEmpty(); i++) {
      List<Integer> next = new ArrayList<>();
      for (int at : ends) {
        List<Integer> starts = i == 0 ? List.of(at) : values.apply(line, at);
        for (int start : starts) {
          if (line.startsWith(texts.get(i), start)) {
            next.add(start + texts.get(i).length());
          }
        }
      }
      ends = next.stream().distinct().toList();
    }
    return ends.stream().filter(end -> end > from).toList();
  }
}
