package org.kohyo.render.pdf;

import org.kohyo.finding.CodePoints;

/**
 * A character with the variation selector that asks for a particular shape of it.
 *
 * @param base the code point of the character
 * @param selector the code point of the selector: U+FE00 to U+FE0F or U+E0100 to U+E01EF
 * @param index where the base stands in the text, counted in code points from 0
 */
public record VariationSequence(int base, int selector, int index) {

  /** Both characters as text. */
  public String text() {
    return Character.toString(base) + Character.toString(selector);
  }

  /** The code points as people write them: {@code U+845B U+E0100}. */
  public String notation() {
    return CodePoints.notation(base) + " " + CodePoints.notation(selector);
  }

  /** Whether a code point is a selector, standardised or ideographic. */
  static boolean isSelector(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }
}
