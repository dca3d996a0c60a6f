package org.kohyo.render.pdf;

import org.kohyo.finding.CodePoints;

/**
 * A character that the fonts cannot draw.
 *
 * @param codePoint the Unicode code point
 * @param index where it stands in the text, counted in code points from 0
 */
public record MissingGlyph(int codePoint, int index) {

  /** The character as text; two {@code char}s for a supplementary code point. */
  public String character() {
    return Character.toString(codePoint);
  }

  /** The code point as people write it: {@code U+20BB7}. */
  public String notation() {
    return CodePoints.notation(codePoint);
  }
}
