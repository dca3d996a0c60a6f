package org.kohyo.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two texts, as runs for both sides: found in code points, then made readable
 * by {@link Readable}. The runs of a side join to its text; the unchanged ones of both sides join
 * to the same text. The same input always gives the same runs.
 *
 * @param before of the old text
 * @param after of the new text
 */
record TextDiff(List<Run> before, List<Run> after) {

  /** Copies the lists. */
  TextDiff {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Compares two texts. */
  static TextDiff of(String before, String after) {
    List<String> old = Clusters.of(before);
    List<String> next = Clusters.of(after);
    Map<String, Integer> numbers = new HashMap<>();
    int[] a = Clusters.numbered(old, numbers);
    int[] b = Clusters.numbered(next, numbers);
    List<Hunk> hunks = new Readable(old, next, a, b).of(Myers.hunks(a, b));
    Runs oldRuns = new Runs();
    Runs newRuns = new Runs();
    int i = 0;
    int j = 0;
    for (Hunk hunk : hunks) {
      oldRuns.add(join(old, i, hunk.oldFrom()), false);
      oldRuns.add(join(old, hunk.oldFrom(), hunk.oldTo()), true);
      newRuns.add(join(next, j, hunk.newFrom()), false);
      newRuns.add(join(next, hunk.newFrom(), hunk.newTo()), true);
      i = hunk.oldTo();
      j = hunk.newTo();
    }
    oldRuns.add(join(old, i, old.size()), false);
    newRuns.add(join(next, j, next.size()), false);
    return new TextDiff(oldRuns.list(), newRuns.list());
  }

  private static String join(List<String> parts, int from, int to) {
    return String.join("", parts.subList(from, to));
  }

  /** Runs in the making: neighbours of one kind become one. */
  static final class Runs {

    private final List<Run> runs = new ArrayList<>();

    void add(String text, boolean changed) {
      if (text.isEmpty()) {
        return;
      }
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).changed() == changed) {
        runs.set(last, new Run(runs.get(last).text() + text, changed));
      } else {
        runs.add(new Run(text, changed));
      }
    }

    void addAll(List<Run> more) {
      more.forEach(run -> add(run.text(), run.changed()));
    }

    boolean isEmpty() {
      return runs.isEmpty();
    }

    List<Run> list() {
      return List.copyOf(runs);
    }
  }
}
