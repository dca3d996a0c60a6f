package org.kohyo;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * What a command has of the outside world.
 *
 * @param out what was asked for
 * @param err everything else
 * @param charset in which both write
 * @param clock Japanese time: it decides which day is today
 * @param screen what shows {@code out}
 * @param sourceDateEpoch {@code SOURCE_DATE_EPOCH} of the environment, as it is
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Charset charset,
    Clock clock,
    Screen screen,
    Optional<String> sourceDateEpoch) {

  /** Japan has had no summer time since 1951, and the table of zones takes a while to read. */
  private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

  /** Seconds, as {@code date +%s} writes them. */
  private static final String SECONDS = "-?[0-9]{1,12}";

  /** One whose output goes to a file or another program. */
  Terminal(PrintStream out, PrintStream err, Charset charset, Clock clock) {
    this(out, err, charset, clock, Screen.NONE, Optional.empty());
  }

  /** The process's own streams: UTF-8, or what a Windows console can show. */
  static Terminal ofProcess() {
    Charset charset = charset(System.console(), System.getProperty("os.name", ""));
    return new Terminal(
        stream(FileDescriptor.out, charset),
        stream(FileDescriptor.err, charset),
        charset,
        Clock.system(JAPAN),
        Screen.of(System.console(), System.getenv()),
        Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH")));
  }

  /**
   * The day that a command takes for today, in Japanese time: that of {@code SOURCE_DATE_EPOCH} if
   * it is set (<a href="https://reproducible-builds.org/specs/source-date-epoch/">its
   * specification</a>), else the clock's.
   *
   * @throws EnvironmentFault when the variable is set and is no moment of the years 1 to 9999
   */
  LocalDate today() {
    return sourceDateEpoch.map(Terminal::day).orElseGet(() -> LocalDate.now(clock));
  }

  /**
   * The day that somebody named, or {@link #today}.
   *
   * @param named by an option; null when it was not given, as the command line has it
   * @throws EnvironmentFault as {@link #today}, also when a day was named: a script that sets the
   *     variable wrongly is mended before it matters
   */
  LocalDate dayOr(LocalDate named) {
    LocalDate today = today();
    return named == null ? today : named;
  }

  private static LocalDate day(String epoch) {
    if (epoch.matches(SECONDS)) {
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), JAPAN);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    }
    Message text = Message.of("cli.source-date-epoch", epoch);
    throw new EnvironmentFault(text, text.hint());
  }

  static Charset charset(Console console, String system) {
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
