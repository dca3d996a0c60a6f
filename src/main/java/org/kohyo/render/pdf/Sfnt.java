package org.kohyo.render.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The container of TrueType fonts: named tables of bytes (OpenType 1.9, chapter otff). */
final class Sfnt {

  /** The version of fonts with TrueType outlines. */
  static final int TRUETYPE = 0x00010000;

  private Sfnt() {}

  /**
   * The tables of a font by name, as views of its bytes.
   *
   * @throws IndexOutOfBoundsException if one reaches past the end of the file
   */
  static TreeMap<String, ByteBuffer> tables(byte[] bytes) {
    ByteBuffer font = ByteBuffer.wrap(bytes);
    TreeMap<String, ByteBuffer> tables = new TreeMap<>();
    int count = font.getShort(4) & 0xffff;
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      byte[] tag = new byte[4];
      font.get(entry, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      tables.put(name, font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
    }
    return tables;
  }

  /** A font of these tables, in the order of their names. */
  static byte[] write(int version, Map<String, ByteBuffer> tables) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size());
    head.putInt(version).putShort((short) tables.size()).position(12);
    new TreeMap<>(tables)
        .forEach(
            (name, table) -> {
              byte[] bytes = new byte[table.limit()];
              table.get(0, bytes);
              head.put(name.getBytes(StandardCharsets.ISO_8859_1))
                  .putInt(0) // check sums: the embedded subset gets its own
                  .putInt(head.capacity() + body.size())
                  .putInt(bytes.length);
              body.writeBytes(bytes);
              body.writeBytes(new byte[-bytes.length & 3]);
            });
    byte[] whole = Arrays.copyOf(head.array(), head.capacity() + body.size());
    System.arraycopy(body.toByteArray(), 0, whole, head.capacity(), body.size());
    return whole;
  }
}
