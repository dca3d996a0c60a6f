package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Fonts made from the shipped one: its outlines under other characters. */
public final class TestFonts {

  private TestFonts() {}

  /** The bytes of the shipped font. */
  static byte[] shipped() {
    try (InputStream in = FontSet.class.getResourceAsStream("BIZUDPGothic-Regular.ttf")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font with the glyph of 吉 for each of the characters, ascending, and nothing else. */
  static ExtraFont of(int... characters) throws UnusableFontException {
    return ExtraFont.of("test", bytes(characters));
  }

  /** The same as a file. */
  public static byte[] bytes(int... characters) {
    ByteBuffer cmap = ByteBuffer.allocate(28 + 12 * characters.length);
    cmap.putShort((short) 0).putShort((short) 1); // one subtable, for Windows, of all Unicode
    cmap.putShort((short) 3).putShort((short) 10).putInt(12);
    cmap.putShort((short) 12).putShort((short) 0).putInt(cmap.limit() - 12).putInt(0);
    cmap.putInt(characters.length);
    for (int character : characters) {
      cmap.putInt(character).putInt(character).putInt(glyph('吉'));
    }
    return with("cmap", cmap.flip());
  }

  /** The shipped font with another table. */
  static byte[] with(String name, ByteBuffer table) {
    Map<String, ByteBuffer> tables = new TreeMap<>(Sfnt.tables(shipped()));
    tables.put(name, table);
    return Sfnt.write(Sfnt.TRUETYPE, tables);
  }

  /** A copy of a table of the shipped font, to be changed. */
  static ByteBuffer table(String name) {
    ByteBuffer table = Sfnt.tables(shipped()).get(name);
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return ByteBuffer.wrap(bytes);
  }

  /**
   * A font with the glyph of 吉 for 𠮷 and with two sequences: 𠮷 and U+E0101 look as 𠮷 does, 吉 and
   * U+E0102 as 葛.
   */
  static byte[] withSequences() {
    ByteBuffer cmap = ByteBuffer.allocate(20 + 28 + 32 + 8 + 9);
    cmap.putShort((short) 0).putShort((short) 2);
    cmap.putShort((short) 0).putShort((short) 5).putInt(20 + 28);
    cmap.putShort((short) 3).putShort((short) 10).putInt(20);
    cmap.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
    cmap.putInt(0x20BB7).putInt(0x20BB7).putInt(glyph('吉'));
    cmap.putShort((short) 14).putInt(32 + 8 + 9).putInt(2);
    putThree(cmap, 0xE0101).putInt(32).putInt(0);
    putThree(cmap, 0xE0102).putInt(0).putInt(40);
    putThree(cmap.putInt(1), 0x20BB7).put((byte) 0);
    putThree(cmap.putInt(1), '吉').putShort((short) glyph('葛'));
    return with("cmap", cmap.flip());
  }

  private static ByteBuffer putThree(ByteBuffer out, int value) {
    return out.put((byte) (value >> 16)).putShort((short) value);
  }

  static int glyph(int character) {
    try {
      return new TTFParser()
          .parse(new RandomAccessReadBuffer(shipped()))
          .getUnicodeCmapLookup()
          .getGlyphId(character);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
