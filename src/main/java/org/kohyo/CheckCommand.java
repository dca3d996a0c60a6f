package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.report.ReportJson;
import org.kohyo.render.report.Sarif;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kohyo check}: what is missing or wrong, without writing a site. */
@Command(name = "check", versionProvider = RootCommand.Version.class)
final class CheckCommand implements Callable<Integer> {

  /** How findings are written to stdout. */
  enum Output {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For code hosting and editors (SARIF 2.1.0). */
    SARIF
  }

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  @Option(names = "--format", paramLabel = "text|json|sarif", descriptionKey = "format")
  private Output format = Output.TEXT;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "check-as-of")
  private LocalDate asOf;

  @Option(names = "--society", paramLabel = "ID", descriptionKey = "check-society")
  private List<String> societies = new ArrayList<>();

  @Option(names = "--strict", descriptionKey = "check-strict")
  private boolean strict;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "report")
  private Path report = ReportFolder.DEFAULT;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs;

  CheckCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day = terminal.dayOr(asOf);
    CompletableFuture<FontSet> shipped = Fonts.shipped();
    LoadedContent loaded = new ContentLoader().load(FolderSource.open(content));
    Fonts fonts = Fonts.of(shipped.join(), loaded.fonts());
    Report found =
        Inspection.of(loaded, day, societies, fonts.findings(), fonts.rules(), Parallel.jobs(jobs))
            .report();
    Findings findings = new Findings(found, strict || loaded.site().strict());
    String version = RootCommand.Version.number();
    // Beside the pages: with many societies both take a while.
    CompletableFuture<byte[]> text = CompletableFuture.supplyAsync(() -> print(findings, version));
    ReportFolder folder = new ReportFolder(report, messages);
    try {
      folder.write(found, !societies.isEmpty(), Parallel.jobs(jobs));
    } finally {
      terminal.out().writeBytes(text.join());
      terminal.out().flush();
    }
    terminal
        .err()
        .println(
            messages.text(
                Message.of(
                    "check.done",
                    Integer.toString(found.societies().size()),
                    findings.count(Severity.ERROR),
                    findings.count(Severity.WARNING),
                    findings.count(Severity.ADVICE),
                    folder.index())));
    return findings.stopping().isEmpty() ? Main.OK : Main.FINDINGS;
  }

  private byte[] print(Findings findings, String version) {
    return switch (format) {
      case TEXT -> new FindingPrinter(messages).print(findings.all()).getBytes(terminal.charset());
      case JSON -> new ReportJson().bytes(findings.report(), messages);
      case SARIF -> new Sarif().bytes(findings.report(), messages, version);
    };
  }
}
