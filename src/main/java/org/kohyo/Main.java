package org.kohyo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.function.Supplier;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line. */
public final class Main {

  /** Done, and nothing of severity error was found. */
  static final int OK = 0;

  /** Findings of severity error: nothing was published. */
  static final int FINDINGS = 1;

  /** Wrong usage, or the machine stands in the way. */
  static final int TROUBLE = 2;

  /** In the order in which help lists them. */
  private static final List<String> COMMANDS =
      List.of("new", "build", "serve", "merge", "check", "diff", "verify", "accept", "approve");

  private Main() {}

  /**
   * Runs a command and ends the JVM unless all went well: inside Maven the JVM is Maven's.
   *
   * @param args the command and its options; none stands for {@code build}
   */
  public static void main(String[] args) {
    int status = run(Terminal.ofProcess(), args);
    if (status != OK) {
      System.exit(status);
    }
  }

  /** Runs a command and returns its exit status. Never throws, never ends the JVM. */
  static int run(Terminal terminal, String... args) {
    List<String> given = args.length == 0 ? List.of("build") : Arrays.asList(args);
    if (given.equals(List.of("--version")) || given.equals(List.of("-V"))) {
      return version(terminal);
    }
    Supplier<Build.Ready> ready = ready(given.get(0));
    Language language = language(given);
    Messages messages = Messages.in(language);
    boolean debug = given.contains("--debug");
    try {
      CommandLine line = new CommandLine(new RootCommand());
      for (String name : COMMANDS.contains(given.get(0)) ? List.of(given.get(0)) : COMMANDS) {
        line.addSubcommand(name, command(name, terminal, messages, ready));
      }
      // A society's name may begin with @; to picocli that would be a file of arguments.
      line.setExpandAtFiles(false);
      line.setResourceBundle(bundle(language));
      line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
      line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
      line.setUsageHelpAutoWidth(false);
      line.setUsageHelpWidth(100);
      line.setAdjustLineBreaksForWideCJKCharacters(true);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.setParameterExceptionHandler((e, a) -> usage(e, terminal, messages));
      line.setExecutionExceptionHandler((e, l, r) -> trouble(e, terminal.err(), messages, debug));
      return line.execute(given.toArray(String[]::new));
    } catch (IOException | RuntimeException e) {
      return trouble(e, terminal.err(), messages, debug);
    }
  }

  /** A build is begun while texts are read and options parsed: the machine has another core. */
  private static Supplier<Build.Ready> ready(String command) {
    if (!command.equals("build")) {
      return Build.Ready::begun;
    }
    Build.Ready begun = Build.Ready.begun();
    return () -> begun;
  }

  /** Scripts ask for it often; it needs neither texts nor a parser of options. */
  private static int version(Terminal terminal) {
    try {
      terminal.out().println(RootCommand.Version.string());
      return OK;
    } catch (IOException e) {
      terminal.err().println(e.getMessage());
      return TROUBLE;
    }
  }

  /** Made only if asked for or listed: to picocli, each is a class to look through at start. */
  private static Object command(
      String name, Terminal terminal, Messages messages, Supplier<Build.Ready> ready) {
    return switch (name) {
      case "new" -> new NewCommand(terminal, messages);
      case "build" -> new BuildCommand(terminal, messages, ready);
      case "serve" -> new ServeCommand(terminal, messages);
      case "merge" -> new MergeCommand(terminal, messages);
      case "check" -> new CheckCommand(terminal, messages);
      case "diff" -> new DiffCommand(terminal, messages);
      case "verify" -> new VerifyCommand(terminal, messages);
      case "accept" -> new AcceptCommand(terminal, messages);
      case "approve" -> new ApproveCommand(terminal, messages);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * Known before the options are parsed, so that a mistake in them is told in the right language.
   */
  private static Language language(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String value =
          args.get(i).equals("--lang") && i + 1 < args.size()
              ? args.get(i + 1)
              : args.get(i).startsWith("--lang=") ? args.get(i).substring(7) : "";
      if (value.equals(Language.EN.tag())) {
        return Language.EN;
      }
    }
    return Language.JA;
  }

  private static PropertyResourceBundle bundle(Language language) throws IOException {
    String name = "cli_" + language.tag() + ".properties";
    try (var stream = Main.class.getResourceAsStream(name)) {
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
  }

  private static int usage(ParameterException e, Terminal terminal, Messages messages) {
    terminal.err().println(UsageMessages.describe(e, messages));
    terminal
        .err()
        .println(
            "    "
                + messages.text(
                    Message.of(
                        "cli.see-help", e.getCommandLine().getCommandSpec().qualifiedName())));
    return TROUBLE;
  }

  private static int trouble(Exception e, PrintStream err, Messages messages, boolean debug) {
    Throwable cause = e instanceof UncheckedIOException io ? io.getCause() : e;
    if (cause instanceof EnvironmentFault fault) {
      err.println(FindingPrinter.visible(messages.text(fault.text())));
      fault.hint().ifPresent(h -> err.println("    " + FindingPrinter.visible(messages.text(h))));
    } else if (cause instanceof FileSystemException file) {
      err.println(
          FindingPrinter.visible(
              messages.text(Message.of("cli.file", String.valueOf(file.getFile()), reason(file)))));
    } else if (cause instanceof IOException io) {
      err.println(
          FindingPrinter.visible(
              messages.text(Message.of("cli.io", String.valueOf(io.getMessage())))));
    } else {
      err.println(
          FindingPrinter.visible(
              messages.text(Message.of("cli.unexpected", String.valueOf(cause)))));
    }
    if (debug) {
      e.printStackTrace(err);
    }
    return TROUBLE;
  }

  /** Why, in a word or more: of a file it may be no more than the kind of trouble. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException file) {
      return Optional.ofNullable(file.getReason())
          .orElseGet(() -> file.getClass().getSimpleName().replace("Exception", ""));
    }
    return String.valueOf(e.getMessage());
  }
}
