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

  private final KnownSequences sequences;

  private FontCoverage(BitSet drawable, KnownSequences sequences) {
    this.drawable = drawable;
    this.sequences = sequences;
  }

  /** What a set can draw in both weights. Parses the fonts: make it once and keep it. */
  public static FontCoverage of(FontSet fonts) {
    return of(fonts.parse());
  }

  static FontCoverage of(ParsedFonts parsed) {
    int characters = parsed.characters();
    BitSet drawable = new BitSet(characters);
    for (int codePoint = 0; codePoint < characters; codePoint++) {
      if (!Character.isISOControl(codePoint) && parsed.draws(codePoint)) {
        drawable.set(codePoint);
      }
    }
    // White space becomes a space or a line's end, whether or not there is a glyph for it.
    "\t\n\r ".chars().forEach(drawable::set);
    return new FontCoverage(drawable, parsed.sequences());
  }

  /**
   * The characters of a text that would be lost, in their order; empty if all can be drawn.
   *
   * <p>Nothing is normalised: 神 U+FA19 and 神 U+795E are asked about each for itself. A variation
   * selector is missing unless it follows a character of which it could ask for a shape; see {@link
   * #baseOnly} for those.
   */
  public List<MissingGlyph> missing(String text) {
    List<MissingGlyph> missing = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      boolean lost =
          VariationSequence.isSelector(codePoints[i])
              ? !hasBase(codePoints, i)
              : !drawable.get(codePoints[i]);
      if (lost) {
        missing.add(new MissingGlyph(codePoints[i], i));
      }
    }
    return List.copyOf(missing);
  }

  /**
   * The characters with a variation selector of which the usual shape is drawn since no font knows
   * the one that is asked for, in their order. The PDF holds such a selector as text, and readers
   * of the text get it, but nobody sees it. Sequences whose base is {@link #missing} are left out.
   */
  public List<VariationSequence> baseOnly(String text) {
    List<VariationSequence> found = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 1; i < codePoints.length; i++) {
      if (VariationSequence.isSelector(codePoints[i])
          && hasBase(codePoints, i)
          && drawable.get(codePoints[i - 1])
          && !sequences.contains(codePoints[i - 1], codePoints[i])) {
        found.add(new VariationSequence(codePoints[i - 1], codePoints[i], i - 1));
      }
    }
    return List.copyOf(found);
  }

  private static boolean hasBase(int[] codePoints, int at) {
    if (at == 0) {
      return false;
    }
    int before = codePoints[at - 1];
    return !VariationSequence.isSelector(before)
        && !Character.isISOControl(before)
        && !Character.isSpaceChar(before);
  }
}
