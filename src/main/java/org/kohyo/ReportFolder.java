package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
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
   * Writes all pages; what this program wrote there before and is over goes.
   *
   * @param some whether the report is about some societies only; see {@link Writing#finish}
   * @param jobs how many pages at once
   * @throws EnvironmentFault when the folder cannot be written
   */
  void write(Report report, boolean some, int jobs) {
    Writing writing = open(report.day(), report.requirements());
    Parallel.map(
        jobs,
        report.societies(),
        society -> {
          writing.society(society);
          return society;
        });
    writing.finish(report, some);
  }

  /**
   * Begins to write the pages of a check.
   *
   * @param day for which the notices are looked at
   * @param requirements columns of the overview
   * @throws EnvironmentFault when the folder cannot be written
   */
  Writing open(LocalDate day, List<Column> requirements) {
    try {
      ReportPages pages = new ReportPages(TemplateSource.shipped(), messages);
      return new Writing(pages, PrivateFolder.open(folder), day, List.copyOf(requirements));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Pages that are written as soon as a society was checked. */
  final class Writing {

    private final ReportPages pages;
    private final PrivateFolder target;
    private final LocalDate day;
    private final List<Column> requirements;

    private Writing(
        ReportPages pages, PrivateFolder target, LocalDate day, List<Column> requirements) {
      this.pages = pages;
      this.target = target;
      this.day = day;
      this.requirements = requirements;
    }

    /**
     * Writes the page of a society. May be called from any thread.
     *
     * @throws EnvironmentFault when it cannot be written
     */
    void society(SocietyReport society) {
      try {
        pages.society(day, requirements, society, target::add);
      } catch (UncheckedIOException e) {
        throw unwritable(e);
      }
    }

    /**
     * Lets the page of a society stay as it is: the same program wrote it in the same language for
     * the same day, requirements and report. May be called from any thread.
     *
     * @param society its id
     * @return false when this program left no page of it there: then it is to be written
     */
    boolean keep(String society) {
      return target.keep(ReportPages.fileName(society));
    }

    /**
     * Writes the overview and ends. Pages of before that were neither written nor kept go.
     *
     * @param report of all societies, also of those whose pages were kept
     * @param some whether it is about some societies only: the others' pages stay, and so does the
     *     overview if there is one
     * @throws EnvironmentFault when the folder cannot be written
     */
    void finish(Report report, boolean some) {
      try {
        if (!some || !Files.exists(folder.resolve(ReportPages.INDEX))) {
          pages.overview(report, target::add);
        }
        target.close(some);
      } catch (IOException | UncheckedIOException e) {
        throw unwritable(e);
      }
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
