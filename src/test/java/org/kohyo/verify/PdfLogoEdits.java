package org.kohyo.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Single edits of a PDF that shows a society's sign: after each, it is no sign any more. */
final class PdfLogoEdits {

  /** What is done to a document. */
  interface Edit {
    void apply(PdfLogoEdits to) throws IOException;
  }

  private static final Pattern DRAWN =
      Pattern.compile("q\\s+([0-9.]+) 0 0 ([0-9.]+) ([0-9.]+) ([0-9.]+) cm\\s+(/\\S+) Do\\s+Q\\s");

  private static final Pattern SHOWN =
      Pattern.compile("(/F\\d+) [0-9.]+ Tf\\s+1 0 0 1 [0-9.]+ [0-9.]+ Tm\\s+(<[0-9A-F]+>) Tj");

  /** Whatever hides or holds something, or is not what the source names. */
  static final Map<String, Edit> ALL =
      Map.ofEntries(
          Map.entry("another picture", edits -> edits.samples((byte) 1)),
          Map.entry("fewer samples", edits -> edits.image().setInt(COSName.HEIGHT, 21)),
          Map.entry("a photograph", edits -> edits.entry(COSName.FILTER, COSName.DCT_DECODE)),
          Map.entry("a soft mask", edits -> edits.entry(COSName.SMASK, edits.mask())),
          Map.entry("a mask", edits -> edits.entry(COSName.MASK, edits.mask())),
          Map.entry(
              "a masked colour", edits -> edits.entry(COSName.MASK, numbers(0, 9, 0, 9, 0, 9))),
          Map.entry("a stencil", edits -> edits.entry(COSName.IMAGE_MASK, COSBoolean.TRUE)),
          Map.entry("negative", edits -> edits.entry(COSName.DECODE, numbers(1, 0, 1, 0, 1, 0))),
          Map.entry("other colours", edits -> edits.entry(COSName.COLORSPACE, COSName.DEVICECMYK)),
          Map.entry("remapped colours", PdfLogoEdits::remapped),
          Map.entry("another one for print", edits -> edits.entry(named("Alternates"), numbers())),
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
          Map.entry("cut by a curve", PdfLogoEdits::rounded),
          Map.entry("cut by letters", edits -> edits.before(edits.text("7 Tr", 400, 600))),
          Map.entry("seen through", edits -> edits.graphics(COSName.CA_NS, new COSFloat(0.3f))),
          Map.entry("blended", edits -> edits.graphics(COSName.BM, named("Difference"))),
          Map.entry("masked", edits -> edits.graphics(COSName.SMASK, new COSDictionary())),
          Map.entry("transferred", edits -> edits.graphics(COSName.TR, new COSDictionary())),
          Map.entry("in a group", PdfLogoEdits::grouped),
          Map.entry("drawn twice", edits -> edits.drawn("%1$s 0 0 %2$s %3$s %4$s cm %6$s Do")),
          Map.entry("drawn elsewhere too", edits -> edits.after("q 20 0 0 5 400 730 cm %6$s Do Q")),
          Map.entry("another picture elsewhere", PdfLogoEdits::inline),
          Map.entry("on the second page too", edits -> edits.onPage(1, true)),
          Map.entry("on the second page", edits -> edits.onPage(1, false)),
          Map.entry("text under it", edits -> edits.before(edits.text("0 Tr", 60, 730))),
          Map.entry("text over it", edits -> edits.after(edits.text("0 Tr", 60, 730))),
          Map.entry("text that reaches into it", edits -> edits.after(edits.text("0 Tr", 20, 715))),
          Map.entry(
              "text under it that nobody sees", edits -> edits.before(edits.text("3 Tr", 60, 730))),
          Map.entry("by a form", PdfLogoEdits::form),
          Map.entry("as a tile", PdfLogoEdits::tile),
          Map.entry("as an artifact", edits -> edits.marked("/Artifact BMC")),
          Map.entry("unmarked", edits -> edits.marked("/Span BMC")),
          Map.entry("as a part of a text", edits -> edits.marked("/Span <</MCID 0>> BDC")),
          Map.entry("a mark that says something", PdfLogoEdits::speaking),
          Map.entry("without an alternative", edits -> edits.figure().removeItem(COSName.ALT)),
          Map.entry("with a text", edits -> edits.figure().setString(COSName.ACTUAL_TEXT, "見本")),
          Map.entry("with an expansion", edits -> edits.figure().setString(COSName.E, "見本")),
          Map.entry("no figure", edits -> edits.figure().setName(COSName.S, "P")),
          Map.entry("behind a text", PdfLogoEdits::later),
          Map.entry("told twice", edits -> edits.top().add(edits.copy(edits.figure()))),
          Map.entry("not told", edits -> edits.top().remove(0)),
          Map.entry("in a link", PdfLogoEdits::linked));

  private final PDDocument pdf;
  private final PDPage page;

  PdfLogoEdits(PDDocument pdf) {
    this.pdf = pdf;
    this.page = pdf.getPage(0);
  }

  /** Another text in place of the sign. */
  void alternative(String text) {
    figure().setString(COSName.ALT, text);
  }

  private static COSName named(String name) {
    return COSName.getPDFName(name);
  }

  private static COSArray numbers(int... values) {
    COSArray array = new COSArray();
    for (int value : values) {
      array.add(COSInteger.get(value));
    }
    return array;
  }

  private static COSDictionary dictionary(COSName key, COSBase value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(key, value);
    return dictionary;
  }

  private COSDictionary resources(COSName kind) {
    COSDictionary all = page.getResources().getCOSObject();
    if (all.getCOSDictionary(kind) == null) {
      all.setItem(kind, new COSDictionary());
    }
    return all.getCOSDictionary(kind);
  }

  private COSStream image() {
    COSDictionary all = resources(COSName.XOBJECT);
    return (COSStream) all.getDictionaryObject(all.keySet().iterator().next());
  }

  private void entry(COSName key, COSBase value) {
    image().setItem(key, value);
  }

  private COSArray top() {
    COSDictionary tree = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    return ((COSDictionary) tree.getDictionaryObject(COSName.K)).getCOSArray(COSName.K);
  }

  private COSDictionary figure() {
    return (COSDictionary) top().getObject(0);
  }

  private COSDictionary copy(COSDictionary of) {
    return new COSDictionary(of);
  }

  private COSStream stream(String content) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  private static String content(PDPage of) throws IOException {
    return new String(of.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private void repaint(PDPage of, String content) throws IOException {
    of.getCOSObject().setItem(COSName.CONTENTS, stream(content));
  }

  /** Other operators in place of those that draw the sign; its parts are %1$s and so on. */
  private void replace(String by) throws IOException {
    String content = content(page);
    Matcher found = DRAWN.matcher(content);
    if (!found.find()) {
      throw new IllegalStateException("no sign");
    }
    String matrix =
        "%s 0 0 %s %s %s cm"
            .formatted(found.group(1), found.group(2), found.group(3), found.group(4));
    String own =
        by.formatted(
            found.group(1),
            found.group(2),
            found.group(3),
            found.group(4),
            matrix,
            found.group(5),
            found.group());
    repaint(page, content.substring(0, found.start()) + own + content.substring(found.end()));
  }

  private void drawn(String matrix) throws IOException {
    replace("q " + matrix + " %6$s Do Q\n");
  }

  private void before(String more) throws IOException {
    replace(more + "\n%7$s");
  }

  private void after(String more) throws IOException {
    replace("%7$s\n" + more + "\n");
  }

  /** Some text of the page at another place, beside the document. */
  private String text(String mode, int x, int y) throws IOException {
    Matcher found = SHOWN.matcher(content(page));
    if (!found.find()) {
      throw new IllegalStateException("no text");
    }
    return "/Artifact BMC BT %s %s 9 Tf 1 0 0 1 %d %d Tm %s Tj 0 Tr ET EMC"
        .formatted(mode, found.group(1), x, y, found.group(2));
  }

  private void marked(String mark) throws IOException {
    String content = content(page);
    String other =
        content.replaceFirst("/Figure <</MCID \\d+>> BDC(?=\\s+q\\s[^/]*/\\S+ Do)", mark);
    if (other.equals(content)) {
      throw new IllegalStateException("no mark");
    }
    repaint(page, other);
  }

  private void speaking() throws IOException {
    String content = content(page);
    repaint(
        page,
        content.replaceFirst(
            "(/Figure <</MCID \\d+)(>> BDC\\s+q\\s[^/]*/\\S+ Do)", "$1/ActualText (x)$2"));
  }

  private void samples(byte plus) throws IOException {
    byte[] samples;
    try (var in = image().createInputStream()) {
      samples = in.readAllBytes();
    }
    samples[samples.length / 2] += plus;
    try (OutputStream out = image().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(samples);
    }
  }

  private COSStream mask() throws IOException {
    COSStream mask = stream("\u00ff");
    mask.setItem(COSName.SUBTYPE, COSName.IMAGE);
    mask.setInt(COSName.WIDTH, 1);
    mask.setInt(COSName.HEIGHT, 1);
    mask.setInt(COSName.BITS_PER_COMPONENT, 8);
    mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return mask;
  }

  private void remapped() {
    resources(COSName.COLORSPACE).setItem(named("DefaultRGB"), COSName.DEVICERGB);
  }

  private void grouped() {
    page.getCOSObject().setItem(COSName.GROUP, dictionary(COSName.S, named("Transparency")));
  }

  private void graphics(COSName key, COSBase value) throws IOException {
    resources(COSName.EXT_G_STATE).setItem(named("Look"), dictionary(key, value));
    before("/Look gs");
  }

  private void rounded() throws IOException {
    before("40 700 m 300 750 300 600 300 700 c 300 800 l 40 800 l h W n");
  }

  private void inline() throws IOException {
    PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
    String more =
        "\n/Artifact BMC q 9 0 0 9 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q EMC\n";
    repaint(last, content(last) + more);
  }

  private void onPage(int index, boolean too) throws IOException {
    PDPage other = pdf.getPage(index);
    Matcher found = DRAWN.matcher(content(page));
    if (!found.find()) {
      throw new IllegalStateException("no sign");
    }
    other.getResources().getCOSObject().setItem(COSName.XOBJECT, resources(COSName.XOBJECT));
    String mark = too ? "/Artifact BMC " : "/Figure <</MCID 9999>> BDC ";
    repaint(other, content(other) + "\n" + mark + found.group() + " EMC\n");
    if (!too) {
      replace("");
      figure().setItem(COSName.PG, other.getCOSObject());
      figure().setItem(COSName.K, COSInteger.get(9999));
    }
  }

  private void form() throws IOException {
    COSStream form = stream("/Own Do");
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, numbers(0, 0, 1, 1));
    form.setItem(COSName.RESOURCES, dictionary(COSName.XOBJECT, dictionary(named("Own"), image())));
    resources(COSName.XOBJECT).setItem(named("Form"), form);
    replace("q %5$s /Form Do Q\n");
  }

  private void tile() throws IOException {
    COSStream tile = stream("q 150 0 0 39 0 0 cm /Own Do Q");
    tile.setInt(named("PatternType"), 1);
    tile.setItem(COSName.RESOURCES, dictionary(COSName.XOBJECT, dictionary(named("Own"), image())));
    resources(COSName.PATTERN).setItem(named("Tile"), tile);
    replace("q /Pattern cs /Tile scn 48 721 149 39 re f Q\n");
  }

  private void later() {
    COSBase figure = top().remove(0);
    top().add(1, figure);
  }

  /** A link that leads elsewhere, from where the sign stands. */
  private void linked() {
    COSDictionary link = new COSDictionary();
    COSDictionary action = dictionary(COSName.S, COSName.URI);
    action.setString(COSName.URI, "https://example.com/");
    COSDictionary annotation = dictionary(COSName.SUBTYPE, COSName.LINK);
    annotation.setItem(COSName.A, action);
    annotation.setItem(COSName.RECT, numbers(48, 721, 197, 761));
    COSArray annotations = new COSArray();
    annotations.add(annotation);
    page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    COSDictionary reference = dictionary(COSName.TYPE, named("OBJR"));
    reference.setItem(COSName.OBJ, annotation);
    link.setItem(COSName.S, COSName.LINK);
    COSArray kids = new COSArray(List.of(figure(), reference));
    link.setItem(COSName.K, kids);
    top().set(0, link);
  }
}
