package org.kohyo;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the report of a build while its pages become public: it needs nothing of that. For one
 * thread and one build.
 */
final class Reporting implements Consumer<Findings>, AutoCloseable {

  private final ReportFolder folder;
  private final boolean some;
  private final int jobs;
  private Optional<Ahead<Void>> begun = Optional.empty();

  /** As {@link ReportFolder#write} has it. */
  Reporting(ReportFolder folder, boolean some, int jobs) {
    this.folder = folder;
    this.some = some;
    this.jobs = jobs;
  }

  @Override
  public void accept(Findings findings) {
    begun =
        Optional.of(
            Ahead.of(
                () -> {
                  folder.write(findings.report(), some, jobs);
                  return null;
                }));
  }

  /**
   * Waits for it.
   *
   * @throws org.kohyo.finding.EnvironmentFault when the report could not be written
   */
  void finish() throws IOException {
    if (begun.isPresent()) {
      begun.get().get();
    }
  }

  /** Waits until nobody writes any more, whatever came of it. */
  @Override
  public void close() {
    begun.ifPresent(work -> work.result().exceptionally(failed -> null).join());
  }
}
