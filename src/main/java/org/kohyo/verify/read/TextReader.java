package org.kohyo.verify.read;

import java.util.List;
import java.util.Optional;

/** Reads mere text: every line of the file is a line. */
public final class TextReader {

  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private TextReader() {}

  /**
   * Reads a file.
   *
   * @param charset the encoding that the transport named, if any
   * @throws UnreadableException when it is larger than 8 MB or has too many lines
   */
  public static Reading read(byte[] text, Optional<String> charset) throws UnreadableException {
    if (text.length > MOST_BYTES) {
      throw new UnreadableException(
          "too-large", Integer.toString(text.length), Integer.toString(MOST_BYTES));
    }
    Charsets.Decoded decoded = Charsets.decode(text, charset);
    Lines lines = new Lines(false);
    try {
      decoded
          .text()
          .lines()
          .forEach(
              line -> {
                lines.boundary(List.of());
                lines.text(line, "", "", Run.Kind.TEXT, false);
              });
      return new Reading(Reading.Form.TEXT, lines.done(), decoded.traits());
    } catch (Lines.TooMuchException e) {
      throw new UnreadableException("too-many-lines");
    }
  }
}
