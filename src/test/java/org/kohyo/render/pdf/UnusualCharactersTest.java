package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.PdfText;

/** Characters of an extra font and variation sequences: what is read back is what was written. */
class UnusualCharactersTest {

  /** 葛 as in the city of Nara prefecture, and 神 in its older shape: the shipped font has both. */
  private static final String KATSU = "葛\uDB40\uDD00";

  private static final String KAMI = "神\uFE00";

  /** A shape that no font has. */
  private static final String UNKNOWN = "葛\uDB40\uDDEF";

  private static PdfEngine engine;

  @BeforeAll
  static void start() throws UnusableFontException {
    engine = Samples.engine(FontSet.bundled().with(List.of(TestFonts.of(0x20BB7))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        KATSU,
        KATSU + "城市",
        "奈良県" + KATSU + "城市",
        "奈良県の" + KATSU,
        UNKNOWN,
        UNKNOWN + "城市" + UNKNOWN + UNKNOWN + "と" + UNKNOWN,
        "倦\uDB40\uDD00侮\uFE00倦侮",
        KATSU + KATSU + "と" + KAMI + KAMI,
        "𠮷",
        "𠮷野家",
        "高槻の𠮷野",
        "𠮷𠮷と𠮷",
        "𠮷\uDB40\uDD01野と" + KATSU + "の𠮷\uDB40\uDD02",
        "A(𠮷)B(" + KAMI + ")\\",
        "髙﨑神 𠮷 神社",
      })
  void aUnitReadsBack(String text) {
    String body =
        """
        <header class="masthead"><h1><span data-item="h1">%1$s</span></h1></header>
        <section id="s"><h2><span class="number">1.</span> <span data-item="h2">%1$s</span></h2>
        <p><span data-item="p">%1$s</span></p><p>前<b><span data-item="b">%1$s</span></b>後</p>
        <p>前<a href="#s"><span data-item="a">%1$s</span></a>後</p>
        <ul><li><span data-item="li">%1$s</span></li></ul>
        <table><caption>表</caption><thead><tr><th scope="col"><span data-item="th">%1$s</span></th></tr>
        </thead><tbody><tr><td><span data-item="td">%1$s</span></td></tr></tbody></table></section>
        """
            .formatted(text);
    PrintDocument document = Samples.body(body);
    byte[] pdf = engine.render(document).bytes();
    Map<String, String> units = PdfText.byId(pdf);
    assertThat(units).containsOnlyKeys("h1", "h2", "p", "b", "a", "li", "th", "td");
    assertThat(units.values()).containsOnly(text);
    assertThat(PdfText.structure(pdf)).isEqualTo(Samples.expectedText(document));
    assertThat(PdfText.painted(pdf)).contains(text).doesNotContain("#");
  }

  @Test
  void acrossLinesInNarrowCells() {
    String text = ("奈良県" + KATSU + "城市𠮷野、" + KAMI + "戸と𠮷\uDB40\uDD01の" + KATSU).repeat(20);
    for (int width = 12; width < 60; width += 5) {
      byte[] pdf =
          engine
              .render(
                  Samples.body(
                      "<div style=\"width:%dmm\"><p><span data-item=\"p\">%s</span></p></div>"
                          .formatted(width, text)))
              .bytes();
      assertThat(PdfText.byId(pdf)).containsEntry("p", text);
      assertThat(String.join("", PdfText.lines(pdf))).isEqualTo(text);
      assertThat(PdfText.lines(pdf))
          .hasSizeGreaterThan(10)
          .allSatisfy(line -> assertThat(line.codePointAt(0)).isNotIn(0xE0100, 0xE0101, 0xFE00));
    }
  }

  /** Lines and pages are the same as without the selectors. */
  @Test
  void selectorsTakeNoRoom() {
    PrintDocument with =
        Samples.document(Samples.sample(Samples.DISCLOSURE).html().replace("個", "個\uDB40\uDD00"));
    PrintDocument without = Samples.sample(Samples.DISCLOSURE);
    List<String> lines =
        PdfText.lines(engine.render(with).bytes()).stream()
            .map(line -> line.replace("\uDB40\uDD00", ""))
            .toList();
    assertThat(lines).isEqualTo(PdfText.lines(engine.render(without).bytes()));
    assertThat(PdfText.structure(engine.render(with).bytes()))
        .contains("個\uDB40\uDD00人情報")
        .isEqualTo(Samples.expectedText(with));
  }

  /** What the glyphs themselves say, to those who know nothing of an ActualText. */
  @Test
  void glyphsAreThoseOfTheSequence() throws Exception {
    PdfEngine more =
        Samples.engine(
            FontSet.bundled().with(List.of(ExtraFont.of("sequences", TestFonts.withSequences()))));
    String text = "倦\uDB40\uDD00侮\uFE00" + KATSU + UNKNOWN + "吉\uDB40\uDD02𠮷\uDB40\uDD01𠮷";
    byte[] bytes =
        more.render(Samples.body("<p><span data-item=\"p\">" + text + "</span></p>")).bytes();
    assertThat(PdfText.byId(bytes)).containsEntry("p", text);
    StringBuilder drawn = new StringBuilder();
    StringBuilder meant = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      new PDFStreamEngine() {
        {
          addOperator(new BeginText(this));
          addOperator(new SetFontAndSize(this));
          addOperator(new ShowTextAdjusted(this));
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
          drawn.append(code).append(' ');
          meant.append(font.toUnicode(code));
        }
      }.processPage(pdf.getPage(0));
    }
    assertThat(meant.toString()).contains("倦\uDB40\uDD00侮\uFE00" + KATSU + "葛吉\uDB40\uDD02𠮷𠮷");
    // 倦, 侮 and 葛 in their other shapes, 葛 as it is, what the extra font has for 吉, and 𠮷.
    int katsu = TestFonts.glyph('葛');
    int yoshi = TestFonts.glyph('吉');
    assertThat(drawn.toString())
        .contains("11743 1208 11724 %d %d %d %d ".formatted(katsu, katsu, yoshi, yoshi));
  }

  @Test
  void aSelectorApartFromItsCharacterIsKept() {
    byte[] pdf =
        engine
            .render(
                Samples.body("<p>前<b>葛</b>\uDB40\uDD00城と<i>𠮷</i><b>\uDB40\uDD01</b>\uFE00</p>"))
            .bytes();
    assertThat(PdfText.structure(pdf)).isEqualTo("前葛\uDB40\uDD00城と𠮷\uDB40\uDD01\uFE00");
  }

  @Test
  void justifiedAndSpacedTextReadsBack() {
    String text = ("(a)奈良県" + KATSU + "城市の𠮷野\\町、𠮷\uDB40\uDD01と").repeat(12);
    byte[] pdf =
        engine
            .render(
                Samples.body(
                    "<p style=\"text-align:justify\"><span data-item=\"p\">%1$s</span></p><p style=\"letter-spacing:1pt\"><span data-item=\"q\">%1$s</span></p>"
                        .formatted(text)))
            .bytes();
    assertThat(PdfText.byId(pdf)).containsEntry("p", text).containsEntry("q", text);
  }

  @Test
  void titleAuthorOutlineHeadAndLinkKeepTheText() throws IOException {
    String name = "𠮷" + KATSU + "健康保険組合";
    String html =
        """
        <!DOCTYPE html><html lang="ja"><head><title>%1$s</title></head><body>
        <div class="running-head"><span class="society">%1$s</span><span class="notice">%1$s</span></div>
        <header class="masthead"><p class="society">%1$s</p><h1>%1$s</h1></header>
        <p><a href="https://example.org/">%1$s</a></p></body></html>
        """
            .formatted(name);
    byte[] bytes = engine.render(new PrintDocument(html, name, name)).bytes();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(name);
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo(name);
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(),
                  java.nio.charset.StandardCharsets.UTF_8))
          .contains(">" + name + "<");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo(name);
      assertThat(pdf.getPage(0).getAnnotations().get(0).getContents()).isEqualTo(name);
    }
    assertThat(PdfText.paintedWithArtifacts(bytes).split(name, -1)).hasSizeGreaterThan(4);
  }

  @Test
  void theExtraFontIsEmbeddedOnceAndOnlyWhereItIsUsed() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(
            engine
                .render(
                    Samples.body(
                        "<p>甲<b>乙</b></p><p style=\"page-break-before:always\">𠮷<b>𠮷</b></p>"))
                .bytes())) {
      assertThat(fonts(pdf.getPage(0))).hasSize(2);
      assertThat(fonts(pdf.getPage(1))).anyMatch(name -> name.contains("+"));
      for (PDPage page : pdf.getPages()) {
        for (COSName key : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(key);
          assertThat(font.isEmbedded()).isTrue();
        }
      }
    }
    byte[] plain = Samples.engine().render(Samples.sample(Samples.PURPOSES)).bytes();
    assertThat(engine.render(Samples.sample(Samples.PURPOSES)).bytes()).isEqualTo(plain);
  }

  private static List<String> fonts(PDPage page) throws IOException {
    List<String> names = new java.util.ArrayList<>();
    for (COSName key : page.getResources().getFontNames()) {
      names.add(page.getResources().getFont(key).getName());
    }
    return names;
  }

  @Test
  void theFirstFontThatHasACharacterDrawsIt() throws UnusableFontException, IOException {
    FontSet set =
        FontSet.bundled()
            .with(List.of(TestFonts.of(0x2A6D6)))
            .with(List.of(TestFonts.of(0x20BB7, 0x2A6D6), TestFonts.of(0x20BB7, 0x30000)));
    String text = "吉𪛖𠮷\uD880\uDC00吉";
    byte[] pdf = Samples.engine(set).render(Samples.body("<p>" + text + "</p>")).bytes();
    assertThat(PdfText.structure(pdf)).isEqualTo(text);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // The main font and all three; the last one alone could have drawn two of the characters.
      assertThat(fonts(document.getPage(0))).hasSize(4);
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws UnusableFontException {
    PrintDocument document =
        Samples.body(
            "<h1>𠮷" + KATSU + "</h1><p>" + ("𠮷" + KAMI + "、<b>𠮷</b>").repeat(99) + "</p>");
    byte[] first = engine.render(document).bytes();
    engine.render(Samples.large());
    assertThat(engine.render(document).bytes()).isEqualTo(first);
    PdfEngine other = Samples.engine(FontSet.bundled().with(List.of(TestFonts.of(0x20BB7))));
    assertThat(other.render(document).bytes()).isEqualTo(first);
  }
}
