package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.publish.PrivateFolder;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.report.ReportPages;

/** The report pages. Findings are the society's own business and must never become public. */
final class ReportFolder {

  /** Unless somebody names another one. */
  static final Path DEFAULT = Path.of("target", "report");

  private final Path folder;
  private final Messages messages;

  ReportFolder(Path folder, Messages messages) {
    this.folder = folder;
    this.messages = messages;
  }

  /** The first page of the report. */
  String index() {
    return folder.resolve(ReportPages.INDEX).toString();
  }

  /**
   * Writes the pages; what this program wrote there before and is over goes.
   *
   * @param some whether the report is about some societies only: the others' pages stay, and so
   *     does the overview if there is one
   * @param jobs how many pages at once
   * @throws EnvironmentFault when the folder cannot be written
   */
  void write(Report report, boolean some, int jobs) {
    try {
      ReportPages pages = new ReportPages(TemplateSource.shipped(), messages);
      PrivateFolder target = PrivateFolder.open(folder);
      if (!some || !Files.exists(folder.resolve(ReportPages.INDEX))) {
        pages.overview(report, target::add);
      }
      Parallel.map(
          jobs,
          report.societies(),
          society -> {
            pages.society(report, society, target::add);
            return society;
          });
      target.close(some);
    } catch (IOException | UncheckedIOException e) {
      throw new EnvironmentFault(
          Message.of("check.report-unwritable", folder.toString()),
          Message.of("check.report-unwritable.hint"),
          e);
    }
  }

  /**
   * Refuses a place from which findings would become public.
   *
   * @throws EnvironmentFault when the report would lie within the output
   */
  static void keepApart(Path report, Path out) {
    if (within(report, out)) {
      throw new EnvironmentFault(
          Message.of("check.report-in-out", report.toString(), out.toString()),
          Message.of("check.report-in-out.hint"));
    }
  }

  /**
   * Whether a file or folder lies within another, or is the same, whatever links are on the way.
   */
  static boolean within(Path inner, Path outer) {
    return real(inner).startsWith(real(outer));
  }

  /** Symbolic links resolved as far as the path exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path known = absolute; known != null; known = known.getParent()) {
      try {
        return known.toRealPath().resolve(known.relativize(absolute)).normalize();
      } catch (IOException e) {
        // Not there yet: ask its parent.
        continue;
      }
    }
    return absolute;
  }
}
