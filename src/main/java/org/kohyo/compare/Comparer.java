package org.kohyo.compare;

import java.util.Optional;

/** Compares notices by the ids of their pieces, and texts in code points. */
public final class Comparer {

  /**
   * Compares.
   *
   * @param before the old side; empty when the notice is new as a whole
   * @param after the new side; empty when the notice is gone as a whole
   * @return exact: its changes turn the old notice into the new one
   * @throws IllegalArgumentException when both are empty, when they are of different kinds, or when
   *     a notice has an id twice
   */
  public Comparison compare(Optional<Side> before, Optional<Side> after) {
    throw new UnsupportedOperationException("not yet");
  }
}
