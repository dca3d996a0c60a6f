package org.kohyo.render.pdf;

import java.nio.ByteBuffer;

/**
 * Reads which character has which glyph from a font of unknown origin, and writes it anew in the
 * one plain form. Whoever reads the new table can't be led astray by the old one (OpenType 1.9,
 * chapter cmap; formats 4 and 12).
 */
final class CharacterMap {

  private static final int FORMAT_4 = 4;
  private static final int FORMAT_12 = 12;

  private final int[] glyphs = new int[Character.MAX_CODE_POINT + 1];
  private final int count;

  private CharacterMap(int count) {
    this.count = count;
  }

  /**
   * The map of a font as a table with one subtable, format 12 for Windows, and the one about
   * variation sequences if there is one.
   *
   * @param cmap the font's own table
   * @param count how many glyphs the font has; mappings to others are left out
   * @throws RuntimeException if the table is damaged or maps no Unicode characters
   */
  static ByteBuffer plain(ByteBuffer cmap, int count) {
    CharacterMap map = new CharacterMap(count);
    int start = unicode(cmap);
    ByteBuffer table = cmap.slice(start, cmap.limit() - start);
    if (table.getShort(0) == FORMAT_12) {
      map.readFormat12(table);
    } else {
      map.readFormat4(table);
    }
    return map.write(sequences(cmap, count));
  }

  /** The part about variation sequences as it is, if it is sound. */
  private static ByteBuffer sequences(ByteBuffer cmap, int count) {
    Variants.read(cmap).requireGlyphs(count);
    return Variants.subtable(cmap).orElse(ByteBuffer.allocate(0));
  }

  /** Where the subtable with the most characters starts. */
  private static int unicode(ByteBuffer cmap) {
    int best = -1;
    int bestFormat = 0;
    int records = cmap.getShort(2) & 0xffff;
    for (int i = 0; i < records; i++) {
      int platform = cmap.getShort(4 + 8 * i);
      int encoding = cmap.getShort(6 + 8 * i);
      int start = cmap.getInt(8 + 8 * i);
      boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
      if (unicode) {
        int format = cmap.getShort(start);
        if ((format == FORMAT_4 || format == FORMAT_12) && format > bestFormat) {
          best = start;
          bestFormat = format;
        }
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("no Unicode characters in the cmap table");
    }
    return best;
  }

  private void readFormat12(ByteBuffer table) {
    int groups = table.getInt(12);
    int past = 0;
    for (int i = 0; i < groups; i++) {
      int first = table.getInt(16 + 12 * i);
      int last = table.getInt(20 + 12 * i);
      int glyph = table.getInt(24 + 12 * i);
      // Ascending, as the format wants it; this also bounds the work.
      if (first < past || last < first || last > Character.MAX_CODE_POINT || glyph < 0) {
        throw new IllegalArgumentException("a group of characters out of order");
      }
      for (int c = first; c <= last; c++) {
        set(c, (long) glyph + c - first);
      }
      past = last + 1;
    }
  }

  private void readFormat4(ByteBuffer table) {
    int segments = (table.getShort(6) & 0xffff) / 2;
    int past = 0;
    for (int i = 0; i < segments; i++) {
      int last = table.getShort(14 + 2 * i) & 0xffff;
      int first = table.getShort(16 + 2 * (segments + i)) & 0xffff;
      int delta = table.getShort(16 + 2 * (2 * segments + i));
      int rangeAt = 16 + 2 * (3 * segments + i);
      int range = table.getShort(rangeAt) & 0xffff;
      if (first < past || last < first) {
        throw new IllegalArgumentException("a segment of characters out of order");
      }
      for (int c = first; c <= last; c++) {
        int at = rangeAt + range + 2 * (c - first);
        int glyph =
            range == 0
                ? c + delta & 0xffff
                : at + 1 >= table.limit() ? 0 : table.getShort(at) & 0xffff;
        set(c, range != 0 && glyph != 0 ? glyph + delta & 0xffff : glyph);
      }
      past = last + 1;
    }
  }

  private void set(int character, long glyph) {
    boolean text =
        Character.getType(character) != Character.SURROGATE
            && !VariationSequence.isSelector(character);
    if (text && glyph > 0 && glyph < count) {
      glyphs[character] = (int) glyph;
    }
  }

  private ByteBuffer write(ByteBuffer sequences) {
    int groups = 0;
    for (int c = 1; c < glyphs.length; c++) {
      groups += startsGroup(c) ? 1 : 0;
    }
    if (groups == 0) {
      throw new IllegalArgumentException("no characters in the cmap table");
    }
    boolean withSequences = sequences.limit() > 0;
    int start = withSequences ? 20 : 12;
    int length = 16 + 12 * groups;
    ByteBuffer table = ByteBuffer.allocate(start + length + sequences.limit());
    table.putShort((short) 0).putShort((short) (withSequences ? 2 : 1));
    if (withSequences) {
      table.putShort((short) 0).putShort((short) 5).putInt(start + length);
    }
    table.putShort((short) 3).putShort((short) 10).putInt(start);
    table.putShort((short) FORMAT_12).putShort((short) 0).putInt(length).putInt(0);
    table.putInt(groups);
    for (int c = 1; c < glyphs.length; c++) {
      if (startsGroup(c)) {
        int end = c;
        while (end + 1 < glyphs.length && glyphs[end + 1] != 0 && !startsGroup(end + 1)) {
          end++;
        }
        table.putInt(c).putInt(end).putInt(glyphs[c]);
      }
    }
    return table.put(sequences.duplicate()).flip();
  }

  private boolean startsGroup(int character) {
    return glyphs[character] != 0 && glyphs[character] != glyphs[character - 1] + 1
        || glyphs[character] == 1;
  }
}
