package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a build shows how far it is. */
enum ProgressMode {
  /** {@link #BAR} on a terminal, {@link #LINES} in CI, else nothing. */
  AUTO,
  /** One line that is drawn again and again. */
  BAR,
  /** A line from time to time. */
  LINES,
  /** Nothing. */
  NONE;

  /** Where Linux says what stands behind the error stream. */
  static final Path STDERR = Path.of("/proc/self/fd/2");

  /**
   * What {@link #AUTO} comes to. Java can't ask whether the error stream is a terminal: its console
   * knows of input and output only, and {@code 2> log} leaves both alone. So the line is drawn
   * where the system itself names a terminal; elsewhere {@code --progress bar} asks for it.
   *
   * @param environment {@code TERM} and {@code CI}
   * @param stderr a link to what the error stream is, where there is such a thing
   */
  ProgressMode resolved(Map<String, String> environment, Path stderr) {
    if (this != AUTO) {
      return this;
    }
    String ci = environment.getOrDefault("CI", "");
    if (!ci.isEmpty() && !ci.equals("false")) {
      return LINES;
    }
    String term = environment.getOrDefault("TERM", "");
    return !term.isEmpty() && !term.equals("dumb") && terminal(stderr) ? BAR : NONE;
  }

  private static boolean terminal(Path stderr) {
    try {
      String device = Files.readSymbolicLink(stderr).toString();
      return device.matches("/dev/(pts/[0-9]+|tty[A-Za-z]*[0-9]*|console)");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
