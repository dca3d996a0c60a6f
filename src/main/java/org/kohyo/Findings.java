package org.kohyo;

import java.util.List;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;

/**
 * What a report means for publication.
 *
 * @param report what was found
 * @param strict whether warnings stop publication as errors do
 */
record Findings(Report report, boolean strict) {

  /** Whether a finding stops publication. */
  boolean stops(Finding finding) {
    return finding.severity() == Severity.ERROR || strict && finding.severity() == Severity.WARNING;
  }

  /** How many stop publication. */
  long stopping() {
    return report.findings().stream().filter(this::stops).count();
  }

  /** How many there are of a severity. */
  String count(Severity severity) {
    return Long.toString(all(severity).size());
  }

  /** Those of a severity, sorted. */
  List<Finding> all(Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).toList();
  }
}
