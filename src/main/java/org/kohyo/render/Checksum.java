package org.kohyo.render;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of 64 bits, many times faster than a digest: for what tells changes apart that nobody
 * makes on purpose, such as pages that are made again by every build. What the public relies on has
 * {@link Digests}.
 */
public final class Checksum {

  private static final long LOW = 0xffffffffL;

  private Checksum() {}

  /** Two checksums of different polynomials in 16 hexadecimal digits, lower case. */
  public static String of(byte[] bytes) {
    CRC32 one = new CRC32();
    one.update(bytes, 0, bytes.length);
    CRC32C other = new CRC32C();
    other.update(bytes, 0, bytes.length);
    String low = Long.toHexString(other.getValue() | ~LOW);
    return Long.toHexString(one.getValue() | ~LOW).substring(8) + low.substring(8);
  }
}
