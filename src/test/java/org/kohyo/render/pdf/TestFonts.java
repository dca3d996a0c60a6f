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
final class TestFonts {

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

  static byte[] bytes(int... characters) {
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

  private static int glyph(int character) {
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
