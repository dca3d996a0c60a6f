package org.kohyo.render.pdf;

import java.util.Arrays;

/**
 * A TrueType font for the characters that the main fonts lack, such as 𠮷. It was looked through in
 * full, so nothing in it can fail later. Immutable; equal if name and bytes are.
 */
public final class ExtraFont {

  /** The largest font file, in bytes: 30 MB. */
  public static final int MAX_BYTES = 30 * 1024 * 1024;

  private final String name;
  private final byte[] bytes;

  private ExtraFont(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Looks a font file through.
   *
   * @param name what to call it in messages, such as its file name
   * @param bytes the whole file
   * @throws UnusableFontException if it can't be used, whatever its bytes are
   * @throws NullPointerException if either is null
   */
  public static ExtraFont of(String name, byte[] bytes) throws UnusableFontException {
    return new ExtraFont(
        java.util.Objects.requireNonNull(name, "name"), SoundFont.of(name, bytes.clone()));
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /** Only the tables that are needed. Shared: not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExtraFont font
        && name.equals(font.name)
        && Arrays.equals(bytes, font.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "ExtraFont[" + name + "]";
  }
}
