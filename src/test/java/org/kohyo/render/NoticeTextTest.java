package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;
import org.kohyo.testing.Golden;

/** A notice as mere text. */
class NoticeTextTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), true);

  private static HtmlRenderer html;

  @BeforeAll
  static void open() throws IOException {
    html = new HtmlRenderer(TemplateSource.shipped());
  }

  private static String text(Notice notice) {
    Release release = Shapes.release(notice);
    byte[] bytes = html.text(release, Imprint.of(release, Optional.empty()));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void everyShapeOfBlock_looksAsDecided() throws IOException {
    Path golden = Path.of("src/test/resources/org/kohyo/render/golden/notice.txt");
    // The file in the repository has line feeds, so that every editor shows it.
    Golden.check(golden, text(NOTICE).substring(1).replace("\r\n", "\n"));
  }

  /** What Word and braille devices go by: they take UTF-8 without a mark for Shift_JIS at times. */
  @Test
  void beginsWithAMark_andEndsLinesAsWindowsDoes() {
    assertThat(text(NOTICE)).startsWith("\uFEFF" + Shapes.NAME + "\r\n").endsWith("\r\n");
    assertThat(text(NOTICE).replace("\r\n", "")).doesNotContain("\r", "\n").hasSizeGreaterThan(500);
    assertThat(text(NOTICE).substring(1)).doesNotContain("\uFEFF");
  }

  @Test
  void unitsStandToTheCharacter_inOrder_eachWithinOneLine() {
    Notice hostile = Shapes.notice(Optional.of(Shapes.SCRIPT), false);
    for (Notice notice : new Notice[] {NOTICE, hostile}) {
      String text = text(notice);
      int at = 0;
      for (Unit unit : notice.units().toList()) {
        int found = text.indexOf(unit.text(), at);
        assertThat(found).as(unit.id()).isNotNegative();
        at = found + unit.text().length();
      }
    }
  }

  /** A line break within a unit is a space, as pages show it; wide spaces are characters. */
  @Test
  void aBreakWithinAUnitBreaksNoLine() {
    Notice broken = Shapes.notice(Optional.of("甲　乙\n 丙\t丁"), false);
    assertThat(text(broken)).contains("甲　乙 丙 丁");
  }
}
