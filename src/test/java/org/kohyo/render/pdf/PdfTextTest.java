package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.PdfText;

/** Every character of the document is in the PDF, in order and once. */
class PdfTextTest {

  private static PdfEngine engine;

  @BeforeAll
  static void start() {
    engine = Samples.engine();
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.PURPOSES, Samples.DISCLOSURE})
  void sampleReadsBack(String name) {
    readsBack(Samples.sample(name));
  }

  /** Tables are laid out as blocks, and are tables in the file all the same. */
  @ParameterizedTest
  @ValueSource(strings = {Samples.PURPOSES, Samples.DISCLOSURE})
  void largeLettersReadBack(String name) throws IOException {
    PrintDocument document = Samples.sample(name);
    byte[] pdf = Samples.largePrint().render(document).bytes();
    String expected = Samples.expectedText(document);
    assertThat(PdfText.structure(pdf)).isEqualTo(expected);
    assertThat(withoutSpace(PdfText.painted(pdf))).isEqualTo(withoutSpace(expected));
    try (PDDocument file = Loader.loadPDF(pdf)) {
      for (PDPage page : file.getPages()) {
        for (float size : sizes(page)) {
          assertThat(size).isGreaterThan(13.9f); // the engine rounds 14 to its dots
        }
      }
    }
  }

  private static List<Float> sizes(PDPage page) throws IOException {
    List<Float> sizes = new ArrayList<>();
    Object[] tokens = new PDFStreamParser(page).parse().toArray();
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] instanceof Operator operator && operator.getName().equals("Tf")) {
        sizes.add(((COSNumber) tokens[i - 1]).floatValue());
      }
    }
    return sizes;
  }

  @Test
  void largeDocumentReadsBack() {
    readsBack(Samples.large());
  }

  @Test
  void latinWordsKeepTheirSpacesAtTheEndsOfLines() {
    readsBack(
        Samples.body(
            "<p>"
                + "The quick brown fox, <b>jumps</b> over 12.5 % of <em>the</em> lazy dogs. "
                    .repeat(12)
                + "</p>"));
  }

  @Test
  void marksBetweenPiecesKeepTheirOrder() {
    readsBack(
        Samples.body(
            "<p>『<b>公表</b>』<a href=\"#x\">手続</a>。（<strong>重要</strong>）。<span>※</span><i>注</i>、</p><p id=\"x\">終</p>"
                .repeat(1)));
  }

  private static void readsBack(PrintDocument document) {
    byte[] pdf = engine.render(document).bytes();
    String expected = Samples.expectedText(document);
    assertThat(expected).isNotEmpty();
    assertThat(PdfText.structure(pdf)).isEqualTo(expected);
    assertThat(withoutSpace(PdfText.painted(pdf))).isEqualTo(withoutSpace(expected));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.PURPOSES, Samples.DISCLOSURE})
  void eachUnitIsFoundByItsId(String name) {
    PrintDocument document = Samples.sample(name);
    Map<String, String> expected = new LinkedHashMap<>();
    Jsoup.parse(document.html())
        .select("[data-item]")
        .forEach(unit -> expected.put(unit.attr("data-item"), unit.text()));
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(PdfText.byId(engine.render(document).bytes())).isEqualTo(expected);
  }

  @Test
  void aRepeatedTableHeadIsReadOnce() {
    byte[] pdf = engine.render(Samples.large()).bytes();
    assertThat(PdfText.paintedWithArtifacts(pdf).split("類型の見出し", -1)).hasSizeGreaterThan(2);
    assertThat(PdfText.byType(pdf, "THead")).containsExactly("類型の見出し目的の見出し");
  }

  @Test
  void listsAndTablesAreTaggedAsSuch() {
    byte[] pdf = engine.render(Samples.sample(Samples.DISCLOSURE)).bytes();
    assertThat(PdfText.byType(pdf, "Lbl")).containsExactly("(1)", "(2)", "(3)", "(4)");
    assertThat(PdfText.byType(pdf, "Caption")).containsExactly("個人情報の類型と利用目的", "安全管理措置の区分と内容");
    assertThat(PdfText.byType(pdf, "TR")).hasSize(23);
    assertThat(PdfText.byType(pdf, "LI")).hasSize(54 + 4);
    assertThat(PdfText.byType(pdf, "TOCI")).hasSize(4).first().isEqualTo("1. 個人情報の利用目的");
    assertThat(PdfText.byType(pdf, "H2")).contains("2. 安全管理措置の内容");
  }

  @Test
  void headAndEditionStandOnEveryPageAndAreNotRead() {
    PrintDocument sample = Samples.sample(Samples.PURPOSES);
    String edition = "<div class=\"edition\">令和8年4月1日施行</div><header class=\"masthead\">";
    PrintDocument document =
        Samples.document(sample.html().replace("<header class=\"masthead\">", edition));
    byte[] pdf = engine.render(document).bytes();
    assertThat(PdfText.paintedWithArtifacts(pdf).split("令和8年4月1日施行", -1)).hasSize(1 + 4);
    assertThat(PdfText.paintedWithArtifacts(pdf)).contains("1 / 4", "4 / 4");
    assertThat(PdfText.structure(pdf)).isEqualTo(Samples.expectedText(sample));
  }
}
