package org.kohyo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Runs a command as a user would, in this JVM. */
public final class Kohyo {

  /** The repository's own content. */
  public static final Path CONTENT = Path.of("content");

  private Kohyo() {}

  /** What a command did. */
  public record Result(int status, String out, String err) {}

  /** The day of {@link #run}, in Japanese time. */
  static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-21T15:00:00Z"), ZoneId.of("Asia/Tokyo"));

  public static Result run(Object... args) {
    return run(TODAY, Optional.empty(), args);
  }

  /**
   * Runs a command on another day.
   *
   * @param sourceDateEpoch the environment variable
   */
  static Result run(Clock clock, Optional<String> sourceDateEpoch, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int status =
        Main.run(
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                clock,
                Screen.NONE,
                sourceDateEpoch),
            words);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
