package org.kohyo.render.pdf;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Two parsed fonts. Reading a table moves a file pointer, so only one thread may use a pair at a
 * time.
 */
final class ParsedFonts {

  /**
   * Kept, so that its level is. It warns about each font's variation sequences, which FontCoverage
   * reports.
   */
  private static final Logger LOG = Logger.getLogger("org.apache.fontbox");

  static {
    LOG.setLevel(Level.SEVERE);
  }

  private final TrueTypeFont regular;
  private final TrueTypeFont bold;
  private final CmapLookup regularCmap;
  private final CmapLookup boldCmap;

  ParsedFonts(byte[] regularBytes, byte[] boldBytes) {
    try {
      regular = parse(regularBytes);
      bold = parse(boldBytes);
      regularCmap = regular.getUnicodeCmapLookup();
      boldCmap = bold.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new IllegalArgumentException("not a TrueType font: " + e.getMessage(), e);
    }
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    if (font.getGlyph() == null) {
      throw new IOException("no glyf table");
    }
    // Substitutions would draw other glyphs than the text says, and cost time on every string.
    font.setEnableGsub(false);
    return font;
  }

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont bold() {
    return bold;
  }

  boolean draws(int codePoint) {
    return regularCmap.getGlyphId(codePoint) != 0 && boldCmap.getGlyphId(codePoint) != 0;
  }

  /** The width of a text in em, at least that of either weight. */
  double widthInEm(String text) {
    try {
      return Math.max(width(regular, regularCmap, text), width(bold, boldCmap, text));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double width(TrueTypeFont font, CmapLookup cmap, String text) throws IOException {
    double units = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      units += codePoint == Phrases.JOINER ? 0 : font.getAdvanceWidth(cmap.getGlyphId(codePoint));
      i += Character.charCount(codePoint);
    }
    return units / font.getUnitsPerEm();
  }
}
