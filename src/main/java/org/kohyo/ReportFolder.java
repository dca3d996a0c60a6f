package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.publish.PrivateFolder;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.report.ReportKeys;
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
   * Writes all pages but those that stand there already as they would be written; what this program
   * wrote there before and is over goes.
   *
   * @param some whether the report is about some societies only: the others' pages stay, and so
   *     does the overview if there is one
   * @param jobs how many pages at once
   * @throws EnvironmentFault when the folder cannot be written
   */
  void write(Report report, boolean some, int jobs) {
    try {
      ReportKeys keys =
          new ReportKeys(
              ProgramCode.digest(), messages.language(), report.day(), report.requirements());
      new Writing(report, keys, PrivateFolder.open(folder), some).all(jobs);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** One report on its way into the folder. Safe for threads. */
  private final class Writing {

    private final Report report;
    private final ReportKeys keys;
    private final PrivateFolder target;
    private final boolean some;
    private Optional<ReportPages> pages = Optional.empty();

    Writing(Report report, ReportKeys keys, PrivateFolder target, boolean some) {
      this.report = report;
      this.keys = keys;
      this.target = target;
      this.some = some;
    }

    void all(int jobs) throws IOException {
      List<String> societies = Parallel.map(jobs, report.societies(), this::society);
      if (!some || !Files.exists(folder.resolve(ReportPages.INDEX))) {
        overview(societies);
      }
      target.close(some);
    }

    /** Makes the page of a society if need be, and returns its key. */
    private String society(SocietyReport society) {
      String key = keys.society(society);
      if (!target.keep(ReportPages.fileName(society.id()), key)) {
        pages()
            .society(
                report.day(),
                report.requirements(),
                society,
                (name, bytes) -> target.add(name, key, bytes));
      }
      return key;
    }

    private void overview(List<String> societies) {
      String key = keys.overview(societies, report.general());
      boolean style = target.keep(ReportPages.STYLE, keys.style());
      if (!target.keep(ReportPages.INDEX, key) || !style) {
        pages()
            .overview(
                report,
                (name, bytes) ->
                    target.add(name, name.equals(ReportPages.STYLE) ? keys.style() : key, bytes));
      }
    }

    /** Their templates are read when the first page is to be made: often none is. */
    private synchronized ReportPages pages() {
      if (pages.isEmpty()) {
        try {
          pages = Optional.of(new ReportPages(TemplateSource.shipped(), messages));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return pages.get();
    }
  }

  private EnvironmentFault unwritable(Exception cause) {
    return new EnvironmentFault(
        Message.of("check.report-unwritable", folder.toString()),
        Message.of("check.report-unwritable.hint"),
        cause);
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
