package org.kohyo;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.Progress.Step;
import org.kohyo.finding.Message;

/**
 * What a build took over, and on what it spent its time.
 *
 * @param progress of the build that is over
 * @param jobs how many threads it had
 */
record StageTimes(Progress progress, int jobs) {

  private static final long TENTH = 100_000_000L;
  private static final long HUNDREDTH = TENTH / 10;

  /** In a line. */
  Message text() {
    Progress.State state = progress.state();
    List<String> args = new ArrayList<>();
    args.add(Integer.toString(state.again()));
    args.add(Integer.toString(state.papers()));
    args.add(Integer.toString(progress.papersReused()));
    for (Step step : Step.values()) {
      args.add(seconds(progress.nanos(step, jobs)));
    }
    return new Message("build.steps", args);
  }

  /**
   * Seconds to a tenth, such as {@code 1.5}; not by a formatter: that takes longer than a small
   * build's index.
   *
   * @param nanos at least 0
   */
  static String seconds(long nanos) {
    long tenths = (nanos + TENTH / 2) / TENTH;
    return tenths / 10 + "." + tenths % 10;
  }

  /**
   * Seconds to a hundredth, such as {@code 0.15}.
   *
   * @param nanos at least 0
   */
  static String hundredths(long nanos) {
    long hundredths = (nanos + HUNDREDTH / 2) / HUNDREDTH;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }
}
