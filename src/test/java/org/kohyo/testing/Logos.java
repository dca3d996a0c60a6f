package org.kohyo.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntBinaryOperator;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.kohyo.policy.LogoImage;

/** Signs of societies that don't exist. */
public final class Logos {

  /** What they say to those who don't see them. */
  public static final String ALTERNATIVE = "見本のマーク";

  private Logos() {}

  /** A sign in stripes, so that no row and no column is another. */
  public static LogoImage of(int width, int height) {
    return of(width, height, (x, y) -> (x * 255 / width) << 16 | (y * 255 / height) << 8 | x % 7);
  }

  /**
   * A sign.
   *
   * @param colour of the pixel in a column and a row, from the left and the top: red, green, blue
   */
  public static LogoImage of(int width, int height, IntBinaryOperator colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    byte[] samples = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = colour.applyAsInt(x, y);
        image.setRGB(x, y, rgb);
        for (int i = 0; i < 3; i++) {
          samples[3 * (y * width + x) + i] = (byte) (rgb >> 16 - 8 * i);
        }
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LogoImage(
        png.toByteArray(),
        width,
        height,
        ALTERNATIVE,
        new LogoImage.OnPaper(deflated(samples), sha256(samples)));
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] deflated(byte[] samples) {
    Deflater deflater = new Deflater();
    deflater.setInput(samples);
    deflater.finish();
    byte[] out = new byte[samples.length + 1000];
    int length = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, length);
  }
}
