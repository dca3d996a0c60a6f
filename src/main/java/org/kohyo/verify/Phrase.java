package org.kohyo.verify;

import java.util.List;

/**
 * A label with places for values.
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
}
