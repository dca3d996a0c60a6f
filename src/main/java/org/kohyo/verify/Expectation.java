package org.kohyo.verify;

import java.util.List;
import org.kohyo.notice.Edition;

/**
 * What should be at a place.
 *
 * @param due the edition that should be there
 * @param editions all editions of the same notice, {@code due} among them, oldest first
 */
public record Expectation(Edition due, List<Edition> editions) {

  /** Copies the list. */
  public Expectation {
    editions = List.copyOf(editions);
  }
}
