package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.publish.Signing;
import org.kohyo.render.TemplateSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kohyo merge}: joins what several machines built into one site. */
@Command(name = "merge", versionProvider = RootCommand.Version.class)
final class MergeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "merge-parts")
  private List<Path> parts;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private Path out = Path.of("target", "notices");

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "templates")
  private Path templates;

  @Option(names = "--sign", paramLabel = "KEY.PEM", descriptionKey = "sign")
  private Path sign;

  @Option(names = "--progress", paramLabel = "auto|bar|lines|none", descriptionKey = "progress")
  private ProgressMode progress = ProgressMode.AUTO;

  MergeCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws Exception {
    Progress counted = new Progress(System::nanoTime);
    long start = counted.now();
    for (Path part : parts) {
      if (ReportFolder.within(part, out) || ReportFolder.within(out, part)) {
        Message text = Message.of("merge.part-in-out", part.toString(), out.toString());
        throw new EnvironmentFault(text, text.hint());
      }
    }
    Merge.Outcome merged;
    try (ProgressTicker ticking = ProgressTicker.of(progress, terminal, messages, counted)) {
      merged = merged(counted);
    }
    String seconds = StageTimes.seconds(counted.now() - start);
    Message done =
        Message.of(
            "merge.done",
            Integer.toString(parts.size()),
            Integer.toString(merged.societies()),
            out.toString(),
            Integer.toString(merged.switched().written()),
            Integer.toString(merged.switched().unchanged()),
            Integer.toString(merged.switched().removed()),
            seconds);
    terminal.err().println(FindingPrinter.visible(messages.text(done)));
    return Main.OK;
  }

  private Merge.Outcome merged(Progress counted) throws IOException {
    TemplateSource source =
        templates == null ? TemplateSource.shipped() : TemplateSource.of(templates);
    Optional<Signing> key = Optional.ofNullable(sign).map(Signing::read);
    return OutputFaults.told(out, () -> Merge.of(parts, out, source, key, counted));
  }
}
