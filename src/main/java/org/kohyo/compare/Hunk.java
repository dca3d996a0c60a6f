package org.kohyo.compare;

/**
 * A stretch that differs between two texts, in parts of {@link Clusters}.
 *
 * @param oldFrom where it begins in the old text
 * @param oldTo behind its end in the old text
 * @param newFrom where it begins in the new text
 * @param newTo behind its end in the new text
 */
record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {

  /** How many parts of the old text. */
  int oldSize() {
    return oldTo - oldFrom;
  }

  /** How many parts of the new text. */
  int newSize() {
    return newTo - newFrom;
  }

  /** Whether something stands on both sides. */
  boolean replacement() {
    return oldSize() > 0 && newSize() > 0;
  }

  /** The longer side. */
  int size() {
    return Math.max(oldSize(), newSize());
  }

  /** The same with so many equal parts before and after it. */
  Hunk wider(int before, int after) {
    return new Hunk(oldFrom - before, oldTo + after, newFrom - before, newTo + after);
  }

  /** The same further on. */
  Hunk shifted(int by) {
    return new Hunk(oldFrom + by, oldTo + by, newFrom + by, newTo + by);
  }

  /** From the beginning of this one to the end of the later one. */
  Hunk to(Hunk later) {
    return new Hunk(oldFrom, later.oldTo, newFrom, later.newTo);
  }
}
