package org.kohyo.verify;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** Single edits of a PDF that shows a society's sign: after each, it is no sign any more. */
final class PdfLogoEdits {

  /** What is done to a document. */
  interface Edit {
    void apply(LogoPdf to) throws IOException;
  }

  /** So often that a place is no number any more. */
  private static final String FAR = "%1$s 0 0 %1$s 0 0 cm ".replace("%1$s", "9".repeat(38) + ".0");

  /** Whatever hides or holds something, or is not what the source names. */
  static final Map<String, Edit> ALL =
      Map.ofEntries(
          Map.entry("another picture", edits -> edits.samples((byte) 1)),
          Map.entry("fewer samples", edits -> edits.image().setInt(COSName.HEIGHT, 21)),
          Map.entry("a photograph", edits -> edits.entry(COSName.FILTER, COSName.DCT_DECODE)),
          Map.entry("a soft mask", edits -> edits.entry(COSName.SMASK, edits.mask())),
          Map.entry("a mask", edits -> edits.entry(COSName.MASK, edits.mask())),
          Map.entry(
              "a masked colour",
              edits -> edits.entry(COSName.MASK, LogoPdf.numbers(0, 9, 0, 9, 0, 9))),
          Map.entry("a stencil", edits -> edits.entry(COSName.IMAGE_MASK, COSBoolean.TRUE)),
          Map.entry(
              "negative", edits -> edits.entry(COSName.DECODE, LogoPdf.numbers(1, 0, 1, 0, 1, 0))),
          Map.entry("other colours", edits -> edits.entry(COSName.COLORSPACE, COSName.DEVICECMYK)),
          Map.entry("remapped colours", LogoPdf::remapped),
          Map.entry(
              "another one for print",
              edits -> edits.entry(LogoPdf.named("Alternates"), LogoPdf.numbers())),
          Map.entry("layered", edits -> edits.entry(COSName.OC, new COSDictionary())),
          Map.entry("over the title", edits -> edits.drawn("%1$s 0 0 %2$s %3$s 660 cm")),
          Map.entry("as large as the page", edits -> edits.drawn("595 0 0 841 0 0 cm")),
          Map.entry("twice as large", edits -> edits.drawn("2 0 0 2 0 -700 cm %5$s")),
          Map.entry("half as large", edits -> edits.drawn("0.5 0 0 0.5 0 370 cm %5$s")),
          Map.entry("wider", edits -> edits.drawn("200 0 0 %2$s %3$s %4$s cm")),
          Map.entry("turned", edits -> edits.drawn("0 %2$s %1$s 0 %3$s %4$s cm")),
          Map.entry("leaning", edits -> edits.drawn("%1$s 3 0 %2$s %3$s %4$s cm")),
          Map.entry("mirrored", edits -> edits.drawn("-%1$s 0 0 %2$s 300 %4$s cm")),
          Map.entry("upside down", edits -> edits.drawn("%1$s 0 0 -%2$s %3$s 760 cm")),
          Map.entry("beside the page", edits -> edits.drawn("%1$s 0 0 %2$s 580 %4$s cm")),
          Map.entry("cut off", edits -> edits.before("48 721 50 90 re W n")),
          Map.entry("cut by a curve", LogoPdf::rounded),
          Map.entry("cut by letters", edits -> edits.before(edits.text("7 Tr", 400, 600))),
          Map.entry("seen through", edits -> edits.graphics(COSName.CA_NS, new COSFloat(0.3f))),
          Map.entry("blended", edits -> edits.graphics(COSName.BM, LogoPdf.named("Difference"))),
          Map.entry("masked", edits -> edits.graphics(COSName.SMASK, new COSDictionary())),
          Map.entry("transferred", edits -> edits.graphics(COSName.TR, new COSDictionary())),
          Map.entry("in a group", LogoPdf::grouped),
          Map.entry("drawn twice", edits -> edits.drawn("%1$s 0 0 %2$s %3$s %4$s cm %6$s Do")),
          Map.entry("drawn elsewhere too", edits -> edits.after("q 20 0 0 5 400 730 cm %6$s Do Q")),
          Map.entry("another picture elsewhere", LogoPdf::inline),
          Map.entry("on the second page too", edits -> edits.onPage(1, true)),
          Map.entry("on the second page", edits -> edits.onPage(1, false)),
          Map.entry("text under it", edits -> edits.before(edits.text("0 Tr", 60, 730))),
          Map.entry("text over it", edits -> edits.after(edits.text("0 Tr", 60, 730))),
          Map.entry("text that reaches into it", edits -> edits.after(edits.text("0 Tr", 20, 715))),
          Map.entry(
              "text under it that nobody sees", edits -> edits.before(edits.text("3 Tr", 60, 730))),
          Map.entry("by a form", LogoPdf::form),
          Map.entry("as a tile", LogoPdf::tile),
          Map.entry("as an artifact", edits -> edits.marked("/Artifact BMC")),
          Map.entry("unmarked", edits -> edits.marked("/Span BMC")),
          Map.entry("as a part of a text", edits -> edits.marked("/Span <</MCID 0>> BDC")),
          Map.entry("a mark that says something", LogoPdf::speaking),
          Map.entry(
              "an alternative that is no text",
              edits -> edits.figure().setItem(COSName.ALT, LogoPdf.named("A"))),
          Map.entry(
              "text at no place",
              edits -> edits.before("q " + FAR.repeat(9) + edits.text("0 Tr", 60, 730) + " Q")),
          Map.entry("without an alternative", edits -> edits.figure().removeItem(COSName.ALT)),
          Map.entry("with a text", edits -> edits.figure().setString(COSName.ACTUAL_TEXT, "見本")),
          Map.entry("with an expansion", edits -> edits.figure().setString(COSName.E, "見本")),
          Map.entry("no figure", edits -> edits.figure().setName(COSName.S, "P")),
          Map.entry("behind a text", LogoPdf::later),
          Map.entry("told twice", edits -> edits.top().add(edits.copy(edits.figure()))),
          Map.entry("not told", edits -> edits.top().remove(0)),
          Map.entry("in a link", LogoPdf::linked));

  private PdfLogoEdits() {}
}
