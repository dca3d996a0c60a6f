package org.kohyo;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a command has of the outside world.
 *
 * @param out what was asked for
 * @param err everything else
 * @param charset in which both write
 * @param clock Japanese time: it decides which day is today
 * @param screen what shows {@code out}
 */
record Terminal(PrintStream out, PrintStream err, Charset charset, Clock clock, Screen screen) {

  /** One whose output goes to a file or another program. */
  Terminal(PrintStream out, PrintStream err, Charset charset, Clock clock) {
    this(out, err, charset, clock, Screen.NONE);
  }

  /** The process's own streams: UTF-8, or what a Windows console can show. */
  static Terminal ofProcess() {
    Charset charset = charset(System.console(), System.getProperty("os.name", ""));
    return new Terminal(
        stream(FileDescriptor.out, charset),
        stream(FileDescriptor.err, charset),
        charset,
        Clock.system(ZoneId.of("Asia/Tokyo")),
        Screen.of(System.console(), System.getenv()));
  }

  static Charset charset(Console console, String system) {
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
