package org.kohyo.verify;

import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Edition;
import org.kohyo.policy.LogoImage;

/**
 * What should be at a place.
 *
 * @param due the edition that should be there
 * @param editions all editions of the same notice, {@code due} among them, oldest first
 * @param logo the society's sign, which its PDFs may show
 */
public record Expectation(Edition due, List<Edition> editions, Optional<LogoImage.Print> logo) {

  /** Copies the list. */
  public Expectation {
    editions = List.copyOf(editions);
  }
}
