package org.kohyo.verify.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;

/**
 * What the codes of a font mean and how far they advance. Its outlines are not looked at, and no
 * font of the machine is: PDFBox would search the disk for a font that isn't embedded.
 */
final class PdfFont {

  /** What a code stands for that nothing tells the meaning of. */
  static final String UNKNOWN = "\uFFFD";

  private static final int DEFAULT_WIDTH = 1000;
  private static final int SIMPLE_WIDTH = 500;

  private final boolean composite;
  private final boolean vertical;
  private final PdfCharacters characters;
  private final CMap encoding;
  private final CMap collection;
  private final Map<Integer, String> simple = new HashMap<>();
  private final Map<Integer, Float> widths = new HashMap<>();
  private float defaultWidth;

  /** Takes the glyphs of a text. */
  @FunctionalInterface
  interface Glyphs {
    /**
     * One glyph.
     *
     * @param text what it stands for
     * @param width in parts of the font's size
     * @param space whether it is the one code that word spacing is for
     */
    void glyph(String text, float width, boolean space);
  }

  PdfFont(COSDictionary font, PdfFile file, PdfBudget budget) throws IOException {
    composite = COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE));
    characters =
        font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map
            ? PdfCharacters.read(file.unpack(map), budget)
            : null;
    if (composite) {
      COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
      if (descendants == null
          || !(descendants.getObject(0) instanceof COSDictionary descendant)
          || !(font.getDictionaryObject(COSName.ENCODING) instanceof COSName name)) {
        throw PdfRefusal.damaged();
      }
      vertical = name.getName().endsWith("V");
      boolean identity = name.equals(COSName.IDENTITY_H) || name.equals(COSName.IDENTITY_V);
      encoding = identity ? null : predefined(name.getName());
      collection = characters == null ? collection(descendant) : null;
      defaultWidth = descendant.getInt(COSName.DW, DEFAULT_WIDTH);
      readWidths(descendant.getCOSArray(COSName.W), budget);
    } else {
      vertical = false;
      encoding = null;
      collection = null;
      readSimple(font);
    }
  }

  private static CMap predefined(String name) throws IOException {
    if (!name.matches("[A-Za-z0-9-]{1,40}")) {
      throw PdfRefusal.damaged();
    }
    return new CMapParser().parsePredefined(name);
  }

  /** From the numbers of a known collection of characters to the characters. */
  private static CMap collection(COSDictionary descendant) throws IOException {
    COSDictionary system = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
    String name =
        system == null
            ? ""
            : system.getString(COSName.REGISTRY) + "-" + system.getString(COSName.ORDERING);
    return name.matches("Adobe-(Japan1|GB1|CNS1|Korea1)") ? predefined(name + "-UCS2") : null;
  }

  private void readWidths(COSArray runs, PdfBudget budget) {
    int i = 0;
    while (runs != null && i + 1 < runs.size()) {
      int first = runs.getInt(i, 0);
      if (runs.getObject(i + 1) instanceof COSArray each) {
        budget.steps(each.size());
        for (int at = 0; at < each.size(); at++) {
          widths.put(first + at, number(each.getObject(at)));
        }
        i += 2;
      } else {
        int last = runs.getInt(i + 1, 0);
        if (first < 0 || last < first || last > 0xffff || i + 2 >= runs.size()) {
          throw PdfRefusal.damaged();
        }
        budget.steps(last - first);
        float width = number(runs.getObject(i + 2));
        for (int cid = first; cid <= last; cid++) {
          widths.put(cid, width);
        }
        i += 3;
      }
    }
  }

  private static float number(COSBase value) {
    return value instanceof COSNumber number ? number.floatValue() : 0;
  }

  private void readSimple(COSDictionary font) {
    COSBase given = font.getDictionaryObject(COSName.ENCODING);
    COSBase base =
        given instanceof COSDictionary own ? own.getDictionaryObject(COSName.BASE_ENCODING) : given;
    Encoding start = base instanceof COSName name ? Encoding.getInstance(name) : null;
    Encoding names = start == null ? StandardEncoding.INSTANCE : start;
    for (int code = 0; code < 256; code++) {
      name(code, names.getName(code));
    }
    COSArray differences =
        given instanceof COSDictionary own ? own.getCOSArray(COSName.DIFFERENCES) : null;
    int code = 0;
    for (int i = 0; differences != null && i < differences.size(); i++) {
      COSBase part = differences.getObject(i);
      if (part instanceof COSNumber number) {
        code = number.intValue();
      } else if (part instanceof COSName name) {
        name(code++, name.getName());
      }
    }
    defaultWidth = SIMPLE_WIDTH;
    COSArray all = font.getCOSArray(COSName.WIDTHS);
    int first = font.getInt(COSName.FIRST_CHAR, 0);
    for (int i = 0; all != null && i < Math.min(all.size(), 256); i++) {
      widths.put(first + i, number(all.getObject(i)));
    }
  }

  private void name(int code, String name) {
    String text = GlyphList.getAdobeGlyphList().toUnicode(name);
    simple.put(code, text == null ? UNKNOWN : text);
  }

  /** Whether its lines run downwards. */
  boolean vertical() {
    return vertical;
  }

  /** Tells the glyphs of a shown string. */
  void show(byte[] codes, Glyphs glyphs) {
    int length;
    for (int at = 0; at < codes.length; at += length) {
      length = composite ? codeLength(codes, at) : 1;
      int code = 0;
      for (int i = at; i < at + length && i < codes.length; i++) {
        code = code << 8 | codes[i] & 0xff;
      }
      int cid = encoding == null ? code : encoding.toCID(code);
      Float width = widths.get(cid);
      glyphs.glyph(
          text(code, cid, length),
          (width == null ? defaultWidth : width) / 1000,
          length == 1 && code == ' ');
    }
  }

  private int codeLength(byte[] codes, int at) {
    if (encoding == null) {
      return 2;
    }
    try {
      byte[] rest = java.util.Arrays.copyOfRange(codes, at, Math.min(codes.length, at + 4));
      java.io.ByteArrayInputStream in = new java.io.ByteArrayInputStream(rest);
      encoding.readCode(in);
      return Math.max(1, rest.length - in.available());
    } catch (IOException e) {
      throw PdfRefusal.damaged();
    }
  }

  private String text(int code, int cid, int length) {
    String text = characters == null ? null : characters.of(code, length);
    if (text == null && collection != null) {
      text = collection.toUnicode(cid);
    }
    if (text == null && !composite) {
      text = simple.get(code);
    }
    return text == null ? UNKNOWN : text;
  }
}
