package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.notice.CheckNumber;
import org.kohyo.render.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code kohyo verify}: whether what is published says what the source says.
 *
 * <p>Exit status 0: all does. 1: something doesn't, whatever else could not be checked; somebody
 * has to mend it. 2: something could not be read or fetched, and the rest is right; or the source
 * or the command line is wrong.
 */
@Command(name = "verify", versionProvider = RootCommand.Version.class)
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Parameters(arity = "0..*", paramLabel = "TARGET", descriptionKey = "targets")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  @Option(names = "--urls", paramLabel = "FILE", descriptionKey = "verify-urls")
  private Path urls;

  @Option(names = "--society", paramLabel = "ID", descriptionKey = "verify-society")
  private List<String> societies = new ArrayList<>();

  @Option(names = "--notice", paramLabel = "KIND", descriptionKey = "verify-notice")
  private List<String> notices = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "verify-as-of")
  private LocalDate asOf;

  @Option(names = "--digest", paramLabel = "NUMBER", descriptionKey = "digest")
  private String digest;

  @Option(names = "--key", paramLabel = "PUB.pem", descriptionKey = "key")
  private Path key;

  @Option(names = "--format", paramLabel = "text|json|html", descriptionKey = "verify-format")
  private VerifyOutput.Format format;

  @Option(names = "--out", paramLabel = "PATH", descriptionKey = "verify-out")
  private Path out;

  @Option(names = "--no-pdf", descriptionKey = "verify-no-pdf")
  private boolean noPdf;

  @Option(names = "--allow-private", descriptionKey = "allow-private")
  private boolean allowPrivate;

  @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cache")
  private Path cache;

  @Option(names = "--all", descriptionKey = "verify-all")
  private boolean all;

  @Option(names = "--verbose", descriptionKey = "verbose")
  private boolean verbose;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "templates")
  private Path templates;

  VerifyCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate day = terminal.dayOr(asOf);
    try {
      return digest != null ? number(day) : verify(day);
    } catch (VerifySource.UnfitException e) {
      List<Finding> findings = e.findings();
      terminal.err().print(new FindingPrinter(messages).print(findings));
      tell(e.text());
      terminal.err().println("    " + messages.text(e.text().hint()));
      return Main.TROUBLE;
    }
  }

  private int verify(LocalDate day) throws IOException, VerifySource.UnfitException {
    if (targets.isEmpty() && urls == null) {
      Message text = Message.of("verify.no-target");
      throw new EnvironmentFault(text, text.hint());
    }
    VerifyOutput output = output();
    output.check();
    Verification verification =
        Verify.run(
            new Verify.Options(
                targets,
                Optional.ofNullable(urls),
                content,
                day,
                societies,
                notices,
                Optional.ofNullable(key),
                !noPdf,
                Parallel.jobs(jobs),
                Optional.ofNullable(templates),
                new VerifyWeb.Options(allowPrivate, Optional.ofNullable(cache), all)));
    output.write(verification);
    return switch (verification.result()) {
      case FINE -> Main.OK;
      case DRIFT -> Main.FINDINGS;
      case UNCHECKED -> Main.TROUBLE;
    };
  }

  private VerifyOutput output() {
    Optional<Path> file = Optional.ofNullable(out);
    VerifyOutput.Format wanted =
        Optional.ofNullable(format)
            .or(() -> file.map(VerifyOutput.Format::of))
            .orElse(VerifyOutput.Format.TEXT);
    return new VerifyOutput(terminal, messages, wanted, file, verbose);
  }

  private int number(LocalDate day) throws VerifySource.UnfitException {
    CheckNumber number = VerifyDigest.parse(digest);
    VerifySource source = VerifySource.load(content, day, societies, notices, Parallel.jobs(jobs));
    List<Message> found = new VerifyDigest(source, messages).find(number);
    if (found.isEmpty()) {
      Message text = Message.of("verify.unknown-number", number.shown());
      tell(text);
      terminal.err().println("    " + messages.text(text.hint()));
      return Main.FINDINGS;
    }
    terminal.out().println(messages.text(Message.of("verify.number", number.shown())));
    found.forEach(
        line -> terminal.out().println("  " + FindingPrinter.visible(messages.text(line))));
    return Main.OK;
  }

  private void tell(Message message) {
    terminal.err().println(FindingPrinter.visible(messages.text(message)));
  }
}
