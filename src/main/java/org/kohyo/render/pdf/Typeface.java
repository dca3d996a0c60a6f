package org.kohyo.render.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * A parsed TrueType font with what is asked at every character in plain arrays: its glyph and its
 * width. Reading a table moves a file pointer, so only one thread may use a typeface at a time.
 */
final class Typeface {

  /** Past the last character that most fonts draw: planes 0 to 2. */
  private static final int CHARACTERS = 0x30000;

  /** Licence bits that forbid embedding a subset: restricted, no subsetting, bitmaps only. */
  static final int FORBIDDEN =
      OS2WindowsMetricsTable.FSTYPE_RESTRICTED
          | OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING
          | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY;

  private static final float THOUSAND = 1000f;

  private final TrueTypeFont font;
  private final char[] glyphs;
  private final int[] widths;
  private Optional<Variants> variants = Optional.empty();
  private final float scale;
  private final Outlines outlines;

  /**
   * @throws IOException if it is not a TrueType font
   */
  Typeface(byte[] bytes) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    if (font.getGlyph() == null) {
      throw new IOException("no glyf table");
    }
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    if (os2 == null || font.getPostScript() == null) {
      throw new IOException("no OS/2 or post table");
    }
    if ((os2.getFsType() & FORBIDDEN) != 0) {
      throw new IOException("the font may not be embedded as a subset");
    }
    // Substitutions would draw other glyphs than the text says, and cost time on every string.
    font.setEnableGsub(false);
    scale = THOUSAND / font.getUnitsPerEm();
    widths = new int[font.getNumberOfGlyphs()];
    CmapLookup cmap = font.getUnicodeCmapLookup();
    char[] map = new char[CHARACTERS];
    for (int glyph = 0; glyph < widths.length; glyph++) {
      widths[glyph] = font.getAdvanceWidth(glyph);
      List<Integer> characters = glyph == 0 ? null : cmap.getCharCodes(glyph);
      if (characters != null) {
        for (int character : characters) {
          if (character >= map.length) {
            map = Arrays.copyOf(map, Character.MAX_CODE_POINT + 1);
          }
          map[character] = (char) glyph;
        }
      }
    }
    glyphs = map;
    outlines = new Outlines(bytes);
  }

  TrueTypeFont font() {
    return font;
  }

  /** What a subset of the font is made of. */
  Outlines outlines() {
    return outlines;
  }

  /** Past the last character that may have a glyph. */
  int characters() {
    return glyphs.length;
  }

  /** The glyph for a character; 0 if there is none. */
  int glyph(int codePoint) {
    return codePoint < glyphs.length ? glyphs[codePoint] : 0;
  }

  /** The glyph for a character with a variation selector; 0 if the font doesn't know the two. */
  int glyph(int base, int selector) {
    return Math.max(0, variants().glyph(base, selector, glyph(base)));
  }

  /** The variation sequences of the font. Read when first asked for: few texts have one. */
  Variants variants() {
    if (variants.isEmpty()) {
      variants = Optional.of(Variants.read(characterMap()));
    }
    return variants.get();
  }

  /** The font's cmap table. */
  ByteBuffer characterMap() {
    try {
      return ByteBuffer.wrap(font.getTableBytes(font.getTableMap().get("cmap")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A glyph's width in thousandths of an em, whole as the PDF tells it. */
  int width(int glyph) {
    return Math.round(widths[glyph] * scale);
  }

  /** A glyph's width in the font's own units. */
  int units(int glyph) {
    return widths[glyph];
  }

  /** A length in em from one in the font's own units. */
  double inEm(double units) {
    return units * scale / THOUSAND;
  }

  /** What the engine wants to know of the font; in thousandths, positive downwards. */
  PdfBoxRawPDFontMetrics metrics() throws IOException {
    float ascent = font.getHorizontalHeader().getAscender() * scale;
    float descent = -font.getHorizontalHeader().getDescender() * scale;
    PostScriptTable post = font.getPostScript();
    return new PdfBoxRawPDFontMetrics(
        ascent,
        descent,
        -font.getHeader().getYMax() * scale / 3, // where the engine strikes through, and how thick
        100,
        -post.getUnderlinePosition() * scale,
        post.getUnderlineThickness() * scale,
        descent);
  }

  PDFontDescriptor descriptor(String name) throws IOException {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT_DESC);
    PDFontDescriptor descriptor = new PDFontDescriptor(dictionary);
    descriptor.setFontName(name);
    descriptor.setSymbolic(true);
    descriptor.setNonSymbolic(false);
    OS2WindowsMetricsTable os2 = font.getOS2Windows();
    descriptor.setFontWeight(os2.getWeightClass());
    descriptor.setCapHeight(os2.getCapHeight() * scale);
    descriptor.setXHeight(os2.getHeight() * scale);
    descriptor.setItalicAngle(font.getPostScript().getItalicAngle());
    descriptor.setAscent(font.getHorizontalHeader().getAscender() * scale);
    descriptor.setDescent(font.getHorizontalHeader().getDescender() * scale);
    HeaderTable head = font.getHeader();
    PDRectangle box = new PDRectangle();
    box.setLowerLeftX(head.getXMin() * scale);
    box.setLowerLeftY(head.getYMin() * scale);
    box.setUpperRightX(head.getXMax() * scale);
    box.setUpperRightY(head.getYMax() * scale);
    descriptor.setFontBoundingBox(box);
    // TrueType doesn't know it: the usual estimate.
    descriptor.setStemV(box.getWidth() * .13f);
    return descriptor;
  }
}
