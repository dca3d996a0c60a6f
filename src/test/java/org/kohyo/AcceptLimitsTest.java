package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kohyo accept} leaves as it is, and what it says then. */
class AcceptLimitsTest {

  @TempDir Path folder;
  private AcceptFolder accepting;
  private Path content;
  private Path file;

  @BeforeEach
  void copyContent() throws IOException {
    accepting = new AcceptFolder(folder);
    content = accepting.content();
    file = accepting.file();
  }

  private Kohyo.Result accept(Object... more) {
    return accepting.accept(more);
  }

  private Map<String, String> write(String adjustments) throws IOException {
    return accepting.write(adjustments);
  }

  private void isRefused(Kohyo.Result result, Map<String, String> before, String... words)
      throws IOException {
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("Exception").hasLineCount(2);
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  @Test
  void aRewordingOfOtherDaysIsLeft_andIsNamedWhenItWasAskedFor() throws IOException {
    Map<String, String> before =
        write("  - reword: dated\n    replaces: 前\n    text: 甲\n    from: 2027-04-01\n");
    assertThat(accept().err()).isEmpty();
    assertThat(accept("dated").err()).contains("「dated」", "x.yaml:6:5", "2026-11-22");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
    assertThat(accept("--as-of", "2027-04-01").out()).contains("replaces を 1 件");
  }

  @Test
  void whatHasNoSharedWordingOnTheDayStays() throws IOException {
    Map<String, String> before = write("  - reword: ended\n    replaces: 前\n    text: 乙\n");
    Kohyo.Result result = accept();
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("「ended」は 2026-11-22 の共通の文言にない");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
    assertThat(accept("--as-of", "2026-03-31").status()).isZero();
    assertThat(Files.readString(file)).contains("replaces: 終わった文言\n");
  }

  @Test
  void inBracesAValueIsNotAdded_butItIsSaidWhatToWrite_andTheRestIsWritten() throws IOException {
    write("  - {reword: colon, text: 甲}\n  - reword: plain\n    replaces: 前\n    text: 乙\n");
    Kohyo.Result result = accept();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("x.yaml:6:5", "「colon」", "replaces: \"見本: 給付 #1\"")
        .hasLineCount(2);
    assertThat(result.out()).contains("replaces を 1 件").doesNotContain("colon");
    assertThat(Files.readString(file))
        .contains("  - {reword: colon, text: 甲}\n")
        .contains("replaces: 保険給付の実施\n");
  }

  @Test
  void whatWouldNotReadBackIsNotWritten() throws IOException {
    Map<String, String> before =
        write(
            "  - reword: dated\n    replaces: 前\n    text: 丙\n  - ? reword\n    : plain\n    ? text\n    : 乙\n");
    isRefused(accept(), before, "replaces だけを書き直せない", "手で");
  }

  @Test
  void anUnknownItemIsRefused_withTheOneThatWasMeant() throws IOException {
    Map<String, String> before = write("  - reword: plain\n    replaces: 前\n    text: 乙\n");
    isRefused(accept("plian"), before, "「plian」", "「plain」ではありませんか");
    isRefused(accept("plain", "zzzzzz"), before, "「zzzzzz」", "言い換えているもの：plain");
    isRefused(accept("dated"), before, "「dated」", "言い換えているもの：plain");
    before = write("  - omit: plain\n");
    isRefused(accept("plain"), before, "reword はありません");
  }

  @Test
  void anUnknownSocietyOrAMissingFolderIsRefused() throws IOException {
    Map<String, String> before = write("  - omit: plain\n");
    isRefused(Kohyo.run("accept", "y", "--content", content), before, "「y」", "x");
    isRefused(Kohyo.run("accept", "x", "--content", folder.resolve("no")), before, "--content");
  }

  @Test
  void aFileWithMistakesIsLeft_andTheMistakesAreTold() throws IOException {
    Map<String, String> before =
        write("  - reword: plain\n    replaces: 前\n    txt: 乙\n  - reword: plian\n    text: 丙\n");
    Kohyo.Result result = accept();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("x.yaml:8:5: エラー unknown-key", "何も書きませんでした");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
    Files.writeString(content.resolve("policy/purposes.yaml"), "nonsense\n");
    before = write("  - reword: plain\n    replaces: 前\n    text: 乙\n");
    assertThat(accept().status()).isEqualTo(1);
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }
}
