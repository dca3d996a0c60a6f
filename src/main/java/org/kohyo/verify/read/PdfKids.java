package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** What structure elements hold: further elements, and pieces of pages (ISO 32000-1, 14.7.4). */
final class PdfKids {

  private static final COSName STREAM = COSName.getPDFName("Stm");

  private final PdfPainted painted;

  PdfKids(PdfPainted painted) {
    this.painted = painted;
  }

  static List<COSBase> of(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      List<COSBase> all = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        all.add(array.getObject(i));
      }
      return all;
    }
    return kids == null ? List.of() : List.of(kids);
  }

  static boolean isElement(COSBase kid) {
    return kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
  }

  /**
   * The piece that a kid refers to; null if it refers to none that is painted.
   *
   * @param page on which it is, where it doesn't say
   */
  PdfPainted.Piece piece(COSBase kid, COSDictionary page) {
    if (kid instanceof COSNumber number) {
      return painted.piece(page, number.intValue()).orElse(null);
    }
    if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
      COSDictionary stream = reference.getCOSDictionary(STREAM);
      COSDictionary own = reference.getCOSDictionary(COSName.PG);
      COSDictionary owner = stream != null ? stream : own != null ? own : page;
      return painted.piece(owner, reference.getInt(COSName.MCID)).orElse(null);
    }
    return null;
  }
}
