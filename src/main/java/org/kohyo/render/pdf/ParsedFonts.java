package org.kohyo.render.pdf;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Two parsed fonts, for one thread at a time. */
final class ParsedFonts {

  /**
   * Kept, so that its level is. It warns about each font's variation sequences, which FontCoverage
   * reports.
   */
  private static final Logger LOG = Logger.getLogger("org.apache.fontbox");

  static {
    LOG.setLevel(Level.SEVERE);
  }

  private final Typeface regular;
  private final Typeface bold;

  ParsedFonts(byte[] regularBytes, byte[] boldBytes) {
    try {
      regular = new Typeface(regularBytes);
      bold = new Typeface(boldBytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a TrueType font: " + e.getMessage(), e);
    }
  }

  Typeface regular() {
    return regular;
  }

  Typeface bold() {
    return bold;
  }

  boolean draws(int codePoint) {
    return regular.glyph(codePoint) != 0 && bold.glyph(codePoint) != 0;
  }

  /** The width of a text in em, at least that of either weight. */
  double widthInEm(String text) {
    return Math.max(regular.widthInEm(text), bold.widthInEm(text));
  }
}
