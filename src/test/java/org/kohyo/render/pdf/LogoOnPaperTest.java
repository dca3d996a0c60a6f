package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.policy.LogoImage;
import org.kohyo.testing.Logos;
import org.kohyo.testing.PdfText;

/** A society's sign stands at the head of its papers. */
class LogoOnPaperTest {

  private static final double MILLIMETRE = 72 / 25.4;

  private static byte[] pdf(PdfEngine engine, Optional<LogoImage> logo) {
    return engine.render(Samples.sample(Samples.PURPOSES).under(logo)).bytes();
  }

  private static COSDictionary firstElement(PDDocument pdf) {
    COSDictionary top =
        (COSDictionary)
            pdf.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getDictionaryObject(COSName.K);
    return (COSDictionary) top.getCOSArray(COSName.K).getObject(0);
  }

  private static List<COSStream> images(PDDocument pdf) {
    List<COSStream> images = new ArrayList<>();
    for (var key : pdf.getDocument().getXrefTable().keySet()) {
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      COSBase base = object.getObject();
      if (base instanceof COSStream s && COSName.IMAGE.equals(s.getCOSName(COSName.SUBTYPE))) {
        images.add(s);
      }
    }
    return images;
  }

  @ParameterizedTest
  @CsvSource({"600, 160", "200, 420", "2400, 90", "30, 30"})
  void isTheFirstFigure_inItsSizeAndPlace_inBothPrints(int width, int height) throws IOException {
    LogoImage logo = Logos.of(width, height);
    for (PdfEngine engine : List.of(Samples.engine(), Samples.largePrint())) {
      try (PDDocument pdf = Loader.loadPDF(pdf(engine, Optional.of(logo)))) {
        COSDictionary figure = firstElement(pdf);
        assertThat(figure.getNameAsString(COSName.S)).isEqualTo("Figure");
        assertThat(figure.getString(COSName.ALT)).isEqualTo(Logos.ALTERNATIVE);
        assertThat(figure.getCOSDictionary(COSName.PG)).isSameAs(pdf.getPage(0).getCOSObject());
        COSArray place = figure.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX);
        float[] box = place.toFloatArray();
        LogoImage.Size size = LogoImage.onPaper(width, height);
        assertThat(box[2] - box[0]).isCloseTo((float) (size.width() * MILLIMETRE), within(0.5f));
        assertThat(box[3] - box[1]).isCloseTo((float) (size.height() * MILLIMETRE), within(0.5f));
        assertThat(size.width()).isLessThanOrEqualTo(60);
        assertThat(size.height()).isLessThanOrEqualTo(14);
        assertThat(images(pdf)).hasSize(1);
      }
    }
  }

  @Test
  void holdsTheSamePixels_withoutMaskAndFlag() throws IOException {
    LogoImage logo = Logos.of(40, 20);
    try (PDDocument pdf = Loader.loadPDF(pdf(Samples.engine(), Optional.of(logo)))) {
      COSStream image = images(pdf).get(0);
      assertThat(Logos.sha256(image.createInputStream().readAllBytes()))
          .isEqualTo(logo.paper().pixels());
      assertThat(image.createRawInputStream().readAllBytes()).isEqualTo(logo.paper().deflated());
      assertThat(new TreeSet<>(image.keySet().stream().map(COSName::getName).toList()))
          .isEqualTo(
              new TreeSet<>(
                  List.of(
                      "BitsPerComponent",
                      "ColorSpace",
                      "Filter",
                      "Height",
                      "Interpolate",
                      "Length",
                      "Subtype",
                      "Type",
                      "Width")));
      assertThat(image.getBoolean(COSName.INTERPOLATE, true)).isFalse();
    }
  }

  /** The picture of the page shows it upright, in its colours, where the figure says. */
  @Test
  void isSeen() throws IOException {
    LogoImage logo =
        Logos.of(600, 140, (x, y) -> x < 300 ? 0xcc0000 : y < 70 ? 0x00aa00 : 0x0000bb);
    try (PDDocument pdf = Loader.loadPDF(pdf(Samples.engine(), Optional.of(logo)))) {
      float[] box =
          firstElement(pdf).getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX).toFloatArray();
      BufferedImage page = new PDFRenderer(pdf).renderImage(0);
      double height = pdf.getPage(0).getMediaBox().getHeight();
      double middle = (box[0] + box[2]) / 2;
      assertThat(at(page, middle - 20, height - box[3] + 10)).isEqualTo(0xcc0000);
      assertThat(at(page, middle + 20, height - box[3] + 10)).isEqualTo(0x00aa00);
      assertThat(at(page, middle + 20, height - box[1] - 10)).isEqualTo(0x0000bb);
      assertThat(at(page, box[2] + 5, height - box[1] - 10)).isEqualTo(0xffffff);
    }
  }

  private static int at(BufferedImage page, double x, double y) {
    return page.getRGB((int) x, (int) y) & 0xffffff;
  }

  @Test
  void changesNoTextAndNoOtherPaper() {
    PdfEngine engine = Samples.engine();
    byte[] before = pdf(engine, Optional.empty());
    byte[] with = pdf(engine, Optional.of(Logos.of(60, 20)));
    assertThat(PdfText.structure(with).equals(PdfText.structure(before))).isTrue();
    assertThat(pdf(engine, Optional.empty())).isEqualTo(before);
    assertThat(pdf(engine, Optional.of(Logos.of(60, 20)))).isEqualTo(with);
  }

  /** What tells whether a paper of the last build can stay. */
  @Test
  void aDocumentIsAnotherWithAnotherSign() {
    PrintDocument document = Samples.sample(Samples.PURPOSES);
    LogoImage logo = Logos.of(60, 20);
    LogoImage other = Logos.of(60, 20, (x, y) -> x == 59 && y == 19 ? 1 : 0);
    LogoImage black = Logos.of(60, 20, (x, y) -> 0);
    LogoImage turned = Logos.of(20, 60, (x, y) -> 0);
    LogoImage said = new LogoImage(logo.png(), logo.width(), logo.height(), "別のマーク", logo.paper());
    assertThat(
            Arrays.asList(
                    document.parts(),
                    document.under(Optional.of(logo)).parts(),
                    document.under(Optional.of(other)).parts(),
                    document.under(Optional.of(black)).parts(),
                    document.under(Optional.of(turned)).parts(),
                    document.under(Optional.of(said)).parts())
                .stream()
                .distinct())
        .hasSize(6);
  }
}
