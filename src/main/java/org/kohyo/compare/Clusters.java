package org.kohyo.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text in the smallest parts that are never torn apart: a code point with all that is written
 * onto it, such as a voiced sound mark or a variation selector.
 */
final class Clusters {

  private static final int JOINER = 0x200D;

  private Clusters() {}

  /** The parts; they join to the text. */
  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int last = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (i > start && !joins(c) && last != JOINER) {
        parts.add(text.substring(start, i));
        start = i;
      }
      last = c;
      i += Character.charCount(c);
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }

  /** Whether a code point belongs to the one before it. */
  private static boolean joins(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      // Half-width voiced sound marks and skin colours are letters and symbols to Unicode.
      default -> c == JOINER || c == 0xFF9E || c == 0xFF9F || c >= 0x1F3FB && c <= 0x1F3FF;
    };
  }

  /** A number for each part; equal parts have equal numbers. */
  static int[] numbered(List<String> parts, Map<String, Integer> numbers) {
    int[] result = new int[parts.size()];
    for (int i = 0; i < result.length; i++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(parts.get(i), next);
      result[i] = known == null ? next : known;
    }
    return result;
  }
}
