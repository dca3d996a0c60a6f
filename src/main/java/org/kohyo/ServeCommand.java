package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Severity;
import org.kohyo.publish.TemporaryFolder;
import org.kohyo.serve.Preview;
import org.kohyo.serve.Status;
import org.kohyo.serve.Workshop.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kohyo serve}: the pages as they would be published, on this machine, while one writes. */
@Command(name = "serve", versionProvider = RootCommand.Version.class)
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;
  private final Messages messages;

  @Mixin private RootCommand.Common common;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "content")
  private Path content = Path.of("content");

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "templates")
  private Path templates;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
  private int port = 8085;

  @Option(names = "--society", paramLabel = "ID", descriptionKey = "serve-society")
  private List<String> societies = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "serve-as-of")
  private LocalDate asOf;

  @Option(names = "--pdf", descriptionKey = "serve-pdf")
  private boolean pdf;

  ServeCommand(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > LAST_PORT) {
      Message text = Message.of("serve.bad-port", Integer.toString(port));
      throw new EnvironmentFault(text, text.hint());
    }
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path site = folder.place("site");
      Optional<Path> own = Optional.ofNullable(templates);
      PreviewWork work =
          new PreviewWork(
              new PreviewWork.Scope(content, own, societies, pdf),
              site,
              () -> terminal.dayOr(asOf));
      List<Path> watched = Stream.concat(Stream.of(content), own.stream()).toList();
      Preview.Settings settings = new Preview.Settings(site, watched, port);
      try (Preview preview = Preview.start(settings, work, messages, this::tell)) {
        tell(preview.status());
        say(Message.of("serve.ready", preview.address()));
        untilInterrupted(preview, folder);
      }
    }
    return Main.OK;
  }

  /** Ctrl-C ends the process, not this method: what is to be cleared away is cleared by a hook. */
  private static void untilInterrupted(Preview preview, TemporaryFolder folder) {
    Thread hook =
        new Thread(
            () -> {
              preview.close();
              remove(folder);
            },
            "kohyo-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void remove(TemporaryFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Status status) {
    if (!status.trouble().isEmpty()) {
      say(Message.of("serve.kept"));
      status.trouble().forEach(line -> terminal.err().println("    " + text(line)));
      return;
    }
    List<Finding> errors = findings(status, Severity.ERROR);
    terminal.err().print(new FindingPrinter(messages).print(errors));
    say(
        Message.of(
            status.stale() ? "serve.stale" : "serve.fresh",
            StageTimes.hundredths(status.nanos()),
            Integer.toString(errors.size()),
            Integer.toString(findings(status, Severity.WARNING).size())));
  }

  private static List<Finding> findings(Status status, Severity severity) {
    return status.last().findings().stream()
        .map(Found::finding)
        .filter(f -> f.severity() == severity)
        .toList();
  }

  private void say(Message message) {
    terminal.err().println(text(message));
  }

  private String text(Message message) {
    return FindingPrinter.visible(messages.text(message));
  }
}
