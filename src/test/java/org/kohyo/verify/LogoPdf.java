package org.kohyo.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF that shows a society's sign at its head, and what can be done to the sign. */
final class LogoPdf {

  private static final Pattern DRAWN =
      Pattern.compile("q\\s+([0-9.]+) 0 0 ([0-9.]+) ([0-9.]+) ([0-9.]+) cm\\s+(/\\S+) Do\\s+Q\\s");

  private static final Pattern SHOWN =
      Pattern.compile("(/F\\d+) [0-9.]+ Tf\\s+1 0 0 1 [0-9.]+ [0-9.]+ Tm\\s+(<[0-9A-F]+>) Tj");

  private final PDDocument pdf;
  private final PDPage page;

  LogoPdf(PDDocument pdf) {
    this.pdf = pdf;
    this.page = pdf.getPage(0);
  }

  /** Another text in place of the sign. */
  void alternative(String text) {
    figure().setString(COSName.ALT, text);
  }

  static COSName named(String name) {
    return COSName.getPDFName(name);
  }

  static COSArray numbers(int... values) {
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

  COSStream image() {
    COSDictionary all = resources(COSName.XOBJECT);
    return (COSStream) all.getDictionaryObject(all.keySet().iterator().next());
  }

  void entry(COSName key, COSBase value) {
    image().setItem(key, value);
  }

  COSArray top() {
    COSDictionary tree = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    return ((COSDictionary) tree.getDictionaryObject(COSName.K)).getCOSArray(COSName.K);
  }

  COSDictionary figure() {
    return (COSDictionary) top().getObject(0);
  }

  COSDictionary copy(COSDictionary of) {
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

  void drawn(String matrix) throws IOException {
    replace("q " + matrix + " %6$s Do Q\n");
  }

  void before(String more) throws IOException {
    replace(more + "\n%7$s");
  }

  void after(String more) throws IOException {
    replace("%7$s\n" + more + "\n");
  }

  /** Some text of the page at another place, beside the document. */
  String text(String mode, int x, int y) throws IOException {
    Matcher found = SHOWN.matcher(content(page));
    if (!found.find()) {
      throw new IllegalStateException("no text");
    }
    return "/Artifact BMC BT %s %s 9 Tf 1 0 0 1 %d %d Tm %s Tj 0 Tr ET EMC"
        .formatted(mode, found.group(1), x, y, found.group(2));
  }

  void marked(String mark) throws IOException {
    String content = content(page);
    String other =
        content.replaceFirst("/Figure <</MCID \\d+>> BDC(?=\\s+q\\s[^/]*/\\S+ Do)", mark);
    if (other.equals(content)) {
      throw new IllegalStateException("no mark");
    }
    repaint(page, other);
  }

  void speaking() throws IOException {
    String content = content(page);
    repaint(
        page,
        content.replaceFirst(
            "(/Figure <</MCID \\d+)(>> BDC\\s+q\\s[^/]*/\\S+ Do)", "$1/ActualText (x)$2"));
  }

  void samples(byte plus) throws IOException {
    byte[] samples;
    try (var in = image().createInputStream()) {
      samples = in.readAllBytes();
    }
    samples[samples.length / 2] += plus;
    try (OutputStream out = image().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(samples);
    }
  }

  COSStream mask() throws IOException {
    COSStream mask = stream("\u00ff");
    mask.setItem(COSName.SUBTYPE, COSName.IMAGE);
    mask.setInt(COSName.WIDTH, 1);
    mask.setInt(COSName.HEIGHT, 1);
    mask.setInt(COSName.BITS_PER_COMPONENT, 8);
    mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return mask;
  }

  void remapped() {
    resources(COSName.COLORSPACE).setItem(named("DefaultRGB"), COSName.DEVICERGB);
  }

  void grouped() {
    page.getCOSObject().setItem(COSName.GROUP, dictionary(COSName.S, named("Transparency")));
  }

  void graphics(COSName key, COSBase value) throws IOException {
    resources(COSName.EXT_G_STATE).setItem(named("Look"), dictionary(key, value));
    before("/Look gs");
  }

  void rounded() throws IOException {
    before("40 700 m 300 750 300 600 300 700 c 300 800 l 40 800 l h W n");
  }

  void inline() throws IOException {
    PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
    String more =
        "\n/Artifact BMC q 9 0 0 9 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q EMC\n";
    repaint(last, content(last) + more);
  }

  void onPage(int index, boolean too) throws IOException {
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

  void form() throws IOException {
    COSStream form = stream("/Own Do");
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, numbers(0, 0, 1, 1));
    form.setItem(COSName.RESOURCES, dictionary(COSName.XOBJECT, dictionary(named("Own"), image())));
    resources(COSName.XOBJECT).setItem(named("Form"), form);
    replace("q %5$s /Form Do Q\n");
  }

  void tile() throws IOException {
    COSStream tile = stream("q 150 0 0 39 0 0 cm /Own Do Q");
    tile.setInt(named("PatternType"), 1);
    tile.setItem(COSName.RESOURCES, dictionary(COSName.XOBJECT, dictionary(named("Own"), image())));
    resources(COSName.PATTERN).setItem(named("Tile"), tile);
    replace("q /Pattern cs /Tile scn 48 721 149 39 re f Q\n");
  }

  void later() {
    COSBase figure = top().remove(0);
    top().add(1, figure);
  }

  /** A link that leads elsewhere, from where the sign stands. */
  void linked() {
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
