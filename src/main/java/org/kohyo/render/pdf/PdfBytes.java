package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes, with what a PDF's writer puts into it. */
final class PdfBytes extends OutputStream {

  private byte[] bytes;
  private int size;

  /**
   * @param expected about how many bytes will come
   */
  PdfBytes(int expected) {
    bytes = new byte[expected];
  }

  private void need(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  @Override
  public void write(int value) {
    need(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int start, int length) {
    need(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  @Override
  public void write(byte[] from) {
    write(from, 0, from.length);
  }

  /** Letters of ASCII. */
  @SuppressWarnings("deprecation") // The quick way for a text that is known to be ASCII.
  PdfBytes ascii(String text) {
    need(text.length());
    text.getBytes(0, text.length(), bytes, size);
    size += text.length();
    return this;
  }

  /** A number in decimal digits. */
  PdfBytes number(long value) {
    if (value < 0 || value > 9) {
      return ascii(Long.toString(value));
    }
    write((int) ('0' + value));
    return this;
  }

  /** A number as so many bytes, the highest first. */
  PdfBytes binary(long value, int length) {
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      write((int) (value >> shift));
    }
    return this;
  }

  /** What was written in the other. */
  PdfBytes all(PdfBytes other) {
    write(other.bytes, 0, other.size);
    return this;
  }

  int size() {
    return size;
  }

  /** Its zlib form. */
  byte[] deflated(PieceDeflater deflater) {
    return deflater.deflate(bytes, 0, size);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  /** Not needed: nothing is open. */
  @Override
  public void close() throws IOException {
    super.close();
  }
}
