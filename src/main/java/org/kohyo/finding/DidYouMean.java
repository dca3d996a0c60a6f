package org.kohyo.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the valid choice that a mistyped word was probably meant to be. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The nearest choice by edit distance (code points; insert, delete, replace, swap neighbours),
   * when at most a third of the longer word differs; the alphabetically first of equally near ones.
   */
  public static Optional<String> of(String word, Collection<String> choices) {
    int[] given = word.codePoints().limit(200).toArray();
    return choices.stream()
        .sorted()
        .filter(
            c ->
                distance(given, c.codePoints().toArray()) * 3
                    <= Math.max(3, Math.max(given.length, c.length())))
        .min(Comparator.comparingInt(c -> distance(given, c.codePoints().toArray())));
  }

  /** Optimal string alignment: two neighbours swapped count as one slip, like one wrong letter. */
  private static int distance(int[] a, int[] b) {
    int[][] cost = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length][b.length];
  }
}
