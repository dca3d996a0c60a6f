package org.kohyo.compare;

import java.util.Optional;
import org.kohyo.policy.Amendment;

/**
 * Where a change comes from and why it is made.
 *
 * @param origin whose change it is
 * @param amendment what the source says of it, if anything
 */
public record About(Origin origin, Optional<Amendment> amendment) {

  /** Whose change. */
  public enum Origin {
    /** The canonical policy's: the same for every society that didn't depart from it. */
    CANONICAL,
    /** The society's own: its contacts, values, adjustments. */
    SOCIETY
  }
}
