package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kohyo.compare.Differences;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kohyo diff}: what changes for the public, as a table of old and new (新旧対照表). */
@Command(name = "diff", versionProvider = RootCommand.Version.class)
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Mixin private DiffLook look;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "side")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "new-side")
  private String after;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "diff-content")
  private Path content = Path.of("content");

  @Option(names = "--society", paramLabel = "ID", descriptionKey = "diff-society")
  private List<String> societies = new ArrayList<>();

  @Option(names = "--notice", paramLabel = "KIND", descriptionKey = "diff-notice")
  private List<String> notices = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|markdown|json|html|pdf|docx",
      descriptionKey = "diff-format")
  private DiffFormat format;

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "diff-out")
  private Path out;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "diff-as-of")
  private LocalDate asOf;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs;

  DiffCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    DiffOutput output = output();
    LocalDate today = terminal.today();
    Diff.Outcome outcome =
        Diff.run(
            new Diff.Options(
                before,
                after,
                content,
                Optional.ofNullable(asOf).orElse(today),
                today,
                societies,
                notices,
                Parallel.jobs(jobs)),
            this::tell);
    if (outcome instanceof Diff.Outcome.Compared compared) {
      Differences differences = compared.differences();
      output.write(differences, look.options(compared.after().site().tables()), compared.after());
      if (out != null) { // otherwise what was asked for says it
        tell(done(differences, out));
      }
      return differences.none() ? Main.OK : Main.FINDINGS;
    }
    Diff.Outcome.Invalid invalid = (Diff.Outcome.Invalid) outcome;
    terminal.err().print(new FindingPrinter(messages).print(invalid.findings()));
    invalid.sides().forEach(this::tell);
    return Main.TROUBLE;
  }

  private static Message done(Differences differences, Path file) {
    return Message.of(
        "diff.done",
        Integer.toString(differences.societies()),
        Integer.toString(Diff.notices(differences)),
        Integer.toString(differences.groups().size()),
        file.toString());
  }

  /** Before the work: nobody wants to wait for a message about an option. */
  private DiffOutput output() {
    Optional<Path> file = Optional.ofNullable(out);
    DiffFormat wanted =
        Optional.ofNullable(format)
            .orElseGet(
                () ->
                    file.filter(f -> !Files.isDirectory(f))
                        .map(DiffCommand::named)
                        .orElse(DiffFormat.TEXT));
    if (wanted.binary() && file.isEmpty()) {
      Message text = Message.of("diff.needs-out", wanted.key());
      throw new EnvironmentFault(text, text.hint());
    }
    DiffOutput output =
        DiffOutput.of(
            terminal, wanted, file, look.screen(file.isEmpty() ? terminal.screen() : Screen.NONE));
    output.check();
    return output;
  }

  /** What Word opens as .doc must not be plain text. */
  private static DiffFormat named(Path file) {
    Message unknown = Message.of("diff.unknown-ending", file.toString());
    return DiffFormat.of(file).orElseThrow(() -> new EnvironmentFault(unknown, unknown.hint()));
  }

  private void tell(Message message) {
    terminal.err().println(FindingPrinter.visible(messages.text(message)));
  }
}
