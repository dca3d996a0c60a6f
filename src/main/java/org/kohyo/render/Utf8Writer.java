package org.kohyo.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * Gathers a page as the bytes that are written in the end: pieces that are kept as bytes go in as
 * they are. Half of a surrogate pair becomes a question mark, as {@link String#getBytes} has it.
 */
final class Utf8Writer extends Writer {

  private byte[] bytes;
  private int size;
  private char high;

  Utf8Writer(int expected) {
    this.bytes = new byte[expected];
  }

  /** What was written up to now; a copy. */
  byte[] toBytes() {
    return since(0);
  }

  /** How many bytes were written up to now. */
  int size() {
    settle();
    return size;
  }

  /** What was written from there on; a copy. */
  byte[] since(int from) {
    settle();
    return Arrays.copyOfRange(bytes, from, size);
  }

  /** Forgets what was written, but keeps the room for as much. */
  void clear() {
    size = 0;
    high = 0;
  }

  /** Bytes for which there is room. */
  int capacity() {
    return bytes.length;
  }

  /** Adds what is UTF-8 already. */
  void write(byte[] utf8) {
    settle();
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  @Override
  public void write(int c) {
    room(4);
    put((char) c);
  }

  @Override
  public void write(char[] chars, int from, int length) {
    room(3 * length + 4);
    for (int i = from; i < from + length; i++) {
      put(chars[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) {
    room(3 * length + 4);
    for (int i = from; i < from + length; i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) {
    if (high == 0 && c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (high == 0 && c >= 0x800 && !Character.isSurrogate(c)) {
      bytes[size++] = (byte) (0xe0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
      bytes[size++] = (byte) (0x80 | c & 0x3f);
    } else {
      putOther(c);
    }
  }

  private void putOther(char c) {
    if (high != 0 && Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      high = 0;
      bytes[size++] = (byte) (0xf0 | point >> 18);
      bytes[size++] = (byte) (0x80 | point >> 12 & 0x3f);
      bytes[size++] = (byte) (0x80 | point >> 6 & 0x3f);
      bytes[size++] = (byte) (0x80 | point & 0x3f);
    } else if (high != 0) {
      settle();
      put(c);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[size++] = '?';
    } else {
      bytes[size++] = (byte) (0xc0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3f);
    }
  }

  /** A high surrogate that no low one follows. */
  private void settle() {
    if (high != 0) {
      high = 0;
      room(1);
      bytes[size++] = '?';
    }
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing to close
  }
}
