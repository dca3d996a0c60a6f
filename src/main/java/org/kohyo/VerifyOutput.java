package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Messages;
import org.kohyo.render.verification.Verification;
import org.kohyo.render.verification.VerificationHtml;
import org.kohyo.render.verification.VerificationJson;
import org.kohyo.render.verification.VerificationText;

/**
 * Where the report of a verification goes and as what.
 *
 * @param terminal that gets it unless there is a file
 * @param messages the language
 * @param format as what
 * @param file where to, if not to the terminal
 * @param verbose whether what is as it should be is listed too
 */
record VerifyOutput(
    Terminal terminal, Messages messages, Format format, Optional<Path> file, boolean verbose) {

  /** How a report is written. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** A page that needs no other file. */
    HTML;

    /** What the name of a file tells; text when it tells nothing. */
    static Format of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (name.endsWith(".json")) {
        return JSON;
      }
      return name.endsWith(".html") || name.endsWith(".htm") ? HTML : TEXT;
    }
  }

  /**
   * Looks whether the file could be written at all, before the work.
   *
   * @throws EnvironmentFault when a folder has its name
   */
  void check() {
    new AskedOutput(terminal, file).check();
  }

  /**
   * Renders and writes.
   *
   * @throws IOException when the program's own resources can't be read
   * @throws EnvironmentFault when the file can't be written; what stood there stays
   */
  void write(Verification verification) throws IOException {
    new AskedOutput(terminal, file).write(render(verification));
  }

  private byte[] render(Verification verification) throws IOException {
    Screen screen = file.isPresent() ? Screen.NONE : terminal.screen();
    return switch (format) {
      case TEXT ->
          new VerificationText(messages)
              .text(verification, screen.columns(), screen.colours(), verbose)
              .getBytes(file.isPresent() ? StandardCharsets.UTF_8 : terminal.charset());
      case JSON -> new VerificationJson().bytes(verification, messages);
      case HTML ->
          new VerificationHtml(messages).page(verification).getBytes(StandardCharsets.UTF_8);
    };
  }
}
