package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.render.Ending;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.RenderedPdf;
import org.kohyo.testing.Golden;
import org.kohyo.testing.PdfText;

class ComparisonPdfTest {

  private static final Differences ONE = Tables.one(Standing.IN_FORCE);
  private static final ComparisonSheet SHEET = Tables.sheet(ONE, ComparisonHtmlTest.REMARKED);

  private static ComparisonPdf pdfs;

  @BeforeAll
  static void start() throws IOException {
    pdfs = new ComparisonPdf(TemplateSource.shipped(), FontSet.bundled());
  }

  static ComparisonSheet large() {
    return Tables.sheets()
        .of(ONE, ComparisonHtmlTest.REMARKED, List.of(Tables.large(60, "髙﨑の保健事業に係る長い目的の文")));
  }

  @Test
  void thePrintDocumentLooksAsDecided() throws IOException {
    Golden.check(
        Path.of("src/test/resources/org/kohyo/render/golden/comparison/print.html"),
        pdfs.print(ONE, SHEET, Ending.NONE));
  }

  @Test
  void everyCharacterReadsBack_inOrder() {
    for (ComparisonSheet sheet : List.of(SHEET, large())) {
      Document document = Jsoup.parse(pdfs.print(ONE, sheet, Ending.NONE));
      document.select(".running-head").remove();
      String expected = document.body().wholeText().replaceAll("\\s", "");
      assertThat(PdfText.structure(pdfs.render(ONE, sheet).bytes()).replaceAll("\\s", ""))
          .isEqualTo(expected);
    }
  }

  @Test
  void theCellsAreThoseOfTheSheet() {
    byte[] pdf = pdfs.render(ONE, SHEET).bytes();
    assertThat(PdfText.byType(pdf, "TD"))
        .contains("・番号法第19条第８号に基づく情報照会", "・番号法第19条第７号に基づく情報照会", "（新設）", "（削る）")
        .contains("変更（共通）", "移動（組合独自）");
    assertThat(PdfText.byType(pdf, "TH"))
        .startsWith("改正後（令和3年9月1日の版）", "改正前（令和2年4月1日の版）", "備考", "２．特定個人情報の利用目的");
  }

  @Test
  void changesAreMarkedForThoseWhoDoNotSee() throws IOException {
    byte[] pdf = pdfs.render(ONE, SHEET).bytes();
    assertThat(PdfText.byType(pdf, "Ins")).contains("第８号", "・資格確認書の交付").hasSize(5);
    assertThat(PdfText.byType(pdf, "Del")).contains("第７号", "・被保険者証の交付").hasSize(6);
    List<String> said = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      collect(document.getDocumentCatalog().getStructureTreeRoot(), said);
    }
    assertThat(said).hasSize(11).contains("Ins 追加：第８号 Underline", "Del 削除：第７号 Underline");
  }

  private static void collect(PDStructureNode node, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
          said.add(
              element.getStructureType()
                  + " "
                  + element.getAlternateDescription()
                  + " "
                  + ((COSDictionary) attributes).getNameAsString("TextDecorationType"));
        }
        collect(element, said);
      }
    }
  }

  @Test
  void theHeadRepeatsOnEveryPage_andNoShortRowIsSplit() throws IOException {
    RenderedPdf pdf = pdfs.render(ONE, large());
    assertThat(pdf.pages()).isGreaterThan(3);
    String reasons = "改定の理由";
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.pages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        for (int unit = 1; unit <= 60 && !text.contains(reasons); unit++) {
          // Both columns of a row end on the page on which its number begins it.
          int begins = count(text, unit + ". 髙﨑");
          assertThat(begins).as("row %d on page %d", unit, page).isIn(0, 2);
          assertThat(count(text, "の終わり" + unit + "(?!\\d)")).isEqualTo(begins);
        }
        if (text.contains("の終わり")) {
          assertThat(text).as("page %d", page).contains("改正後（令和3年9月1日の版）");
        }
        assertThat(text)
            .as("a heading ends page %d", page)
            .doesNotContainPattern("\\d+．[^\n]*\\s*$");
        assertThat(text).contains("見本健康保険組合", page + " / " + pdf.pages());
      }
    }
  }

  private static int count(String text, String part) {
    return (int)
        java.util.regex.Pattern.compile("(?<!\\d)" + part.replace(".", "\\."))
            .matcher(text)
            .results()
            .count();
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException {
    byte[] again =
        new ComparisonPdf(TemplateSource.shipped(), FontSet.bundled()).render(ONE, SHEET).bytes();
    assertThat(pdfs.render(ONE, SHEET).bytes()).isEqualTo(again);
    assertThat(pdfs.render(ONE, SHEET.forPublic()).bytes()).isNotEqualTo(again);
  }
}
