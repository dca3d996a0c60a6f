package org.kohyo.content;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.kohyo.policy.LogoImage.OnPaper;

/**
 * Lays a decoded PNG on white paper, row by row: the largest would take 48 MB as a whole.
 *
 * <p>The samples are taken as they stand in the file. The JDK would take grey ones for linear light
 * and brighten them, which no browser does.
 */
final class PaperPicture {

  private static final int WHITE = 255;

  private final Raster raster;
  private final BufferedImage image;
  private final int[] greatest;

  private PaperPicture(BufferedImage image) {
    this.image = image;
    this.raster = image.getRaster();
    this.greatest = new int[raster.getNumBands()];
    for (int band = 0; band < greatest.length; band++) {
      greatest[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    }
  }

  static OnPaper of(BufferedImage image) {
    PaperPicture picture = new PaperPicture(image);
    MessageDigest digest = sha256();
    Deflater deflater = new Deflater();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      for (int y = 0; y < image.getHeight(); y++) {
        byte[] row = picture.row(y);
        digest.update(row);
        deflater.setInput(row);
        while (!deflater.needsInput()) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return new OnPaper(out.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    } finally {
      deflater.end();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] row(int y) {
    int width = image.getWidth();
    int bands = greatest.length;
    int[] samples =
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, (int[]) null);
    byte[] row = new byte[3 * width];
    for (int x = 0; x < width; x++) {
      int[] pixel =
          image.getColorModel() instanceof IndexColorModel palette
              ? listed(palette.getRGB(samples[x]))
              : own(samples, bands * x);
      for (int colour = 0; colour < 3; colour++) {
        row[3 * x + colour] = (byte) onWhite(pixel[colour], pixel[3]);
      }
    }
    return row;
  }

  private static int[] listed(int argb) {
    return new int[] {argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24};
  }

  /** Red, green, blue and opacity of one pixel; of grey alone, or of grey and opacity. */
  private int[] own(int[] samples, int at) {
    int bands = greatest.length;
    boolean grey = bands < 3;
    int[] pixel = new int[4];
    for (int colour = 0; colour < 3; colour++) {
      pixel[colour] = scaled(samples, at, grey ? 0 : colour);
    }
    pixel[3] = bands % 2 == 0 ? scaled(samples, at, bands - 1) : WHITE;
    return pixel;
  }

  /** To 8 bits, the nearest value. */
  private int scaled(int[] samples, int at, int band) {
    return (int) ((255L * samples[at + band] + greatest[band] / 2) / greatest[band]);
  }

  private static int onWhite(int colour, int opacity) {
    return (colour * opacity + WHITE * (255 - opacity) + 127) / 255;
  }
}
