package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.testing.PdfText;

class FontCoverageTest {

  private static FontCoverage coverage;

  @BeforeAll
  static void start() {
    coverage = FontCoverage.of(FontSet.bundled());
  }

  @Test
  void namesOfPeopleAndPlacesCanBeDrawn() {
    assertThat(coverage.missing("髙﨑　神福塚 健康保険組合①㈱（〒105-0012）\n")).isEmpty();
  }

  @Test
  void aMissingCharacterIsCountedInCodePoints() {
    assertThat(coverage.missing("𠮷野と𠮷川"))
        .containsExactly(new MissingGlyph(0x20BB7, 0), new MissingGlyph(0x20BB7, 3));
    assertThat(coverage.missing("𠮷").get(0).notation()).isEqualTo("U+20BB7");
    assertThat(coverage.missing("𠮷").get(0).character()).isEqualTo("𠮷");
  }

  @Test
  void loneVariationSelectorsAndControlsAreMissing() {
    assertThat(coverage.missing("\uDB40\uDD00城")).containsExactly(new MissingGlyph(0xE0100, 0));
    assertThat(coverage.missing("葛 \uDB40\uDD00")).containsExactly(new MissingGlyph(0xE0100, 2));
    assertThat(coverage.missing("　\uFE00")).containsExactly(new MissingGlyph(0xFE00, 1));
    assertThat(coverage.missing("神\uFE00\uFE01")).containsExactly(new MissingGlyph(0xFE01, 2));
    assertThat(coverage.missing("a\u0000")).containsExactly(new MissingGlyph(0, 1));
  }

  @Test
  void unknownVariationSequencesAreDrawnByTheirBase() {
    String text = "葛\uDB40\uDD05城の一\uFE00";
    assertThat(coverage.missing(text)).isEmpty();
    assertThat(coverage.baseOnly(text))
        .containsExactly(
            new VariationSequence('葛', 0xE0105, 0), new VariationSequence('一', 0xFE00, 4));
    assertThat(coverage.baseOnly(text).get(0).notation()).isEqualTo("U+845B U+E0105");
    assertThat(coverage.baseOnly(text).get(0).text()).isEqualTo("葛\uDB40\uDD05");
    assertThat(coverage.baseOnly("葛城 \uFE00")).isEmpty();
  }

  @Test
  void knownVariationSequencesAreDrawnAsTheyShouldBe() {
    String text = "葛\uDB40\uDD00城の侮\uFE00と倦\uDB40\uDD00";
    assertThat(coverage.missing(text)).isEmpty();
    assertThat(coverage.baseOnly(text)).isEmpty();
  }

  @Test
  void aSequenceOfAMissingCharacterIsReportedOnce() {
    assertThat(coverage.missing("𠮷\uDB40\uDD00")).containsExactly(new MissingGlyph(0x20BB7, 0));
    assertThat(coverage.baseOnly("𠮷\uDB40\uDD00")).isEmpty();
  }

  @Test
  void anExtraFontAddsItsCharacters() throws UnusableFontException {
    FontCoverage more =
        FontCoverage.of(FontSet.bundled().with(List.of(TestFonts.of(0x20BB7, 0x30000, 0xF0000))));
    String text = "𠮷𠮷\uDB40\uDD00葛\uDB40\uDD05\uD880\uDC00\uDB80\uDC00";
    assertThat(more.missing(text + "𪛖")).containsExactly(new MissingGlyph(0x2A6D6, 7));
    assertThat(more.baseOnly(text))
        .containsExactly(
            new VariationSequence(0x20BB7, 0xE0100, 1), new VariationSequence('葛', 0xE0105, 3));
  }

  /** What is called drawable really comes back from a PDF as it was. */
  @Test
  void drawableCharactersComeBack() {
    String text = "髙﨑神福塚①㈱〒―…‥〜～－ー々〆ヶ℡№㎡０１ｱｲｳABCabc123用羽社";
    assertThat(coverage.missing(text)).isEmpty();
    assertThat(
            PdfText.structure(Samples.engine().render(Samples.body("<p>" + text + "</p>")).bytes()))
        .isEqualTo(text);
  }
}
