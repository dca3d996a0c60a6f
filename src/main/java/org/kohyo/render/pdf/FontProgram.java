package org.kohyo.render.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A TrueType font with some of another's glyphs, for a PDF: outlines and widths, no characters. The
 * glyphs keep their order, 0 is always one of them, and parts of composite glyphs come along.
 */
final class FontProgram {

  private static final List<String> TABLES =
      List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");
  private static final int HEADER = 12 + 16 * TABLES.size();

  /** What the check sum of a whole font adds up to (OpenType 1.9, chapter head). */
  private static final int WHOLE = 0xB1B0AFBA;

  /**
   * As many neighbours of the whole font are compressed as one: small enough that most documents
   * have most pieces in common, large enough to compress well.
   */
  private static final int NEIGHBOURS = 512;

  private final Outlines outlines;

  /** By their numbers in the subset. */
  private final int[] glyphs;

  private final List<Integer> cuts = new ArrayList<>();

  /**
   * @param used the numbers of glyphs in the whole font
   */
  FontProgram(Outlines outlines, BitSet used) {
    this.outlines = outlines;
    BitSet all = (BitSet) used.clone();
    all.set(0);
    for (int glyph = 0; glyph >= 0; glyph = all.nextSetBit(glyph + 1)) {
      addParts(glyph, all);
    }
    glyphs = all.stream().toArray();
  }

  private void addParts(int glyph, BitSet all) {
    for (int at : parts(glyph)) {
      int part = outlines.bytes(glyph).getShort(at) & 0xffff;
      if (!all.get(part)) {
        all.set(part);
        addParts(part, all);
      }
    }
  }

  /** Where a composite glyph names its parts; nowhere in another. */
  private List<Integer> parts(int glyph) {
    if (!outlines.isComposite(glyph)) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>();
    ByteBuffer bytes = outlines.bytes(glyph);
    int end = UnhintedFont.componentsEnd(bytes);
    for (int at = 10; at < end; at += UnhintedFont.componentLength(bytes.getShort(at))) {
      places.add(at + 2);
    }
    return places;
  }

  /** The glyphs' numbers in the whole font by those in the subset. Not to be changed. */
  int[] glyphs() {
    return glyphs;
  }

  /** The font's bytes. */
  byte[] bytes() {
    int[] loca = new int[glyphs.length + 1];
    for (int i = 0; i < glyphs.length; i++) {
      loca[i + 1] = loca[i] + (outlines.length(glyphs[i]) + 3 & ~3);
    }
    int full = fullMetrics();
    int[] lengths = {loca[glyphs.length], 54, 36, 2 * (full + glyphs.length), 4 * loca.length, 32};
    int size = HEADER + Arrays.stream(lengths).map(length -> length + 3 & ~3).sum();
    ByteBuffer out = ByteBuffer.allocate(size).position(HEADER);
    glyf(out, loca);
    int head = HEADER + lengths[0];
    pad(out.put(outlines.head()));
    pad(out.put(outlines.hhea(full)));
    hmtx(out, full);
    for (int offset : loca) {
      out.putInt(offset);
    }
    out.put(outlines.maxp(glyphs.length));
    int tables = header(out, lengths);
    out.putInt(head + 8, WHOLE - tables - sum(out, 0, HEADER));
    cuts.add(size);
    return out.array();
  }

  /** Where the bytes are best cut: glyphs that are near each other in the whole font as one. */
  List<Integer> cuts() {
    return cuts;
  }

  private void glyf(ByteBuffer out, int[] loca) {
    for (int i = 0; i < glyphs.length; i++) {
      int at = HEADER + loca[i];
      if (i == 0 || glyphs[i] / NEIGHBOURS != glyphs[i - 1] / NEIGHBOURS) {
        cuts.add(at);
      }
      outlines.copy(glyphs[i], out.array(), at);
      for (int part : parts(glyphs[i])) {
        int number = Arrays.binarySearch(glyphs, out.getShort(at + part) & 0xffff);
        out.putShort(at + part, (short) number);
      }
    }
    cuts.add(HEADER + loca[glyphs.length]);
    out.position(HEADER + loca[glyphs.length]);
  }

  /** How many of the subset have a width of their own, and one for all others if there are any. */
  private int fullMetrics() {
    int at = Arrays.binarySearch(glyphs, outlines.fullMetrics());
    int full = at < 0 ? -at - 1 : at;
    boolean lastMissing = full < glyphs.length && glyphs[full - 1] != outlines.fullMetrics() - 1;
    return lastMissing ? full + 1 : full;
  }

  private void hmtx(ByteBuffer out, int full) {
    for (int i = 0; i < glyphs.length; i++) {
      if (i < full) {
        out.putShort(outlines.width(glyphs[i]));
      }
      out.putShort(outlines.bearing(glyphs[i]));
    }
    pad(out);
  }

  private static void pad(ByteBuffer out) {
    out.position(out.position() + 3 & ~3);
  }

  /** Writes what leads to the tables, and returns the sum of all of them. */
  private static int header(ByteBuffer out, int[] lengths) {
    int all = 0;
    int mask = Integer.highestOneBit(TABLES.size());
    out.putInt(0, Sfnt.TRUETYPE)
        .putShort(4, (short) TABLES.size())
        .putShort(6, (short) (16 * mask))
        .putShort(8, (short) Integer.numberOfTrailingZeros(mask))
        .putShort(10, (short) (16 * (TABLES.size() - mask)));
    int offset = HEADER;
    for (int i = 0; i < lengths.length; i++) {
      int entry = 12 + 16 * i;
      out.put(entry, TABLES.get(i).getBytes(StandardCharsets.US_ASCII));
      int padded = lengths[i] + 3 & ~3;
      int sum = sum(out, offset, padded);
      all += sum;
      out.putInt(entry + 4, sum).putInt(entry + 8, offset);
      out.putInt(entry + 12, lengths[i]);
      offset += padded;
    }
    return all;
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }
}
