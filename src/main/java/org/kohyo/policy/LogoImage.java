package org.kohyo.policy;

import java.util.Arrays;

/**
 * A society's sign, checked and fit to be published.
 *
 * @param png the file, without what is no part of the picture
 * @param width in pixels, 1 to 4,000
 * @param height in pixels, 1 to 4,000
 * @param alternative what it says to those who don't see it
 * @param paper the same picture for papers
 */
public record LogoImage(byte[] png, int width, int height, String alternative, OnPaper paper) {

  /** A sign on paper is no wider, in millimetres. */
  private static final double PAPER_WIDTH = 60;

  /** And no higher. */
  private static final double PAPER_HEIGHT = 14;

  /** Copies the bytes. */
  public LogoImage {
    png = png.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }

  /**
   * A picture as white paper shows it: nothing can be seen through it.
   *
   * @param deflated its rows from the top, a byte each of red, green and blue (sRGB) for each
   *     pixel, compressed once for all papers (RFC 1950)
   * @param pixels SHA-256 of the same before it was compressed, in lower-case hexadecimal digits
   */
  public record OnPaper(byte[] deflated, String pixels) {

    /** Copies the bytes. */
    public OnPaper {
      deflated = deflated.clone();
    }

    @Override
    public byte[] deflated() {
      return deflated.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OnPaper paper
          && pixels.equals(paper.pixels)
          && Arrays.equals(deflated, paper.deflated);
    }

    @Override
    public int hashCode() {
      return pixels.hashCode();
    }
  }

  /**
   * By what a sign on paper is known again.
   *
   * @param width in pixels
   * @param height in pixels
   * @param pixels as {@link OnPaper} has it
   */
  public record Print(int width, int height, String pixels, String alternative) {}

  /** By what it is known again on paper. */
  public Print print() {
    return new Print(width, height, paper.pixels(), alternative);
  }

  /** How wide and high it is shown. */
  public record Size(double width, double height) {}

  /** The largest size of the same shape within a width and a height, in their unit. */
  public Size within(double mostWidth, double mostHeight) {
    return within(width, height, mostWidth, mostHeight);
  }

  /** The size on paper of a sign with so many pixels, in millimetres. */
  public static Size onPaper(int width, int height) {
    return within(width, height, PAPER_WIDTH, PAPER_HEIGHT);
  }

  private static Size within(int width, int height, double mostWidth, double mostHeight) {
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
