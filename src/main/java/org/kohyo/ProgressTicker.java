package org.kohyo;

import java.util.Optional;
import org.kohyo.finding.Messages;

/** Calls a display while work goes on. When it is closed, no thread is left. */
final class ProgressTicker implements AutoCloseable {

  private static final long MILLISECONDS = 100;

  private final Optional<ProgressDisplay> display;
  private final Optional<Thread> thread;

  /**
   * Begins to tick.
   *
   * @param display empty when nothing is to be shown: then there is no thread
   */
  ProgressTicker(Optional<ProgressDisplay> display) {
    this.display = display;
    this.thread =
        display.map(
            shown -> {
              Thread thread = new Thread(() -> tick(shown), "progress");
              thread.setDaemon(true);
              return thread;
            });
    thread.ifPresent(Thread::start);
  }

  /**
   * What a command wants.
   *
   * @param asked by the option {@code --progress}
   */
  static ProgressTicker of(
      ProgressMode asked, Terminal terminal, Messages messages, Progress progress) {
    ProgressMode mode = asked == ProgressMode.AUTO ? terminal.screen().progress() : asked;
    int columns = terminal.screen().columns();
    return new ProgressTicker(
        mode == ProgressMode.NONE
            ? Optional.empty()
            : Optional.of(
                new ProgressDisplay(
                    progress, terminal.err(), messages, mode == ProgressMode.BAR, columns)));
  }

  private static void tick(ProgressDisplay display) {
    try {
      while (true) {
        Thread.sleep(MILLISECONDS);
        display.tick();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Ends the thread, then clears the line. */
  @Override
  public void close() {
    thread.ifPresent(ProgressTicker::end);
    display.ifPresent(ProgressDisplay::clear);
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
