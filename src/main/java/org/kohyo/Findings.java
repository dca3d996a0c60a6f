package org.kohyo;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;

/** What a report means for publication. */
final class Findings {

  private final Report report;
  private final boolean strict;
  private final List<Finding> all;

  /**
   * Gathers the findings of a report, once: many societies have many.
   *
   * @param report what was found
   * @param strict whether warnings stop publication as errors do
   */
  Findings(Report report, boolean strict) {
    this.report = report;
    this.strict = strict;
    this.all = report.findings();
  }

  /** These, and what was found afterwards about files of no society. */
  Findings and(List<Finding> more) {
    List<Finding> general = Stream.concat(report.general().stream(), more.stream()).toList();
    return more.isEmpty()
        ? this
        : new Findings(
            new Report(report.day(), report.requirements(), report.societies(), general), strict);
  }

  /** What was found. */
  Report report() {
    return report;
  }

  /** Whether warnings stop publication as errors do. */
  boolean strict() {
    return strict;
  }

  /** Whether a finding stops publication. */
  boolean stops(Finding finding) {
    return stops(finding, strict);
  }

  /** Whether a finding stops publication when warnings do too, or don't. */
  static boolean stops(Finding finding, boolean strict) {
    return finding.severity() == Severity.ERROR || strict && finding.severity() == Severity.WARNING;
  }

  /** All that nobody let stand, each once, sorted. */
  List<Finding> all() {
    return all;
  }

  /** Those that stop publication. */
  List<Finding> stopping() {
    return all.stream().filter(this::stops).toList();
  }

  /** Those of a severity. */
  List<Finding> all(Severity severity) {
    return all.stream().filter(f -> f.severity() == severity).toList();
  }

  /** How many there are of a severity. */
  String count(Severity severity) {
    return Integer.toString(all(severity).size());
  }
}
