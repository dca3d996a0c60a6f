package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kohyo build}: everything, from the source to the published folder. */
@Command(name = "build", versionProvider = RootCommand.Version.class)
final class BuildCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private Path out = Path.of("target", "notices");

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "templates")
  private Path templates;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
  private LocalDate asOf;

  @Option(names = "--society", paramLabel = "ID", descriptionKey = "society")
  private List<String> societies = new ArrayList<>();

  @Option(names = "--no-pdf", descriptionKey = "no-pdf")
  private boolean noPdf;

  @Option(
      names = "--formats",
      paramLabel = "html,fragment,json,pdf",
      split = ",",
      descriptionKey = "formats")
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs;

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--keep-going", descriptionKey = "keep-going")
  private boolean keepGoing;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "base-url")
  private String baseUrl;

  BuildCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    Set<Format> wanted = EnumSet.copyOf(formats);
    if (noPdf) {
      wanted.remove(Format.PDF);
    }
    Build.Options options =
        new Build.Options(
            content,
            out,
            Optional.ofNullable(templates),
            Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(terminal.clock())),
            societies,
            wanted,
            jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors(),
            Optional.ofNullable(baseUrl),
            strict,
            keepGoing);
    Build.Outcome outcome = Build.run(options);
    double seconds = (System.nanoTime() - start) / 1e9;
    terminal.err().print(new FindingPrinter(messages).print(outcome.report().findings()));
    Message summary =
        outcome
            .switched()
            .map(
                s ->
                    Message.of(
                        "build.done",
                        String.valueOf(outcome.societies()),
                        String.valueOf(outcome.notices()),
                        out.toString(),
                        String.valueOf(s.written()),
                        String.valueOf(s.unchanged()),
                        String.valueOf(s.removed()),
                        String.format(Locale.ROOT, "%.1f", seconds)))
            .orElseGet(
                () ->
                    Message.of(
                        "build.stopped", String.valueOf(outcome.stopping()), out.toString()));
    terminal.err().println(messages.text(summary));
    return outcome.stopping() == 0 ? Main.OK : Main.FINDINGS;
  }
}
