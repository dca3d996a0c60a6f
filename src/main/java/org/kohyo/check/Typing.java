package org.kohyo.check;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How rules about typing look at characters and quote places. */
final class Typing {

  private static final int FIRST_FULL = '！';
  private static final int LAST_FULL = '～';
  private static final int AROUND = 6;

  private Typing() {}

  /**
   * A copy for matching, in which full-width letters, digits and signs of ASCII are half-width.
   * Each {@code char} keeps its place, so that a match can be quoted from the text as it was
   * written.
   */
  static String folded(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isFull(c)) {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, (char) (c - FIRST_FULL + '!'));
      }
    }
    return copy == null ? text : copy.toString();
  }

  private static boolean isFull(int c) {
    return c >= FIRST_FULL && c <= LAST_FULL;
  }

  /** The place with some characters on both sides, … where the text goes on. */
  static String around(String text, int start, int end) {
    int from = back(text, start);
    int to = forth(text, end);
    return (from > 0 ? "…" : "")
        + shown(text.substring(from, to))
        + (to < text.length() ? "…" : "");
  }

  private static int back(String text, int start) {
    int count = Math.min(AROUND, text.codePointCount(0, start));
    return text.offsetByCodePoints(start, -count);
  }

  private static int forth(String text, int end) {
    int count = Math.min(AROUND, text.codePointCount(end, text.length()));
    return text.offsetByCodePoints(end, count);
  }

  /** Without the signs that stand for names and addresses. */
  private static String shown(String text) {
    return IntStream.of(text.codePoints().toArray())
        .mapToObj(c -> c == Mask.SIGN.charAt(0) ? "…" : Character.toString(c))
        .collect(Collectors.joining());
  }
}
