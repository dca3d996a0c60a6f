package org.kohyo.compare;

import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Amendment;

/**
 * What differs between two notices of one kind and one society.
 *
 * @param before the old notice; empty when there was none
 * @param after the new notice; empty when there is none any more
 * @param changes in the order in which a table shows them: that of the new notice, what is removed
 *     where it stood
 */
public record Comparison(Optional<Notice> before, Optional<Notice> after, List<Change> changes) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there is no notice at all
   */
  public Comparison {
    changes = List.copyOf(changes);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
  }

  /** The new notice, or the old one where there is no new one. */
  public Notice shown() {
    return after.or(() -> before).orElseThrow();
  }

  /** Whether the public reads the same. */
  public boolean same() {
    return changes.isEmpty();
  }

  /** Whether nothing but misprints is mended (正誤); then the date of the notice stays. */
  public boolean correction() {
    return !changes.isEmpty()
        && changes.stream()
            .filter(change -> !change.id().startsWith("#"))
            .allMatch(
                change ->
                    change
                        .about()
                        .amendment()
                        .filter(a -> a.kind() == Amendment.Kind.CORRECTION)
                        .isPresent());
  }
}
