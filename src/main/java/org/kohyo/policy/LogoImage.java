package org.kohyo.policy;

import java.util.Arrays;

/**
 * A society's sign, checked and fit to be published.
 *
 * @param png the file, without what is no part of the picture
 * @param width in pixels, 1 to 4,000
 * @param height in pixels, 1 to 4,000
 * @param alternative what it says to those who don't see it
 */
public record LogoImage(byte[] png, int width, int height, String alternative) {

  /** Copies the bytes. */
  public LogoImage {
    png = png.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }

  /** How wide and high it is shown. */
  public record Size(double width, double height) {}

  /** The largest size of the same shape within a width and a height, in their unit. */
  public Size within(double mostWidth, double mostHeight) {
    double scale = Math.min(mostWidth / width, mostHeight / height);
    return new Size(width * scale, height * scale);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogoImage logo
        && Arrays.equals(png, logo.png)
        && alternative.equals(logo.alternative);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(png) + alternative.hashCode();
  }
}
