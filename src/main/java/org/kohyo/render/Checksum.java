package org.kohyo.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of 64 bits, many times faster than a digest: for what tells changes apart that nobody
 * makes on purpose, such as pages that are made again by every build. What the public relies on has
 * {@link Digests}. Values go in one after the other, a text behind its length: where it follows
 * from the values before whether a number or a text comes next, different ones never look the same
 * in a row. Not safe for threads.
 */
public final class Checksum implements java.util.zip.Checksum {

  /** Two of different polynomials. */
  private final CRC32 one = new CRC32();

  private final CRC32C other = new CRC32C();
  private final byte[] number = new byte[Integer.BYTES];

  /** The checksum of bytes. */
  public static String of(byte[] bytes) {
    Checksum sum = new Checksum();
    sum.update(bytes, 0, bytes.length);
    return sum.hex();
  }

  /** Adds a text. */
  public Checksum add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    update(bytes, 0, bytes.length);
    return this;
  }

  /** Adds a number. */
  public Checksum add(int value) {
    number[0] = (byte) (value >>> 24);
    number[1] = (byte) (value >>> 16);
    number[2] = (byte) (value >>> 8);
    number[3] = (byte) value;
    update(number, 0, number.length);
    return this;
  }

  /** Adds a number of 64 bits. */
  public Checksum add(long value) {
    return add((int) (value >>> Integer.SIZE)).add((int) value);
  }

  @Override
  public void update(byte[] bytes, int from, int length) {
    one.update(bytes, from, length);
    other.update(bytes, from, length);
  }

  @Override
  public void update(int value) {
    one.update(value);
    other.update(value);
  }

  /** Of all that was added. */
  @Override
  public long getValue() {
    return one.getValue() << Integer.SIZE | other.getValue();
  }

  @Override
  public void reset() {
    one.reset();
    other.reset();
  }

  /** Of all that was added, in 16 hexadecimal digits, lower case. */
  public String hex() {
    return HexFormat.of().toHexDigits(getValue());
  }
}
