package org.kohyo.render.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Severity;

/**
 * How many findings there are, each counted once.
 *
 * @param error open errors
 * @param warning open warnings
 * @param advice open advice
 * @param silenced findings of which nothing is open
 */
public record Counts(int error, int warning, int advice, int silenced) {

  /** Counts entries. */
  static Counts of(Collection<Entry> entries) {
    int[] open = new int[Severity.values().length];
    int silenced = 0;
    for (Entry entry : entries) {
      if (entry.isOpen()) {
        open[entry.finding().severity().ordinal()]++;
      } else {
        silenced++;
      }
    }
    return of(open, silenced);
  }

  /** The same of a whole report, without the order and the places that its entries have. */
  static Counts of(Report report) {
    Set<Finding> openOnes = new HashSet<>(report.general());
    Set<Finding> letStand = new HashSet<>();
    for (SocietyReport society : report.societies()) {
      for (Remark remark : society.remarks()) {
        (remark.silenced().isEmpty() ? openOnes : letStand).add(remark.finding());
      }
    }
    int[] open = new int[Severity.values().length];
    openOnes.forEach(finding -> open[finding.severity().ordinal()]++);
    letStand.removeAll(openOnes);
    return of(open, letStand.size());
  }

  private static Counts of(int[] open, int silenced) {
    return new Counts(
        open[Severity.ERROR.ordinal()],
        open[Severity.WARNING.ordinal()],
        open[Severity.ADVICE.ordinal()],
        silenced);
  }
}
