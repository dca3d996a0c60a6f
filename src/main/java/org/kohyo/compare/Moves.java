package org.kohyo.compare;

import java.util.BitSet;

/** Which siblings keep their order: a longest increasing subsequence, so that fewest moved. */
final class Moves {

  private Moves() {}

  /**
   * Which elements stay.
   *
   * @param places old places in the new order, all different
   * @return indices into {@code places}; among subsequences of the same length always the same one
   */
  static BitSet staying(int[] places) {
    // Patience sorting: tails[k] ends the increasing subsequence of k + 1 with the smallest end.
    int[] tails = new int[places.length];
    int[] previous = new int[places.length];
    int length = 0;
    for (int i = 0; i < places.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (places[tails[middle]] < places[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    BitSet staying = new BitSet(places.length);
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      staying.set(i);
    }
    return staying;
  }
}
