package org.kohyo.render.pdf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variation sequences that a font knows (OpenType 1.9, chapter cmap, format 14). */
final class Variants {

  private static final int FORMAT_14 = 14;

  /** Of all registered sequences there are fewer than half as many. */
  private static final int MOST = 1 << 17;

  private static final int USUAL = 0;

  /** Sequences by {@link #key}; {@link #USUAL} for those that are the character's usual glyph. */
  private final Map<Long, Integer> glyphs = new HashMap<>();

  private Variants() {}

  /**
   * Reads a font's whole cmap table.
   *
   * @throws RuntimeException if its part about variation sequences is damaged
   */
  static Variants read(ByteBuffer cmap) {
    Variants variants = new Variants();
    subtable(cmap).ifPresent(variants::readSubtable);
    return variants;
  }

  /** The part of a cmap table about variation sequences. */
  static Optional<ByteBuffer> subtable(ByteBuffer cmap) {
    int records = cmap.getShort(2) & 0xffff;
    for (int i = 0; i < records; i++) {
      if (cmap.getShort(4 + 8 * i) == 0 && cmap.getShort(6 + 8 * i) == 5) {
        int start = cmap.getInt(8 + 8 * i);
        if (cmap.getShort(start) == FORMAT_14) {
          return Optional.of(cmap.slice(start, cmap.getInt(start + 2)));
        }
      }
    }
    return Optional.empty();
  }

  /** The glyph for a sequence; {@code usual} if it is that of the character, -1 if unknown. */
  int glyph(int base, int selector, int usual) {
    int glyph = glyphs.getOrDefault(key(base, selector), -1);
    return glyph == USUAL ? usual : glyph;
  }

  boolean knows(int base, int selector) {
    return glyphs.containsKey(key(base, selector));
  }

  /**
   * @throws IllegalArgumentException if a sequence has a glyph that is not there
   */
  void requireGlyphs(int count) {
    if (glyphs.values().stream().anyMatch(glyph -> glyph >= count)) {
      throw new IllegalArgumentException("its variation sequences");
    }
  }

  private static long key(int base, int selector) {
    return (long) selector << 32 | base;
  }

  private void readSubtable(ByteBuffer table) {
    int selectors = table.getInt(6);
    for (int i = 0; i < selectors; i++) {
      int at = 10 + 11 * i;
      int selector = threeBytes(table, at);
      int usual = table.getInt(at + 3);
      int others = table.getInt(at + 7);
      for (int j = 0; usual != 0 && j < table.getInt(usual); j++) {
        int first = threeBytes(table, usual + 4 + 4 * j);
        int more = table.get(usual + 4 + 4 * j + 3) & 0xff;
        for (int base = first; base <= first + more; base++) {
          put(base, selector, USUAL);
        }
      }
      for (int j = 0; others != 0 && j < table.getInt(others); j++) {
        int record = others + 4 + 5 * j;
        put(threeBytes(table, record), selector, table.getShort(record + 3) & 0xffff);
      }
    }
  }

  private void put(int base, int selector, int glyph) {
    // Each only once: this also bounds the work.
    if (glyphs.put(key(base, selector), glyph) != null || glyphs.size() > MOST) {
      throw new IllegalArgumentException("its variation sequences");
    }
  }

  private static int threeBytes(ByteBuffer table, int at) {
    return (table.getShort(at) & 0xffff) << 8 | table.get(at + 2) & 0xff;
  }
}
