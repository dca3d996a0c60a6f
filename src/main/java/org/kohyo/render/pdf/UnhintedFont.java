package org.kohyo.render.pdf;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/**
 * A TrueType font without the programs that fit its outlines to the pixels of old screens. Printers
 * and today's viewers ignore them, and in a subset of some hundred kanji they are a fifth of the
 * bytes. Outlines, widths and characters stay as they are.
 *
 * <p>Tables and their fields: OpenType 1.9, chapters glyf, loca, head.
 */
final class UnhintedFont {

  /** Programs, vertical writing and substitutions: nothing of them reaches the PDF. */
  private static final Set<String> UNUSED =
      Set.of("fpgm", "prep", "cvt ", "gasp", "GSUB", "vhea", "vmtx", "meta");

  private static final int HAS_INSTRUCTIONS = 0x0100;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int XY_SCALE = 0x0040;
  private static final int TWO_BY_TWO = 0x0080;

  private final int version;
  private final Map<String, ByteBuffer> tables;

  private UnhintedFont(byte[] bytes) {
    version = ByteBuffer.wrap(bytes).getInt(0);
    tables = Sfnt.tables(bytes);
    tables.keySet().removeAll(UNUSED);
  }

  /**
   * The same font without its programs.
   *
   * @param ttf a whole TrueType font
   * @throws RuntimeException when it is damaged
   */
  static byte[] of(byte[] ttf) {
    UnhintedFont font = new UnhintedFont(ttf);
    font.dropInstructions();
    return Sfnt.write(font.version, font.tables);
  }

  private void dropInstructions() {
    ByteBuffer loca = tables.get("loca");
    ByteBuffer glyf = tables.get("glyf");
    boolean wide = tables.get("head").getShort(50) != 0;
    int count = tables.get("maxp").getShort(4) & 0xffff;
    ByteBuffer newLoca = ByteBuffer.allocate(4 * (count + 1));
    ByteBuffer newGlyf = ByteBuffer.allocate(glyf.limit() + 4 * count);
    for (int i = 0; i < count; i++) {
      newLoca.putInt(newGlyf.position());
      int start = offset(loca, i, wide);
      int end = offset(loca, i + 1, wide);
      if (end > start) {
        glyph(glyf.slice(start, end - start), newGlyf);
        newGlyf.position((newGlyf.position() + 3) & ~3);
      }
    }
    newLoca.putInt(newGlyf.position());
    byte[] head = new byte[54];
    tables.get("head").get(0, head);
    tables.put("head", ByteBuffer.wrap(head).putShort(50, (short) 1));
    tables.put("loca", newLoca.flip());
    tables.put("glyf", newGlyf.flip());
  }

  static int offset(ByteBuffer loca, int glyph, boolean wide) {
    return wide ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xffff);
  }

  private static void glyph(ByteBuffer glyph, ByteBuffer out) {
    int contours = glyph.getShort(0);
    if (contours >= 0) {
      int length = 10 + 2 * contours;
      int instructions = glyph.getShort(length) & 0xffff;
      out.put(glyph.slice(0, length)).putShort((short) 0);
      int rest = length + 2 + instructions;
      out.put(glyph.slice(rest, glyph.limit() - rest));
    } else {
      int start = out.position();
      int end = componentsEnd(glyph);
      out.put(glyph.slice(0, end));
      for (int at = 10; at < end; at += componentLength(glyph.getShort(at))) {
        out.putShort(start + at, (short) (glyph.getShort(at) & ~HAS_INSTRUCTIONS));
      }
    }
  }

  static int componentsEnd(ByteBuffer glyph) {
    int at = 10;
    int flags;
    do {
      flags = glyph.getShort(at);
      at += componentLength(flags);
    } while ((flags & MORE_COMPONENTS) != 0);
    return at;
  }

  static int componentLength(int flags) {
    int arguments = (flags & WORDS) != 0 ? 4 : 2;
    int transform =
        (flags & SCALE) != 0 ? 2 : (flags & XY_SCALE) != 0 ? 4 : (flags & TWO_BY_TWO) != 0 ? 8 : 0;
    return 4 + arguments + transform;
  }
}
