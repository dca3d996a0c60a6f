package org.kohyo.policy;

import java.util.List;
import java.util.Optional;

/** What a society says about fees of disclosure. */
public sealed interface Fees {

  /** Nothing. */
  record Unstated() implements Fees {}

  /** That it takes none. */
  record None() implements Fees {}

  /**
   * What it takes.
   *
   * @param fees at least one
   * @param note such as how to pay
   */
  record Charged(List<Fee> fees, Optional<String> note) implements Fees {

    /** Copies the list. */
    public Charged {
      fees = List.copyOf(fees);
    }
  }
}
