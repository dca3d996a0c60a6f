package org.kohyo.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the valid choice that a mistyped word was probably meant to be. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The nearest choice by edit distance (code points; insert, delete, replace), when at most a third
   * of the longer word differs; the alphabetically first of equally near ones.
   */
  public static Optional<String> of(String word, Collection<String> choices) {
    int[] given = word.codePoints().limit(200).toArray();
    return choices.stream()
        .sorted()
        .filter(c -> distance(given, c.codePoints().toArray()) * 3 <= Math.max(3, Math.max(given.length, c.length())))
        .min(Comparator.comparingInt(c -> distance(given, c.codePoints().toArray())));
  }

  private static int distance(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length];
  }
}
