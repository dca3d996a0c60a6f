package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

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
  void variationSelectorsAndControlsAreMissing() {
    assertThat(coverage.missing("葛\uDB40\uDD00城")).containsExactly(new MissingGlyph(0xE0100, 1));
    assertThat(coverage.missing("神\uFE00")).containsExactly(new MissingGlyph(0xFE00, 1));
    assertThat(coverage.missing("a\u0000")).containsExactly(new MissingGlyph(0, 1));
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
