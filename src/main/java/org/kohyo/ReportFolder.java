package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.Stage;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.report.ReportPages;

/** The report pages. Findings are the society's own business and must never become public. */
final class ReportFolder {

  /** Unless somebody names another one. */
  static final Path DEFAULT = Path.of("target", "report");

  private static final String INDEX = "index.html";

  private final Path folder;
  private final Messages messages;

  ReportFolder(Path folder, Messages messages) {
    this.folder = folder;
    this.messages = messages;
  }

  /** The first page of the report. */
  String index() {
    return folder.resolve(INDEX).toString();
  }

  /**
   * Writes the pages; what this program wrote there before and is over goes.
   *
   * @param some whether the report is about some societies only: the others' pages stay, and so
   *     does the overview if there is one
   * @throws EnvironmentFault when the folder cannot be written
   */
  void write(Report report, boolean some) throws IOException {
    try (Stage stage = Stage.open(folder)) {
      boolean indexStays = some && Files.exists(folder.resolve(INDEX));
      new ReportPages(TemplateSource.shipped(), messages)
          .write(
              report,
              (path, bytes) -> {
                if (!indexStays || !path.equals(INDEX)) {
                  stage.add(new OutputFile(path, "", "", bytes));
                }
              });
      stage.switchOver(RootCommand.Version.string(), society -> some);
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
    if (real(report).startsWith(real(out))) {
      throw new EnvironmentFault(
          Message.of("check.report-in-out", report.toString(), out.toString()),
          Message.of("check.report-in-out.hint"));
    }
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
