package org.kohyo.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether an id stands for something else than before.
 *
 * <p>Measured in pairs of neighbouring code points: what share of the shorter text's pairs the
 * other text has too. Single characters would find kinship everywhere (の, 保, 険); longer runs would
 * not survive a rewording. Where hardly a pair remains, a reader could not tell that one text
 * became the other.
 */
final class Reuse {

  /** In code points; of shorter texts nothing can be told. */
  private static final int SHORTEST = 10;

  /** Percent of shared pairs below which two texts are strangers. */
  private static final int KINSHIP = 10;

  private Reuse() {}

  /**
   * Whether the two pieces have just the id in common.
   *
   * @param fact whether the text is one of a society's facts
   */
  static boolean of(Piece before, Piece after, boolean fact) {
    return before.role() != after.role()
        || !fact
            && decided(before)
            && !before.spans().equals(after.spans())
            && strangers(before, after);
  }

  /** Texts that a board decides on; facts, labels and contacts may well be replaced as a whole. */
  private static boolean decided(Piece piece) {
    return switch (piece.role()) {
      case PURPOSE, EXPLANATION, NODE, CELL_TEXT -> true;
      default -> false;
    };
  }

  private static boolean strangers(Piece before, Piece after) {
    int[] old = before.text().codePoints().toArray();
    int[] next = after.text().codePoints().toArray();
    return old.length >= SHORTEST && next.length >= SHORTEST && kinship(old, next) < KINSHIP;
  }

  /** Percent of the pairs of the shorter text that the longer one has too. */
  static int kinship(int[] old, int[] next) {
    Map<Long, Integer> pairs = new HashMap<>();
    for (int i = 1; i < old.length; i++) {
      pairs.merge(pair(old, i), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 1; i < next.length; i++) {
      if (pairs.merge(pair(next, i), -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return 100 * shared / Math.max(1, Math.min(old.length, next.length) - 1);
  }

  private static long pair(int[] text, int end) {
    return ((long) text[end - 1] << 32) | text[end];
  }
}
