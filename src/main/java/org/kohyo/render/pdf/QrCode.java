package org.kohyo.render.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A QR code (ISO/IEC 18004) of an address, error correction M (15 %), drawn as one path of
 * rectangles: sharp at every size, and without seams between its modules.
 */
final class QrCode {

  /** On each side, in modules (ISO/IEC 18004, 6.3.8). */
  private static final int QUIET_ZONE = 4;

  private static final double SMALLEST_SIDE = 24;

  /** A telephone's camera still reads it from an office printer. */
  private static final double SMALLEST_MODULE = 0.42;

  private final Path2D modules;
  private final int side;

  private QrCode(Path2D modules, int side) {
    this.modules = modules;
    this.side = side;
  }

  /**
   * Encodes a text.
   *
   * @param text ASCII
   * @throws IllegalArgumentException when it is too long for any code (2,331 characters)
   */
  static QrCode of(String text) {
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(path(matrix), matrix.getWidth() + 2 * QUIET_ZONE);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", e);
    }
  }

  /** Millimetres on each side, the quiet zone included. */
  double millimetres() {
    return Math.max(SMALLEST_SIDE, side * SMALLEST_MODULE);
  }

  /** Fills a square, in the units of the device. */
  void paint(OutputDevice device, double x, double y, double width) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(width / side, width / side);
    place.translate(QUIET_ZONE, QUIET_ZONE);
    device.setColor(FSRGBColor.BLACK);
    device.fill(modules.createTransformedShape(place));
  }

  /** Every dark module in exactly one rectangle: as wide as the run, then as high as it goes. */
  private static Path2D path(ByteMatrix matrix) {
    int size = matrix.getWidth();
    boolean[][] open = new boolean[size][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        open[y][x] = matrix.get(x, y) == 1;
      }
    }
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2048);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int right = x;
        while (right < size && open[y][right]) {
          right++;
        }
        if (right > x) {
          int bottom = y;
          while (bottom < size && isDark(open[bottom], x, right)) {
            java.util.Arrays.fill(open[bottom++], x, right, false);
          }
          path.append(new Rectangle2D.Double(x, y, right - x, bottom - y), false);
        }
      }
    }
    return path;
  }

  private static boolean isDark(boolean[] row, int from, int to) {
    for (int x = from; x < to; x++) {
      if (!row[x]) {
        return false;
      }
    }
    return true;
  }
}
