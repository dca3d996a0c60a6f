package org.kohyo.verify.read;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.kohyo.policy.LogoImage;

/**
 * The pictures that the pages show. A picture can hold text and hide text, so a file should show
 * none. The one exception is a society's sign: drawn once, whole, upright, in its size, on the
 * first page, in plain colours, where no text stands. What it shows is left to be compared.
 */
final class PdfPictures {

  private static final double POINTS = 72 / 25.4;

  /** Points by which a sign may be larger or smaller than its size, as rounding does. */
  private static final double ROUNDED = 0.5;

  /** Pixels on the longest side of a sign. */
  private static final int LONGEST = 4_000;

  private static final COSName DEFAULT_RGB = COSName.getPDFName("DefaultRGB");

  /** All that a plain picture says of itself: nothing cuts it, masks it or changes its colours. */
  private static final Set<COSName> PLAIN =
      Set.of(
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.COLORSPACE,
          COSName.BITS_PER_COMPONENT,
          COSName.FILTER,
          COSName.DECODE_PARMS,
          COSName.LENGTH,
          COSName.INTERPOLATE);

  /** Where the text of the first page stands. */
  private final List<double[]> texts = new ArrayList<>();

  private PdfPages.Page page;
  private int number;
  private int count;
  private Optional<Sign> sign = Optional.empty();

  /**
   * A picture that may be a society's sign.
   *
   * @param image its samples
   * @param piece what the page marks it as
   * @param box its left, bottom, right and top
   */
  record Sign(COSStream image, PdfPainted.Piece piece, double[] box) {

    private int width() {
      return image.getInt(COSName.WIDTH);
    }

    private int height() {
      return image.getInt(COSName.HEIGHT);
    }

    /**
     * What it shows.
     *
     * @param alternative what is said in its place
     * @return empty if it has more or less samples than pixels, or none that are known here
     */
    Optional<LogoImage.Print> print(String alternative, PdfFile file) throws IOException {
      try {
        // It may have many: they are no part of what the texts may cost.
        byte[] samples = file.unpack(image, new PdfBudget());
        return samples.length != 3 * width() * height()
            ? Optional.empty()
            : Optional.of(new LogoImage.Print(width(), height(), sha256(samples), alternative));
      } catch (PdfRefusal e) {
        return Optional.empty(); // packed as no sign of ours is, such as a photograph
      }
    }

    private static String sha256(byte[] samples) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(samples));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * A page begins.
   *
   * @param from1 its number
   */
  void page(PdfPages.Page begun, int from1) {
    page = begun;
    number = from1;
  }

  /** A glyph with ink is shown next, be it seen or not. */
  void text(PdfTextState state, float width) {
    if (number == 1) {
      texts.add(state.glyph(width));
    }
  }

  /** Something is shown that can be anything. */
  void any() {
    count++;
  }

  /**
   * A picture is drawn into the unit square.
   *
   * @param own whether the page itself draws it, not a form or a tile, which can be used again
   * @param piece what it is marked as, if anything
   */
  void drawn(
      COSStream image,
      COSDictionary resources,
      boolean own,
      Optional<PdfPainted.Piece> piece,
      PdfTextState state) {
    count++;
    double[] box = state.square();
    boolean fit =
        count == 1
            && number == 1
            && own
            && state.look().plain()
            && upright(state)
            && within(box, state.look().clip())
            && within(box, page.box())
            && !page.dictionary().containsKey(COSName.GROUP)
            && !remapped(resources)
            && plain(image)
            && sized(image, box);
    sign = piece.filter(mark -> fit).map(mark -> new Sign(image, mark, box));
  }

  private static boolean upright(PdfTextState state) {
    double[] origin = state.onPage(0, 0);
    double[] right = state.onPage(1, 0);
    double[] top = state.onPage(0, 1);
    double skewed = Math.max(Math.abs(right[1] - origin[1]), Math.abs(top[0] - origin[0]));
    return skewed < 0.01 && right[0] >= origin[0] && top[1] >= origin[1];
  }

  private static boolean within(double[] box, double[] outer) {
    return box[0] >= outer[0] - ROUNDED
        && box[1] >= outer[1] - ROUNDED
        && box[2] <= outer[2] + ROUNDED
        && box[3] <= outer[3] + ROUNDED;
  }

  /** Whether the plain colours of a page stand for others (ISO 32000-1, 8.6.5.6). */
  private static boolean remapped(COSDictionary resources) {
    COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
    return spaces != null && spaces.containsKey(DEFAULT_RGB);
  }

  private static boolean plain(COSStream image) {
    return PLAIN.containsAll(image.keySet())
        && COSName.IMAGE.equals(image.getCOSName(COSName.SUBTYPE))
        && COSName.DEVICERGB.equals(image.getDictionaryObject(COSName.COLORSPACE))
        && image.getInt(COSName.BITS_PER_COMPONENT) == 8;
  }

  private static boolean sized(COSStream image, double[] box) {
    int width = image.getInt(COSName.WIDTH);
    int height = image.getInt(COSName.HEIGHT);
    if (width < 1 || width > LONGEST || height < 1 || height > LONGEST) {
      return false;
    }
    LogoImage.Size size = LogoImage.onPaper(width, height);
    return Math.abs(box[2] - box[0] - size.width() * POINTS) < ROUNDED
        && Math.abs(box[3] - box[1] - size.height() * POINTS) < ROUNDED;
  }

  /** Whether there is any picture. */
  boolean shown() {
    return count > 0;
  }

  /** The only picture, where it may be a sign; asked for when all pages were gone through. */
  Optional<Sign> sign() {
    return sign.filter(found -> count == 1 && texts.stream().noneMatch(t -> meet(t, found.box())));
  }

  /** Unless they are known to be apart: there are matrices that lead nowhere. */
  private static boolean meet(double[] a, double[] b) {
    return !(a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3]);
  }
}
