package org.kohyo.check;

/**
 * Which characters a text has, put into 64 bits: several characters share a bit, so that this says
 * for certain only what a text lacks. It spares most searches in a text that is seen first.
 */
final class Signs {

  private Signs() {}

  /** The bits of a text. */
  static long of(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= of(text.charAt(i));
    }
    return bits;
  }

  private static long of(char c) {
    // Multiplicative hashing: the ideographs of one radical lie side by side.
    return 1L << (c * 0x9E3779B1 >>> 26);
  }

  /** Whether a text can have all that is needed. */
  static boolean has(long text, long needed) {
    return (text & needed) == needed;
  }
}
