package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The sightings that are in the script's order, so that they weigh most together. */
final class Chain {

  private final List<Sighting> all;
  private final long[] sums;
  private final int[] previous;
  private final int[] best;

  private Chain(List<Sighting> all, int tokens) {
    this.all = all;
    this.sums = new long[all.size()];
    this.previous = new int[all.size()];
    this.best = new int[tokens + 2];
    Arrays.fill(best, -1);
  }

  /**
   * The heaviest chain in which tokens and places ascend; O(n log n).
   *
   * @param sightings in any order
   * @param tokens how many tokens the script has
   */
  static List<Sighting> of(List<Sighting> sightings, int tokens) {
    List<Sighting> sorted = new ArrayList<>(sightings);
    sorted.sort(
        Comparator.comparingInt(Sighting::from)
            .thenComparingInt(Sighting::to)
            .thenComparingInt(Sighting::token));
    return new Chain(sorted, tokens).find();
  }

  private List<Sighting> find() {
    List<Integer> byEnd = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      byEnd.add(i);
    }
    byEnd.sort(Comparator.comparingInt(i -> all.get(i).to()));
    int ended = 0;
    int heaviest = -1;
    for (int i = 0; i < all.size(); i++) {
      while (ended < byEnd.size() && all.get(byEnd.get(ended)).to() <= all.get(i).from()) {
        put(byEnd.get(ended++));
      }
      previous[i] = before(all.get(i).token());
      sums[i] = all.get(i).weight() + (previous[i] < 0 ? 0 : sums[previous[i]]);
      if (heaviest < 0 || sums[i] > sums[heaviest]) {
        heaviest = i;
      }
    }
    List<Sighting> chain = new ArrayList<>();
    for (int i = heaviest; i >= 0; i = previous[i]) {
      chain.add(all.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }

  /** A Fenwick tree of maxima over tokens. */
  private void put(int index) {
    for (int k = all.get(index).token() + 1; k < best.length; k += k & -k) {
      if (best[k] < 0 || sums[index] > sums[best[k]]) {
        best[k] = index;
      }
    }
  }

  private int before(int token) {
    int found = -1;
    for (int k = token; k > 0; k -= k & -k) {
      if (best[k] >= 0 && (found < 0 || sums[best[k]] > sums[found])) {
        found = best[k];
      }
    }
    return found;
  }
}
