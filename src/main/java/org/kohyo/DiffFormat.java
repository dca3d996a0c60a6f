package org.kohyo;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a comparison is written as. */
enum DiffFormat {
  /** For a terminal. */
  TEXT(false, "txt"),
  /** For a pull request. */
  MARKDOWN(false, "md", "markdown"),
  /** For programs. */
  JSON(false, "json"),
  /** A page that needs no other file. */
  HTML(false, "html", "htm"),
  /** For print, PDF/UA and PDF/A. */
  PDF(true, "pdf"),
  /** For Word. */
  DOCX(true, "docx");

  private final boolean binary;
  private final List<String> endings;

  DiffFormat(boolean binary, String... endings) {
    this.binary = binary;
    this.endings = List.of(endings);
  }

  /** Whether a terminal can't show it. */
  boolean binary() {
    return binary;
  }

  /** As the command line knows it, and as files end. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that the name of a file tells. */
  static Optional<DiffFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(e -> name.endsWith("." + e)))
        .findFirst();
  }
}
