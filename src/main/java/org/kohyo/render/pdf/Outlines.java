package org.kohyo.render.pdf;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * The tables of a TrueType font that a subset is made of (OpenType 1.9, chapters glyf, loca, hmtx,
 * head, hhea, maxp). Immutable, with views of the font's bytes.
 */
final class Outlines {

  private final ByteBuffer glyf;
  private final int[] offsets;
  private final ByteBuffer metrics;
  private final int fullMetrics;
  private final byte[] head;
  private final byte[] hhea;
  private final byte[] maxp;

  /**
   * @param font the whole font
   * @throws RuntimeException if a table is missing or damaged
   */
  Outlines(byte[] font) {
    Map<String, ByteBuffer> tables = Sfnt.tables(font);
    head = bytes(tables.get("head"), 54);
    hhea = bytes(tables.get("hhea"), 36);
    maxp = bytes(tables.get("maxp"), 32);
    glyf = tables.get("glyf");
    metrics = tables.get("hmtx");
    fullMetrics = ByteBuffer.wrap(hhea).getShort(34) & 0xffff;
    offsets = new int[(ByteBuffer.wrap(maxp).getShort(4) & 0xffff) + 1];
    boolean wide = head[51] != 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = UnhintedFont.offset(tables.get("loca"), i, wide);
    }
  }

  private static byte[] bytes(ByteBuffer table, int length) {
    byte[] bytes = new byte[length];
    table.get(0, bytes);
    return bytes;
  }

  /** How many bytes a glyph has; 0 if it draws nothing. */
  int length(int glyph) {
    return offsets[glyph + 1] - offsets[glyph];
  }

  /** Copies a glyph's bytes. */
  void copy(int glyph, byte[] to, int at) {
    glyf.get(offsets[glyph], to, at, length(glyph));
  }

  /** Whether a glyph is made of others. */
  boolean isComposite(int glyph) {
    return length(glyph) >= 2 && glyf.getShort(offsets[glyph]) == -1;
  }

  /** A glyph's bytes. */
  ByteBuffer bytes(int glyph) {
    return glyf.slice(offsets[glyph], length(glyph));
  }

  /** The number of glyphs that have a width of their own; the others have that of the last. */
  int fullMetrics() {
    return fullMetrics;
  }

  /** A glyph's width, in the font's units. */
  short width(int glyph) {
    return metrics.getShort(4 * Math.min(glyph, fullMetrics - 1));
  }

  /** A glyph's left side bearing, in the font's units. */
  short bearing(int glyph) {
    return glyph < fullMetrics
        ? metrics.getShort(4 * glyph + 2)
        : metrics.getShort(4 * fullMetrics + 2 * (glyph - fullMetrics));
  }

  /** A copy of the table, with long offsets of glyphs and no check sum. */
  byte[] head() {
    byte[] table = head.clone();
    ByteBuffer.wrap(table).putInt(8, 0).putShort(50, (short) 1);
    return table;
  }

  /**
   * A copy of the table.
   *
   * @param full how many glyphs have a width of their own
   */
  byte[] hhea(int full) {
    byte[] table = hhea.clone();
    ByteBuffer.wrap(table).putShort(34, (short) full);
    return table;
  }

  /** A copy of the table for so many glyphs. */
  byte[] maxp(int glyphs) {
    byte[] table = maxp.clone();
    ByteBuffer numbers = ByteBuffer.wrap(table).putShort(4, (short) glyphs);
    // How deep composite glyphs go: some readers stumble over 0, which a font without any may say.
    numbers.putShort(30, (short) Math.max(1, numbers.getShort(30)));
    return table;
  }
}
