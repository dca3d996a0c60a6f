package org.kohyo;

import java.io.PrintStream;
import org.kohyo.finding.Messages;

/**
 * Shows how far a build is, whenever it is called. What is drawn over needs no codes that a
 * terminal might not know: blanks hide what was there.
 */
final class ProgressDisplay {

  /** A terminal is seldom narrower, and a line that breaks could not be drawn over. */
  private static final int COLUMNS = 80;

  private static final long LINES_EVERY = 5_000_000_000L;

  private final Progress progress;
  private final PrintStream err;
  private final ProgressLine line;
  private final boolean over;
  private final long start;
  private long last;
  private int drawn;

  /**
   * Shows nothing yet.
   *
   * @param over whether one line is drawn over again and again
   * @param columns of the terminal, as far as anybody knows
   */
  ProgressDisplay(
      Progress progress, PrintStream err, Messages messages, boolean over, int columns) {
    this.progress = progress;
    this.err = err;
    // Some terminals break a line already when its last column is filled.
    this.line =
        new ProgressLine(messages, over ? Math.min(columns, COLUMNS) - 1 : Integer.MAX_VALUE);
    this.over = over;
    this.start = progress.now();
    this.last = start;
  }

  /** To be called up to ten times a second. */
  synchronized void tick() {
    long now = progress.now();
    if (over) {
      draw(line.text(progress.state(), now - start));
    } else if (now - last >= LINES_EVERY) {
      last = now;
      err.println(line.text(progress.state(), now - start));
    }
  }

  /** Leaves nothing of the line. */
  synchronized void clear() {
    if (drawn > 0) {
      draw("");
    }
  }

  private void draw(String text) {
    int width = ProgressLine.width(text);
    String blanks = " ".repeat(Math.max(0, drawn - width));
    err.print('\r' + text + blanks + (text.isEmpty() ? "\r" : ""));
    err.flush();
    drawn = width;
  }
}
