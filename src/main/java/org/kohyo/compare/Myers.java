package org.kohyo.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A shortest edit script in linear space (E. Myers, An O(ND) Difference Algorithm and Its
 * Variations, 1986): the middle of an optimal path is found from both ends, then each half again.
 */
final class Myers {

  /** Parts of both texts together beyond which the middle is just replaced: a bound on the time. */
  private static final int LIMIT = 10_000;

  private final int[] old;
  private final int[] next;
  private final BitSet deleted = new BitSet();
  private final BitSet inserted = new BitSet();
  private final int[] forward;
  private final int[] backward;
  private final int zero;

  private Myers(int[] old, int[] next) {
    this.old = old;
    this.next = next;
    this.zero = next.length + 1;
    this.forward = new int[old.length + next.length + 3];
    this.backward = new int[old.length + next.length + 3];
  }

  /** What differs, in order; the same for the same input. */
  static List<Hunk> hunks(int[] old, int[] next) {
    Myers myers = new Myers(old, next);
    myers.compare(0, old.length, 0, next.length);
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < next.length) {
      int a = myers.deleted.nextClearBit(i);
      int b = myers.inserted.nextClearBit(j);
      if (a > i || b > j) {
        hunks.add(new Hunk(i, Math.min(a, old.length), j, Math.min(b, next.length)));
      }
      i = a + 1;
      j = b + 1;
    }
    return hunks;
  }

  private void compare(int a0, int a1, int b0, int b1) {
    while (a0 < a1 && b0 < b1 && old[a0] == next[b0]) {
      a0++;
      b0++;
    }
    while (a0 < a1 && b0 < b1 && old[a1 - 1] == next[b1 - 1]) {
      a1--;
      b1--;
    }
    if (a0 == a1 || b0 == b1 || a1 - a0 + b1 - b0 > LIMIT) {
      deleted.set(a0, a1);
      inserted.set(b0, b1);
      return;
    }
    int[] middle = middle(a0, a1, b0, b1);
    compare(a0, middle[0], b0, middle[1]);
    compare(middle[0], a1, middle[1], b1);
  }

  /** A point of an optimal path, about half way; on diagonal d lie the points with a - b = d. */
  private int[] middle(int a0, int a1, int b0, int b1) {
    int lowest = a0 - b1;
    int highest = a1 - b0;
    int start = a0 - b0;
    int end = a1 - b1;
    boolean odd = (start - end) % 2 != 0;
    Arrays.fill(forward, zero + lowest - 1, zero + highest + 2, -1);
    Arrays.fill(backward, zero + lowest - 1, zero + highest + 2, Integer.MAX_VALUE);
    forward[zero + start] = a0;
    backward[zero + end] = a1;
    int fromStart = start;
    int toStart = start;
    int fromEnd = end;
    int toEnd = end;
    while (true) {
      fromStart = fromStart > lowest ? fromStart - 1 : fromStart + 1;
      toStart = toStart < highest ? toStart + 1 : toStart - 1;
      for (int d = toStart; d >= fromStart; d -= 2) {
        int a = Math.max(forward[zero + d - 1] + 1, forward[zero + d + 1]);
        while (a < a1 && a - d < b1 && old[a] == next[a - d]) {
          a++;
        }
        forward[zero + d] = a;
        if (odd && d >= fromEnd && d <= toEnd && backward[zero + d] <= a) {
          return new int[] {a, a - d};
        }
      }
      fromEnd = fromEnd > lowest ? fromEnd - 1 : fromEnd + 1;
      toEnd = toEnd < highest ? toEnd + 1 : toEnd - 1;
      for (int d = toEnd; d >= fromEnd; d -= 2) {
        int a = Math.min(backward[zero + d - 1], backward[zero + d + 1] - 1);
        while (a > a0 && a - d > b0 && old[a - 1] == next[a - d - 1]) {
          a--;
        }
        backward[zero + d] = a;
        if (!odd && d >= fromStart && d <= toStart && a <= forward[zero + d]) {
          return new int[] {a, a - d};
        }
      }
    }
  }
}
