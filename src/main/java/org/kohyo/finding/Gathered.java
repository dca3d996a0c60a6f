package org.kohyo.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sorts what comes almost in order, each once, and looks at most of it a single time: of a country
 * there are tens of thousands, and reaching for each costs more than comparing it. Where the order
 * takes different ones for alike, the one that came first stays first.
 */
final class Gathered<T extends Comparable<T>> {

  private final List<T> run = new ArrayList<>();
  private final Set<T> strays = new LinkedHashSet<>();

  /** Takes one. */
  void add(T next) {
    int order = run.isEmpty() ? 1 : next.compareTo(run.get(run.size() - 1));
    if (order < 0) {
      strays.add(next);
    } else if (order > 0 || !ends(run, next)) {
      run.add(next);
    }
  }

  /** All of them, sorted. */
  List<T> sorted() {
    List<T> inserted = new ArrayList<>(strays);
    inserted.sort(null);
    List<T> all = new ArrayList<>(run.size() + inserted.size());
    int from = 0;
    for (T stray : inserted) {
      int to = after(stray);
      all.addAll(run.subList(from, to));
      from = to;
      if (!ends(all, stray)) {
        all.add(stray);
      }
    }
    all.addAll(run.subList(from, run.size()));
    return List.copyOf(all);
  }

  /** How many of the run come before it or are alike. */
  private int after(T stray) {
    int low = 0;
    int high = run.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.get(middle).compareTo(stray) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether it is among those at the end that are alike to it. */
  private static <T extends Comparable<T>> boolean ends(List<T> sorted, T one) {
    for (int i = sorted.size() - 1; i >= 0 && sorted.get(i).compareTo(one) == 0; i--) {
      if (sorted.get(i).equals(one)) {
        return true;
      }
    }
    return false;
  }
}
