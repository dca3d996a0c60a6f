package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.testing.VeraPdf;

/** PDF/UA-1 and PDF/A-2a with extra fonts and variation sequences. */
class UnusualCharactersHeavyTest {

  @Test
  void aSampleFullOfThemConforms() throws UnusableFontException {
    FontSet fonts = FontSet.bundled().with(List.of(TestFonts.of(0x20BB7, 0x30000, 0xF0000)));
    String html =
        Samples.sample(Samples.DISCLOSURE)
            .html()
            .replace("個", "個\uDB40\uDD00")
            .replace("情", "𠮷\uDB40\uDD01")
            .replace("保", "\uD880\uDC00")
            .replace("用", "神\uFE00\uFE01");
    assertThat(VeraPdf.violations(Samples.engine(fonts).render(Samples.document(html)).bytes()))
        .isEmpty();
  }

  @Test
  void glyphsOfSequencesConform() throws UnusableFontException {
    ExtraFont font = ExtraFont.of("sequences", TestFonts.withSequences());
    String text = "倦\uDB40\uDD00侮\uFE00葛\uDB40\uDD00吉\uDB40\uDD02𠮷\uDB40\uDD01葛\uDB40\uDDEF";
    byte[] pdf =
        Samples.engine(FontSet.bundled().with(List.of(font)))
            .render(Samples.body("<h1>%1$s</h1><p>%1$s</p>".formatted(text)))
            .bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }

  @Test
  void aSelectorAloneConforms() {
    byte[] pdf =
        Samples.engine()
            .render(Samples.body("<h1>葛\uDB40\uDD00</h1><p>前<b>葛</b>\uDB40\uDD00城\uFE00\uFE00</p>"))
            .bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }

  @Test
  void nothingButAnExtraFontConforms() throws UnusableFontException {
    FontSet fonts = FontSet.bundled().with(List.of(TestFonts.of(0x20BB7)));
    byte[] pdf = Samples.engine(fonts).render(Samples.body("<h1>𠮷</h1><p>𠮷</p>")).bytes();
    assertThat(VeraPdf.violations(pdf)).isEmpty();
  }
}
