package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;

/**
 * A font of one document, of which only the glyphs in use get embedded. PDFBox has such a font, but
 * it looks up three hash maps for each character that is measured, and lists the widths of all
 * glyphs for each document: a fifth of the whole time.
 *
 * <p>The text holds the glyph numbers of the whole font; a map leads to those of the subset.
 */
final class SubsetFont extends PDFont {

  private static final int DEFAULT_WIDTH = 1000;
  private static final byte[] NOTHING = {};

  private final PDDocument pdf;
  private final Typeface typeface;
  private final Asides asides;
  private final PieceDeflater deflater;
  private final BitSet used = new BitSet();

  /** In the order of their first use, so that the first of two with one glyph is its meaning. */
  private final Set<Integer> codePoints = new LinkedHashSet<>();

  /** Glyphs that no character alone has, and what they mean. */
  private final Map<Integer, String> variants = new TreeMap<>();

  /** The character before a selector is its base. */
  private int last;

  /**
   * @param asides takes what this font can't draw
   * @param deflater compresses what gets embedded
   */
  SubsetFont(PDDocument pdf, Typeface typeface, Asides asides, PieceDeflater deflater) {
    super(dictionary(typeface));
    this.pdf = pdf;
    this.typeface = typeface;
    this.asides = asides;
    this.deflater = deflater;
  }

  private static COSDictionary dictionary(Typeface typeface) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    try {
      dictionary.setName(COSName.BASE_FONT, typeface.font().getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dictionary;
  }

  /**
   * A word joiner is not drawn. Selectors and the characters of other fonts are set aside; the
   * engine looks elsewhere for what no font has.
   */
  @Override
  protected byte[] encode(int codePoint) {
    if (codePoint == Phrases.JOINER) {
      return NOTHING;
    }
    if (VariationSequence.isSelector(codePoint)) {
      return asides.selector(this, last, codePoint);
    }
    last = codePoint;
    int glyph = typeface.glyph(codePoint);
    return glyph == 0
        ? asides.character(codePoint)
        : new byte[] {(byte) (glyph >> 8), (byte) glyph};
  }

  @Override
  public float getStringWidth(String text) {
    float width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (VariationSequence.isSelector(codePoint)) {
        width += i == 0 ? 0 : asides.widening(this, text.codePointBefore(i), codePoint);
      } else if (codePoint != Phrases.JOINER) {
        int glyph = typeface.glyph(codePoint);
        width += glyph == 0 ? asides.width(codePoint) : typeface.width(glyph);
      }
      i += Character.charCount(codePoint);
    }
    return width;
  }

  @Override
  public void addToSubset(int codePoint) {
    if (typeface.glyph(codePoint) != 0
        && !VariationSequence.isSelector(codePoint)
        && codePoint != Phrases.JOINER
        && !used.get(codePoint)) {
      used.set(codePoint);
      codePoints.add(codePoint);
    }
  }

  Typeface typeface() {
    return typeface;
  }

  /** The bytes of a glyph of this font for a variation sequence, which then gets embedded. */
  byte[] variant(Asides.Aside.Selector sequence) {
    int glyph = sequence.glyph();
    variants.putIfAbsent(glyph, sequence.text());
    return new byte[] {(byte) (glyph >> 8), (byte) glyph};
  }

  @Override
  public boolean willBeSubset() {
    return true;
  }

  /** Called when the document is saved. */
  @Override
  public void subset() throws IOException {
    BitSet glyphs = new BitSet();
    codePoints.forEach(codePoint -> glyphs.set(typeface.glyph(codePoint)));
    variants.keySet().forEach(glyphs::set);
    FontProgram program = new FontProgram(typeface.outlines(), glyphs);
    byte[] bytes = program.bytes();
    String tag = tag(program.glyphs());

    String name = tag + getName();
    PDFontDescriptor descriptor = typeface.descriptor(name);
    COSStream file = stream(deflater.deflate(bytes, program.cuts()));
    file.setInt(COSName.LENGTH1, bytes.length);
    descriptor.getCOSObject().setItem(COSName.FONT_FILE2, file);
    COSDictionary cidFont = new COSDictionary();
    cidFont.setItem(COSName.TYPE, COSName.FONT);
    cidFont.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    cidFont.setName(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    cidFont.setItem(COSName.CIDSYSTEMINFO, system);
    cidFont.setItem(COSName.FONT_DESC, descriptor);
    cidFont.setItem(COSName.W, widths(program.glyphs()));
    cidFont.setItem(COSName.CID_TO_GID_MAP, stream(deflater.deflate(glyphMap(program.glyphs()))));
    COSArray descendants = new COSArray();
    descendants.add(cidFont);
    dict.setName(COSName.BASE_FONT, name);
    dict.setItem(COSName.DESCENDANT_FONTS, descendants);
    dict.setItem(
        COSName.TO_UNICODE, stream(deflater.deflate(ToUnicode.of(typeface, codePoints, variants))));
  }

  /** Six letters that tell subsets apart, made from what is in them. */
  private static String tag(int[] glyphs) {
    int sum = 0;
    for (int i = 0; i < glyphs.length; i++) {
      sum += i ^ glyphs[i];
    }
    long rest = Math.abs((long) sum);
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.append('+').toString();
  }

  /** In runs of neighbours; the many that are as wide as they are high need no entry. */
  private COSArray widths(int[] glyphs) {
    COSArray all = new COSArray();
    COSArray run = null;
    int last = -2;
    for (int glyph : glyphs) {
      int width = typeface.width(glyph);
      if (width == DEFAULT_WIDTH) {
        continue;
      }
      if (run == null || glyph != last + 1) {
        run = new COSArray();
        all.add(COSInteger.get(glyph));
        all.add(run);
      }
      run.add(COSInteger.get(width));
      last = glyph;
    }
    return all;
  }

  private static byte[] glyphMap(int[] glyphs) {
    byte[] map = new byte[2 * glyphs[glyphs.length - 1] + 2];
    for (int subset = 0; subset < glyphs.length; subset++) {
      map[2 * glyphs[subset]] = (byte) (subset >> 8);
      map[2 * glyphs[subset] + 1] = (byte) subset;
    }
    return map;
  }

  private COSStream stream(byte[] deflated) throws IOException {
    return PieceDeflater.stream(pdf, deflated);
  }

  @Override
  public String getName() {
    return dict.getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public Matrix getFontMatrix() {
    return DEFAULT_FONT_MATRIX;
  }

  @Override
  public float getWidth(int code) {
    return typeface.width(code);
  }

  @Override
  public float getWidthFromFont(int code) {
    return typeface.width(code);
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public boolean isDamaged() {
    return false;
  }

  @Override
  public boolean isVertical() {
    return false;
  }

  // What reads a PDF asks the rest, and nothing here reads one with this font.

  @Override
  public int readCode(InputStream in) throws IOException {
    return in.read() << 8 | in.read();
  }

  @Override
  public BoundingBox getBoundingBox() {
    throw new UnsupportedOperationException();
  }

  @Override
  @Deprecated
  public float getHeight(int code) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException();
  }
}
