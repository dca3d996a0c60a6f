package org.kohyo.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What the two main fonts of a document can't draw by themselves. The engine lays out and paints as
 * if one font did it all: where it does not, the text on the page gets a code of six bytes, two of
 * them the glyph 0 that no text has, four a number of this list. {@link ShownText} puts in its
 * place what is to be shown.
 */
final class Asides {

  /** The bytes of a code. */
  static final int LENGTH = 6;

  /** In a code's third byte, so that the text is never written as plain letters. */
  private static final int MARK = 0x80;

  /** Something that the font of the text around it doesn't draw. */
  sealed interface Aside {

    /** A character of an extra font. */
    record Other(int codePoint, int font) implements Aside {}

    /**
     * A variation selector and the character before it.
     *
     * @param font draws the two
     * @param glyph the glyph for the two; 0 if no font knows them, so the character's own is drawn
     */
    record Selector(int base, int selector, SubsetFont font, int glyph) implements Aside {

      String text() {
        return Character.toString(base) + Character.toString(selector);
      }
    }
  }

  private final ParsedFonts fonts;
  private final List<SubsetFont> extras = new ArrayList<>();
  private final Set<SubsetFont> shown = new LinkedHashSet<>();
  private final Map<Aside, Integer> numbers = new LinkedHashMap<>();
  private final List<Aside> asides = new ArrayList<>();

  Asides(PDDocument pdf, ParsedFonts fonts, PieceDeflater deflater) {
    this.fonts = fonts;
    fonts.extras().forEach(typeface -> extras.add(new SubsetFont(pdf, typeface, this, deflater)));
  }

  /**
   * The code for a character of an extra font.
   *
   * @throws IllegalArgumentException if none has it
   */
  byte[] character(int codePoint) {
    return code(new Aside.Other(codePoint, font(codePoint)));
  }

  /**
   * The code for a selector after a character.
   *
   * @param main the font of the text
   */
  byte[] selector(SubsetFont main, int base, int selector) {
    return code(sequence(main, base, selector));
  }

  private Aside.Selector sequence(SubsetFont main, int base, int selector) {
    int glyph = main.typeface().glyph(base, selector);
    int extra = glyph == 0 ? fonts.extra(base, selector) : -1;
    SubsetFont font = extra < 0 ? main : extras.get(extra);
    return new Aside.Selector(base, selector, font, font.typeface().glyph(base, selector));
  }

  /** How much wider a character is with a selector, in thousandths of an em. */
  int widening(SubsetFont main, int base, int selector) {
    Aside.Selector sequence = sequence(main, base, selector);
    if (sequence.glyph() == 0) {
      return 0;
    }
    int usual = main.typeface().glyph(base);
    return sequence.font().typeface().width(sequence.glyph())
        - (usual == 0 ? width(base) : main.typeface().width(usual));
  }

  /**
   * The width of a character of an extra font, in thousandths of an em.
   *
   * @throws IllegalArgumentException if none has it
   */
  int width(int codePoint) {
    Typeface typeface = fonts.extras().get(font(codePoint));
    return typeface.width(typeface.glyph(codePoint));
  }

  private int font(int codePoint) {
    int font = fonts.extra(codePoint);
    if (font < 0) {
      throw new IllegalArgumentException("no glyph for U+" + Integer.toHexString(codePoint));
    }
    return font;
  }

  private byte[] code(Aside aside) {
    int number = numbers.computeIfAbsent(aside, next -> asides.size());
    if (number == asides.size()) {
      asides.add(aside);
    }
    return new byte[] {
      0, 0, (byte) (MARK | number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number
    };
  }

  boolean isEmpty() {
    return asides.isEmpty();
  }

  /** What a code stands for; {@code at} is its first byte. */
  Aside read(byte[] text, int at) {
    int number = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      number = number << 8 | text[i] & 0xff;
    }
    return asides.get(number & Integer.MAX_VALUE);
  }

  /** The extra font of a character that is now put on a page, and its bytes in that font. */
  Shown show(Aside.Other other) {
    SubsetFont font = extras.get(other.font());
    shown.add(font);
    font.addToSubset(other.codePoint());
    return new Shown(font, font.encode(other.codePoint()));
  }

  /** The font and bytes of a sequence that has a glyph and is now put on a page. */
  Shown show(Aside.Selector sequence) {
    if (extras.contains(sequence.font())) {
      shown.add(sequence.font());
    }
    return new Shown(sequence.font(), sequence.font().variant(sequence));
  }

  /** A glyph and the font it is of. */
  record Shown(SubsetFont font, byte[] code) {}

  /** Embeds the extra fonts that are in use; the engine has only seen the main ones. */
  void embed() throws IOException {
    for (SubsetFont font : shown) {
      font.subset();
    }
  }
}
