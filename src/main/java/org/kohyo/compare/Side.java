package org.kohyo.compare;

import java.time.LocalDate;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.CanonicalWordings;

/**
 * One of the notices that are compared, and what it was made from.
 *
 * @param notice the notice
 * @param assembly of which it is part: knows where each unit comes from
 * @param canonical the canonical wordings of its source
 * @param day for which it was made
 */
public record Side(Notice notice, Assembly assembly, CanonicalWordings canonical, LocalDate day) {

  /** An edition as a side. */
  public static Side of(Edition edition, CanonicalWordings canonical) {
    return new Side(edition.notice(), edition.assembly(), canonical, edition.day());
  }
}
