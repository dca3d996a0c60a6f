package org.kohyo.policy;

import java.util.Locale;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

  /** White. */
  public static final Colour WHITE = new Colour(255, 255, 255);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a part is beyond 0 to 255
   */
  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException(red + " " + green + " " + blue);
    }
  }

  /**
   * Reads {@code #rrggbb}.
   *
   * @throws IllegalArgumentException when it isn't one
   */
  public static Colour of(String hex) {
    if (hex.length() != 7 || hex.charAt(0) != '#') {
      throw new IllegalArgumentException(hex);
    }
    int value = Integer.parseInt(hex, 1, 7, 16);
    return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
  }

  /** {@code #rrggbb}, in lower case. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance"). */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Contrast ratio with another colour, 1 to 21 (WCAG 2.2, definition of "contrast ratio"). */
  public double contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** A part without its transfer curve, 0 to 1. */
  static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
