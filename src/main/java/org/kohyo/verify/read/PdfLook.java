package org.kohyo.verify.read;

import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * How what is painted at a moment will look: seen through, masked, in other colours, cut off (ISO
 * 32000-1, 8.4).
 *
 * @param opacity of what is filled, from 0 to 1
 * @param masked whether a mask decides what of it is seen
 * @param changed whether something gives its colours another look
 * @param clip in which box all of it is seen: left, bottom, right, top
 */
record PdfLook(double opacity, boolean masked, boolean changed, double[] clip) {

  /** A box in which nothing is. */
  static final double[] NOWHERE = {0, 0, 0, 0};

  /** As a page begins. */
  static final PdfLook USUAL =
      new PdfLook(
          1,
          false,
          false,
          new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE});

  private static final double FAINTEST = 0.05;

  /** Settings that give a colour the look of another (ISO 32000-1, table 58). */
  private static final Set<String> LOOKS =
      Set.of("BM", "TR", "TR2", "HT", "BG", "BG2", "UCR", "UCR2");

  /** The same with settings of a dictionary. */
  PdfLook with(COSDictionary given) {
    double newOpacity =
        given.getDictionaryObject(COSName.CA_NS) instanceof COSNumber alpha
            ? alpha.floatValue()
            : opacity;
    boolean newMasked =
        given.containsKey(COSName.SMASK)
            ? given.getDictionaryObject(COSName.SMASK) instanceof COSDictionary
            : masked;
    boolean newChanged =
        changed
            || given.keySet().stream()
                .anyMatch(key -> LOOKS.contains(key.getName()) && !usual(given, key));
    return new PdfLook(newOpacity, newMasked, newChanged, clip);
  }

  private static boolean usual(COSDictionary given, COSName key) {
    COSBase value = given.getDictionaryObject(key);
    return key.equals(COSName.BM) && COSName.NORMAL.equals(value);
  }

  /** The same where only what is in a box is seen from now on. */
  PdfLook within(double[] box) {
    return new PdfLook(
        opacity,
        masked,
        changed,
        new double[] {
          Math.max(clip[0], box[0]),
          Math.max(clip[1], box[1]),
          Math.min(clip[2], box[2]),
          Math.min(clip[3], box[3])
        });
  }

  /** Whether what is painted looks as its colours say. */
  boolean plain() {
    return opacity == 1 && !masked && !changed;
  }

  /** Whether what gets filled can't be seen through. */
  boolean covers() {
    return opacity > 0.5 && !masked;
  }

  /** Whether nobody sees a text. */
  boolean hides() {
    return masked || opacity < FAINTEST;
  }
}
