package org.kohyo.testing;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Random values for laws that hold for all values. Every run draws the same: {@link Random} fixes
 * its algorithm, and the seed is the sample's number.
 */
public final class Samples {

  /** What people paste and what text handling gets wrong. */
  private static final int[] AWKWARD = {
    0, '\t', '\n', ' ', 0xA0, 0xAD, 0x200B, 0x200D, 0x202E, 0x2066, 0x2212, 0x3000, 0x30FC, 0x3099,
    0xD800, 0xDFFF, 0xFE0F, 0xFEFF, 0xFF0D, 0xFF10, 0xFF70, 0xFFFF, 0x0660, 0x0966, 0x20BB7,
    0x1D7CE, 0x1F4DE, 0xE0101, 0x10FFFF, 'O', 'l', '(', ')', '+', '-', '.', ':', '0', '8', '1',
    0x3012, 0x96FB, 0x8A71, 0x5185, 0x7DDA
  };

  private final Random random;

  private Samples(long number) {
    this.random = new Random(number * 0x9E3779B97F4A7C15L);
  }

  /** Tries a law so many times; a failure names the sample's number. */
  public static void check(int count, Consumer<Samples> law) {
    for (int i = 0; i < count; i++) {
      try {
        law.accept(new Samples(i));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("sample " + i + ": " + e.getMessage(), e);
      }
    }
  }

  /** From 0 to below the limit. */
  public int below(int limit) {
    return random.nextInt(limit);
  }

  /** One of them. */
  @SafeVarargs
  public final <T> T one(T... values) {
    return values[below(values.length)];
  }

  /** So many ASCII digits. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(below(10));
    }
    return digits.toString();
  }

  /** Any code point, lone surrogates among them; half of them awkward ones. */
  public int codePoint() {
    return random.nextBoolean() ? AWKWARD[below(AWKWARD.length)] : below(0x110000);
  }

  /** Any text of fewer code points than the limit. */
  public String text(int limit) {
    StringBuilder text = new StringBuilder();
    for (int i = below(limit); i > 0; i--) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  /** The text with one to three characters inserted, replaced or deleted. */
  public String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 1 + below(3); i > 0; i--) {
      int at = below(damaged.length() + 1);
      int end = Math.min(damaged.length(), at + below(2));
      damaged.replace(at, end, below(3) == 0 ? "" : Character.toString(codePoint()));
    }
    return damaged.toString();
  }

  /** The text with some of its ASCII characters in full width. */
  public String widened(String text) {
    StringBuilder widened = new StringBuilder();
    boolean all = random.nextBoolean();
    text.codePoints()
        .map(c -> c > ' ' && c < 0x7F && (all || random.nextBoolean()) ? c + 0xFEE0 : c)
        .forEach(widened::appendCodePoint);
    return widened.toString();
  }
}
