package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.render.comparison.SheetRow.Line;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.SheetRow.SheetRun;

/** Lines end before the edge, nothing is parted that belongs together, nothing is obeyed. */
class ComparisonTextTest {

  private static final ComparisonText TEXT = new ComparisonText(Words.LABELS);

  @ParameterizedTest
  @CsvSource({
    "a, 1",
    "é, 1",
    "e\u0301, 1",
    "あ, 2",
    "か\u3099, 2",
    "ｶ, 1",
    "ﾞ, 1",
    "Ａ, 2",
    "𠮷, 2",
    "葛\uDB40\uDD00, 2",
    "①, 2",
    "※, 2",
    "…, 2",
    "α, 2",
    "×, 2",
    "£, 1",
    "한, 2",
    "😀, 2",
    "👨\u200D👩\u200D👧, 2",
    "🇯🇵, 2",
    "（略）, 6"
  })
  void knowsTheWidths(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void noLineIsTooLong_andTheSummaryIsLast(Cases.Case sample) {
    for (int width : List.of(20, 40, 79, 80, 81, 132)) {
      for (boolean colour : List.of(true, false)) {
        String text = TEXT.text(sample.sheet(), width, colour);
        assertThat(text.lines())
            .allMatch(line -> Columns.of(line.replaceAll("\u001b\\[[0-9;]*m", "")) <= width);
        String end = sample.sheet().summary();
        assertThat(text.replace("\n", "")).endsWith(end);
        assertThat(text).endsWith("\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void onlyOurOwnEscapeSequencesReachTheTerminal(Cases.Case sample) {
    String plain = TEXT.text(sample.sheet(), 80, false);
    assertThat(plain.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    String colour = TEXT.text(sample.sheet(), 80, true);
    assertThat(colour.replaceAll("\u001b\\[(0|4;31|4;32)m", "")).doesNotContain("\u001b");
    // A line begins and ends without a colour.
    assertThat(colour.lines())
        .allMatch(line -> line.lastIndexOf("\u001b[0m") >= line.lastIndexOf("\u001b[4;"));
  }

  private static SheetCell cell(boolean newer, String text) {
    return new SheetCell(
        newer,
        "",
        "",
        List.of(new Line(List.of(new SheetRun("あ", false, false), new SheetRun(text, true, true)))),
        "");
  }

  @Test
  void changedTextIsMarked_withAndWithoutColour() {
    assertThat(new TerminalCell(40, false).lines(cell(true, "いう")).get(0).text())
        .isEqualTo("あ{+いう+}");
    assertThat(new TerminalCell(40, false).lines(cell(false, "いう")).get(0).text())
        .isEqualTo("あ[-いう-]");
    assertThat(new TerminalCell(40, true).lines(cell(true, "いう")).get(0).text())
        .isEqualTo("あ\u001b[4;32mいう\u001b[0m");
  }

  @Test
  void clustersAreNeverParted() {
    String text =
        "か\u3099".repeat(30) + "葛\uDB40\uDD00".repeat(30) + "𠮷".repeat(30) + "🇯🇵".repeat(30);
    for (int width = 10; width < 30; width++) {
      List<String> lines =
          new TerminalCell(width, false)
              .lines(text).stream().map(TerminalCell.Row::text).collect(Collectors.toList());
      assertThat(String.join("", lines)).isEqualTo(text);
      assertThat(lines)
          .allMatch(l -> !Character.isLowSurrogate(l.charAt(0)))
          .allMatch(l -> l.charAt(0) != '\u3099')
          .allMatch(l -> l.codePointAt(0) != 0xE0100)
          .allMatch(l -> l.codePoints().filter(c -> c >= 0x1F1E6 && c <= 0x1F1FF).count() % 2 == 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "あいうえおかき。く, あいうえおか|き。く",
    "あいうえおか「き」, あいうえおか|「き」",
    "あいうえおか」。く, あいうえお|か」。く",
    "あいうえお（（か）, あいうえお|（（か）",
    // Where too much would have to go down, nothing does.
    "あいうえおかき。。。。。。。く, あいうえおか|き。。。。。。|。く",
    "あいうえおかきく, あいうえおかき|く"
  })
  void noLineBeginsWithAMarkThatCloses_orEndsWithOneThatOpens(String text, String lines) {
    assertThat(new TerminalCell(14, false).lines(text))
        .extracting(TerminalCell.Row::text)
        .containsExactly(lines.split("\\|"));
    // Where changed words stand in marks, these count too and go along.
    assertThat(new TerminalCell(10, false).lines(cell(true, "いうえ、お")))
        .extracting(TerminalCell.Row::text)
        .containsExactly("あ{+いう", "え、お+}");
  }

  @Test
  void theSidesStandBesideEachOther_whereThereIsRoom() {
    Cases.Case sample = Cases.of("every-kind");
    assertThat(TEXT.text(sample.sheet(), 80, false).lines())
        .anyMatch(l -> l.contains("{+８号+}") && l.contains("[-７号-]"));
    assertThat(TEXT.text(sample.sheet(), 79, false).lines())
        .noneMatch(l -> l.contains("{+８号+}") && l.contains("[-７号-]"));
  }
}
