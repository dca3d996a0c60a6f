package org.kohyo.publish;

import java.util.Optional;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;

/**
 * What may be published of an edition.
 *
 * @param edition as the source has it
 * @param published what the public may read; empty when nothing of it is approved
 * @param older whether that is not what the source says, but what was approved before
 */
public record ApprovedEdition(Edition edition, Optional<Notice> published, boolean older) {

  /** What the source says may be published. */
  static ApprovedEdition asItIs(Edition edition) {
    return new ApprovedEdition(edition, Optional.of(edition.notice()), false);
  }
}
