package org.kohyo.verify;

import java.util.Arrays;

/** How much two texts have in common: their code points and pairs of them, in linear time. */
final class Likeness {

  /** From here on one text may be the other one, altered. */
  static final double ENOUGH = 0.45;

  /** Code points beyond which a text's rest doesn't count. */
  private static final int LIMIT = 2_000;

  private final String text;
  private final int[] grams;

  Likeness(String text) {
    this.text = text;
    int[] points = text.codePoints().limit(LIMIT).toArray();
    grams = new int[Math.max(0, 2 * points.length - 1)];
    for (int i = 0; i < points.length; i++) {
      grams[2 * i] = points[i];
      if (i > 0) {
        grams[2 * i - 1] = -1 - ((points[i - 1] * 31 + points[i]) & 0x3FFFFFFF);
      }
    }
    Arrays.sort(grams);
  }

  /** From 0 (nothing) to 1 (equal); Sørensen–Dice. */
  double with(Likeness other) {
    if (text.equals(other.text)) {
      return 1;
    }
    int common = 0;
    for (int i = 0, j = 0; i < grams.length && j < other.grams.length; ) {
      if (grams[i] == other.grams[j]) {
        common++;
        i++;
        j++;
      } else if (grams[i] < other.grams[j]) {
        i++;
      } else {
        j++;
      }
    }
    int size = grams.length + other.grams.length;
    // Never 1: another order has the same parts.
    return size == 0 ? 0 : Math.min(0.99, 2.0 * common / size);
  }
}
