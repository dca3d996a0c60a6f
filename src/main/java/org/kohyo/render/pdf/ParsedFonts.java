package org.kohyo.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The parsed fonts of a set, for one thread at a time. */
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
  private final List<Typeface> extras;

  ParsedFonts(byte[] regularBytes, byte[] boldBytes, List<ExtraFont> extraFonts) {
    try {
      regular = new Typeface(regularBytes);
      bold = new Typeface(boldBytes);
      List<Typeface> parsed = new ArrayList<>();
      for (ExtraFont font : extraFonts) {
        parsed.add(new Typeface(font.bytes()));
      }
      extras = List.copyOf(parsed);
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

  /** Those that stand in for both, in the order they are tried. */
  List<Typeface> extras() {
    return extras;
  }

  /** The place of the first extra font that has a character; -1 if none has. */
  int extra(int codePoint) {
    for (int i = 0; i < extras.size(); i++) {
      if (extras.get(i).glyph(codePoint) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** The place of the first extra font that knows a variation sequence; -1 if none does. */
  int extra(int base, int selector) {
    for (int i = 0; i < extras.size(); i++) {
      if (extras.get(i).glyph(base, selector) != 0) {
        return i;
      }
    }
    return -1;
  }

  KnownSequences sequences() {
    return new KnownSequences(
        List.of(regular.characterMap(), bold.characterMap()),
        extras.stream().map(Typeface::characterMap).toList());
  }

  private List<Typeface> all() {
    return Stream.concat(Stream.of(regular, bold), extras.stream()).toList();
  }

  /** Past the last character that any of the fonts may draw. */
  int characters() {
    return all().stream().mapToInt(Typeface::characters).max().orElseThrow();
  }

  /** Whether a character can be drawn in both weights. */
  boolean draws(int codePoint) {
    return regular.glyph(codePoint) != 0 && bold.glyph(codePoint) != 0 || extra(codePoint) >= 0;
  }

  /** The width of a text in em, at least that of either weight. */
  double widthInEm(String text) {
    return Math.max(widthInEm(text, regular), widthInEm(text, bold));
  }

  /** What has no glyph is as wide as the box that stands for it. */
  private double widthInEm(String text, Typeface main) {
    double units = 0;
    double ofExtras = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == Phrases.JOINER || VariationSequence.isSelector(codePoint)) {
        continue;
      }
      int glyph = main.glyph(codePoint);
      int extra = glyph == 0 ? extra(codePoint) : -1;
      if (extra >= 0) {
        Typeface typeface = extras.get(extra);
        ofExtras += typeface.inEm(typeface.units(typeface.glyph(codePoint)));
      } else {
        units += main.units(glyph);
      }
    }
    return main.inEm(units) + ofExtras;
  }
}
