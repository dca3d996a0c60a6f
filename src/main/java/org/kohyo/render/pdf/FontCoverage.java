package org.kohyo.render.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which characters the fonts can draw. The PDF engine prints {@code #} for a missing one without a
 * word, so every text is asked about here first. Immutable, safe for use by several threads.
 */
public final class FontCoverage {

  private final BitSet drawable;

  private FontCoverage(BitSet drawable) {
    this.drawable = drawable;
  }

  /** What both weights of a set can draw. Parses the fonts: make it once and keep it. */
  public static FontCoverage of(FontSet fonts) {
    return of(fonts.parse());
  }

  static FontCoverage of(ParsedFonts parsed) {
    BitSet drawable = new BitSet(Typeface.CHARACTERS);
    for (int codePoint = 0; codePoint < Typeface.CHARACTERS; codePoint++) {
      if (!Character.isISOControl(codePoint) && parsed.draws(codePoint)) {
        drawable.set(codePoint);
      }
    }
    // White space becomes a space or a line's end, whether or not there is a glyph for it.
    "\t\n\r ".chars().forEach(drawable::set);
    return new FontCoverage(drawable);
  }

  /**
   * The characters of a text that would be lost, in their order; empty if all can be drawn.
   *
   * <p>Nothing is normalised: 神 U+FA19 and 神 U+795E are asked about each for itself. A variation
   * selector is missing, since the engine would drop it and print the base character's usual shape
   * instead.
   */
  public List<MissingGlyph> missing(String text) {
    List<MissingGlyph> missing = new ArrayList<>();
    int index = 0;
    for (int i = 0; i < text.length(); index++) {
      int codePoint = text.codePointAt(i);
      if (!drawable.get(codePoint) || isVariationSelector(codePoint)) {
        missing.add(new MissingGlyph(codePoint, index));
      }
      i += Character.charCount(codePoint);
    }
    return List.copyOf(missing);
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
