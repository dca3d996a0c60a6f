package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.PdfText;
import org.kohyo.testing.QrReader;

/** The code on paper leads to the edition's page. */
class QrCodeTest {

  private static final String ADDRESS =
      "https://www.example.jp/kohyo/mihon/riyo/2026-04-01/#d-123456789012";
  private static final String ALTERNATIVE = "版のページを開くQRコード";

  private static PrintDocument document(String address, int paragraphs) {
    return Samples.body("<h1>試験</h1>" + "<p>前の文。</p>".repeat(paragraphs) + imprint(address));
  }

  static String imprint(String address) {
    return """
        <div class="imprint">
        <div class="code"><div data-code="%1$s" data-alt="%2$s"></div></div>
        <div class="words">
        <p>何のためのものか。</p>
        <p><a href="%1$s">%1$s</a></p>
        <p>令和8年4月1日版　照合番号 1234-5678-9012</p>
        </div>
        </div>
        """
        .formatted(address, ALTERNATIVE);
  }

  private static byte[] pdf(PrintDocument document) {
    return Samples.engine().render(document).bytes();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 100, 200, 260})
  void isReadBackFromAPictureOfThePage(int more) {
    String address = ADDRESS + "x".repeat(more);
    assertThat(QrReader.read(pdf(document(address, 3)))).containsExactly(address);
  }

  @Test
  void isTwentyFourMillimetres_andMoreOnlyWhereItsModulesWouldGetTooSmall() {
    assertThat(QrCode.of(ADDRESS).millimetres()).isEqualTo(24);
    assertThat(QrCode.of(ADDRESS + "x".repeat(250)).millimetres()).isBetween(30.0, 40.0);
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(3000)));
  }

  @Test
  void isAFigureWithAPlaceAndAText_andTheWordsAreParagraphs() throws IOException {
    byte[] bytes = pdf(document(ADDRESS, 3));
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      COSDictionary imprint = element(pdf, "Imprint");
      List<COSDictionary> kids = kids(imprint);
      assertThat(kids.stream().map(k -> k.getNameAsString(COSName.S)))
          .containsExactly("Figure", "P", "P", "P");
      COSDictionary figure = kids.get(0);
      assertThat(figure.getString(COSName.ALT)).isEqualTo(ALTERNATIVE);
      COSDictionary attributes = figure.getCOSDictionary(COSName.A);
      assertThat(attributes.getNameAsString(COSName.O)).isEqualTo("Layout");
      float[] box = attributes.getCOSArray(COSName.BBOX).toFloatArray();
      double side = 24 / 25.4 * 72;
      assertThat(box[2] - box[0]).isCloseTo((float) side, within());
      assertThat(box[3] - box[1]).isCloseTo((float) side, within());
      assertThat(box[0]).isCloseTo((float) (17 / 25.4 * 72), within());
      PDAnnotationLink link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().get(0);
      assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo(ADDRESS);
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
    assertThat(PdfText.structure(bytes)).contains(ADDRESS, "照合番号 1234-5678-9012");
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1f);
  }

  /** Wherever the text before it ends. */
  @Test
  void staysTogether() throws IOException {
    Set<Integer> pages = new HashSet<>();
    PdfEngine engine = Samples.engine();
    for (int paragraphs = 31; paragraphs < 42; paragraphs++) {
      try (PDDocument pdf = Loader.loadPDF(engine.render(document(ADDRESS, paragraphs)).bytes())) {
        pages.add(pdf.getNumberOfPages());
        COSDictionary last = pdf.getPage(pdf.getNumberOfPages() - 1).getCOSObject();
        for (COSDictionary part : kids(element(pdf, "Imprint"))) {
          assertThat(pagesOf(part, new ArrayList<>())).allMatch(page -> page == last);
        }
      }
    }
    assertThat(pages).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void hasTheSameBytesOnEveryRun() {
    assertThat(pdf(document(ADDRESS, 3))).isEqualTo(pdf(document(ADDRESS, 3)));
  }

  private static COSDictionary element(PDDocument pdf, String type) {
    COSDictionary top =
        pdf.getDocumentCatalog()
            .getCOSObject()
            .getCOSDictionary(COSName.STRUCT_TREE_ROOT)
            .getCOSDictionary(COSName.K);
    return kids(top).stream()
        .filter(kid -> type.equals(kid.getNameAsString(COSName.S)))
        .findFirst()
        .orElseThrow();
  }

  private static List<COSDictionary> kids(COSDictionary element) {
    List<COSDictionary> kids = new ArrayList<>();
    COSArray array = element.getCOSArray(COSName.K);
    for (int i = 0; i < array.size(); i++) {
      COSBase kid = array.getObject(i);
      if (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
        kids.add(dictionary);
      }
    }
    return kids;
  }

  private static List<COSDictionary> pagesOf(COSDictionary element, List<COSDictionary> pages) {
    if (element.containsKey(COSName.PG)) {
      pages.add(element.getCOSDictionary(COSName.PG));
    }
    if (element.getCOSArray(COSName.K) != null) {
      COSArray array = element.getCOSArray(COSName.K);
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary kid) {
          pagesOf(kid, pages);
        }
      }
    }
    return pages;
  }
}
