package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Logos;
import org.kohyo.testing.VeraPdf;

/** What a PDF has to be besides its text. */
class PdfConformanceHeavyTest {

  private static PdfEngine engine;

  @BeforeAll
  static void start() {
    engine = Samples.engine();
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.PURPOSES, Samples.DISCLOSURE})
  void sampleConformsAndIsSmall(String name) {
    byte[] pdf = engine.render(Samples.sample(name)).bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
    assertThat(pdf).hasSizeLessThan(130 * 1024);
  }

  @Test
  void largeDocumentConforms() throws IOException {
    byte[] pdf = engine.render(Samples.large()).bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.PURPOSES, Samples.DISCLOSURE})
  void largeLettersConform(String name) {
    assertThat(VeraPdf.violations(Samples.largePrint().render(Samples.sample(name)).bytes()))
        .isEmpty();
  }

  @Test
  void codeEmphasisAndForeignWordsConform() {
    byte[] pdf =
        engine
            .render(
                Samples.body(
                    "<h1>試験</h1><p>値は<code>a &lt; b</code>、<em>強調</em>、<span lang=\"en\">privacy</span>。"
                        + "</p><pre>一行\n二行</pre><blockquote><p>引用</p></blockquote><ul><li>項目<ol><li>内側</li></ol></li></ul>"))
            .bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }

  @Test
  void aCodeConforms() {
    String address = "https://www.example.jp/kohyo/mihon/riyo/#d-123456789012";
    byte[] pdf =
        engine.render(Samples.body("<h1>試験</h1><p>文。</p>" + QrCodeTest.imprint(address))).bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"600, 160", "200, 420"})
  void aLogoConforms(int width, int height) {
    PrintDocument document =
        Samples.sample(Samples.PURPOSES).under(Optional.of(Logos.of(width, height)));
    assertThat(VeraPdf.violations(engine.render(document).bytes())).isEmpty();
    assertThat(VeraPdf.violations(Samples.largePrint().render(document).bytes())).isEmpty();
  }

  @Test
  void aBrokenFileIsNoticed() {
    byte[] pdf = engine.render(Samples.sample(Samples.PURPOSES)).bytes();
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] broken =
        text.replace("<pdfuaid:part>1<", "<pdfuaid:part>2<")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(VeraPdf.violations(broken)).isNotEmpty();
  }

  @Test
  void titleLanguageTabOrderAndOutline() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(engine.render(Samples.sample(Samples.DISCLOSURE)).bytes())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("ja-JP");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("個人情報保護法に基づく公表事項");
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getCOSObject().getCOSName(COSName.getPDFName("Tabs"))).isEqualTo(COSName.S);
        assertThat(page.getMediaBox().getWidth())
            .isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
      }
      PDOutlineItem top = catalog.getDocumentOutline().getFirstChild();
      assertThat(top.getTitle()).isEqualTo("個人情報保護法に基づく公表事項");
      assertThat(top.children()).extracting(PDOutlineItem::getTitle).contains("2. 安全管理措置の内容");
    }
  }

  @Test
  void everyLinkIsDescribed() throws IOException {
    int links = 0;
    try (PDDocument pdf =
        Loader.loadPDF(engine.render(Samples.sample(Samples.DISCLOSURE)).bytes())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          links++;
          assertThat(annotation.getContents()).isNotBlank();
          assertThat(annotation.getStructParent()).isNotNegative();
        }
      }
    }
    assertThat(links).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatCannotBeTaggedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> engine.render(Samples.body("<p><img src=\"x.png\" alt=\"\"></p>")).bytes())
        .withMessageContaining("img");
  }
}
