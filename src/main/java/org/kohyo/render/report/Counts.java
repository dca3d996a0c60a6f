package org.kohyo.render.report;

import java.util.Collection;
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
    return new Counts(
        open[Severity.ERROR.ordinal()],
        open[Severity.WARNING.ordinal()],
        open[Severity.ADVICE.ordinal()],
        silenced);
  }
}
