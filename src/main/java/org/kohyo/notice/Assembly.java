package org.kohyo.notice;

import java.util.List;
import org.kohyo.finding.Finding;

/**
 * What a society publishes on one day, and what was noticed on the way.
 *
 * @param notices in the society's order
 * @param findings sorted; with an error among them the notices must not be published
 */
public record Assembly(List<Notice> notices, List<Finding> findings) {

  /** Copies the lists. */
  public Assembly {
    notices = List.copyOf(notices);
    findings = findings.stream().distinct().sorted().toList();
  }
}
