package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.kohyo.content.SiteAddress;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.publish.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kohyo build}: everything, from the source to the published folder. */
@Command(name = "build", versionProvider = RootCommand.Version.class)
final class BuildCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;
  private final Supplier<Build.Ready> ready;

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

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      descriptionKey = "shard",
      converter = Shard.Converter.class)
  private Shard shard;

  @Option(names = "--no-pdf", descriptionKey = "no-pdf")
  private boolean noPdf;

  @Option(
      names = "--formats",
      paramLabel = "html,fragment,json,pdf",
      split = ",",
      descriptionKey = "formats")
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(names = "--fragment-level", paramLabel = "1..4", descriptionKey = "fragment-level")
  private int fragmentLevel = Build.FRAGMENT_LEVEL;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs;

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--keep-going", descriptionKey = "keep-going")
  private boolean keepGoing;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "report")
  private Path report = ReportFolder.DEFAULT;

  @Option(names = "--no-verify", descriptionKey = "no-verify")
  private boolean noVerify;

  @Option(names = "--sign", paramLabel = "KEY.PEM", descriptionKey = "sign")
  private Path sign;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "base-url")
  private String baseUrl;

  @Option(names = "--progress", paramLabel = "auto|bar|lines|none", descriptionKey = "progress")
  private ProgressMode progress = ProgressMode.AUTO;

  BuildCommand(Terminal terminal, Messages messages, Supplier<Build.Ready> ready) {
    this.terminal = terminal;
    this.messages = messages;
    this.ready = ready;
  }

  @Override
  public Integer call() throws Exception {
    Progress counted = new Progress(System::nanoTime);
    long start = counted.now();
    Set<Format> wanted = EnumSet.copyOf(formats);
    if (noPdf) {
      wanted.remove(Format.PDF);
    }
    Build.Options options =
        new Build.Options(
            content,
            out,
            Optional.ofNullable(templates),
            terminal.dayOr(asOf),
            societies,
            shard(),
            wanted,
            fragmentLevel(),
            Parallel.jobs(jobs),
            address(),
            strict,
            keepGoing,
            !noVerify,
            signing());
    ReportFolder.keepApart(report, out);
    ReportFolder folder = new ReportFolder(report, messages);
    try (Reporting reporting = new Reporting(folder, !societies.isEmpty(), options.jobs())) {
      Build.Outcome outcome;
      try (ProgressTicker ticking = ProgressTicker.of(progress, terminal, messages, counted)) {
        outcome = Build.run(options, counted, ready.get(), reporting);
      }
      try {
        reporting.finish();
      } finally {
        String seconds = StageTimes.seconds(counted.now() - start);
        Message times = new StageTimes(counted, options.jobs()).text();
        new BuildSummary(messages, outcome, folder.index(), out.toString())
            .print(terminal.err(), seconds, times);
      }
      return outcome.findings().stopping().isEmpty() ? Main.OK : Main.FINDINGS;
    }
  }

  /** The headings below the title are two more, and HTML has six. */
  private int fragmentLevel() {
    if (fragmentLevel < 1 || fragmentLevel > 4) {
      Message text = Message.of("build.fragment-level", Integer.toString(fragmentLevel));
      throw new EnvironmentFault(text, text.hint());
    }
    return fragmentLevel;
  }

  private Optional<String> address() {
    try {
      return baseUrl == null ? Optional.empty() : Optional.of(SiteAddress.of(baseUrl).text());
    } catch (SiteAddress.RefusedException e) {
      throw new EnvironmentFault(e.text(), e.text().hint());
    }
  }

  private Optional<Shard> shard() {
    if (shard != null && !societies.isEmpty()) {
      Message text = Message.of("build.shard-and-society");
      throw new EnvironmentFault(text, text.hint());
    }
    return Optional.ofNullable(shard);
  }

  /** The key is read before any work: a build takes a while. */
  private Optional<Signing> signing() {
    if (sign != null && ReportFolder.within(sign, out)) {
      Message text = Message.of("sign.key-in-out", sign.toString(), out.toString());
      throw new EnvironmentFault(text, text.hint());
    }
    return Optional.ofNullable(sign).map(Signing::read);
  }
}
