package org.kohyo.verify.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** The pages of a file in order, with what they inherit (ISO 32000-1, 7.7.3). */
final class PdfPages {

  /**
   * A page.
   *
   * @param dictionary the page itself
   * @param resources its fonts and the like
   * @param box what of it is shown: left, bottom, right, top
   */
  record Page(COSDictionary dictionary, COSDictionary resources, double[] box) {

    /** Its content, the parts of it with a space between them. */
    byte[] content(PdfFile file) throws IOException {
      COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
      if (contents instanceof COSStream one) {
        return file.unpack(one);
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      if (contents instanceof COSArray parts) {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.getObject(i) instanceof COSStream part) {
            all.writeBytes(file.unpack(part));
            all.write('\n');
          }
        }
      }
      return all.toByteArray();
    }
  }

  private final List<Page> pages = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfPages() {}

  static List<Page> of(PdfFile file) {
    PdfPages all = new PdfPages();
    COSDictionary top = file.catalog().getCOSDictionary(COSName.PAGES);
    if (top == null) {
      throw PdfRefusal.damaged();
    }
    all.add(top, new Page(top, new COSDictionary(), new double[] {0, 0, 612, 792}), null, 0);
    return all.pages;
  }

  private void add(COSDictionary node, Page above, double[] cropAbove, int depth) {
    if (depth > PdfBudget.DEPTH || !seen.add(node)) {
      throw PdfRefusal.tooDeep();
    }
    COSDictionary own = node.getCOSDictionary(COSName.RESOURCES);
    double[] media = box(node, COSName.MEDIA_BOX, above.box());
    double[] crop = box(node, COSName.CROP_BOX, cropAbove);
    Page here = new Page(node, own == null ? above.resources() : own, media);
    COSArray kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) {
      pages.add(crop == null ? here : new Page(node, here.resources(), common(media, crop)));
    }
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (!(kids.getObject(i) instanceof COSDictionary kid)) {
        throw PdfRefusal.damaged();
      }
      add(kid, here, crop, depth + 1);
    }
    if (pages.size() > PdfBudget.PAGES) {
      throw PdfRefusal.tooLarge();
    }
  }

  private static double[] common(double[] a, double[] b) {
    return new double[] {
      Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])
    };
  }

  private static double[] box(COSDictionary node, COSName key, double[] inherited) {
    COSArray given = node.getCOSArray(key);
    if (given == null) {
      return inherited;
    }
    double[] sides = new double[4];
    for (int i = 0; i < 4; i++) {
      if (i >= given.size() || !(given.getObject(i) instanceof COSNumber number)) {
        throw PdfRefusal.damaged();
      }
      sides[i] = number.floatValue();
    }
    return new double[] {
      Math.min(sides[0], sides[2]),
      Math.min(sides[1], sides[3]),
      Math.max(sides[0], sides[2]),
      Math.max(sides[1], sides[3])
    };
  }
}
