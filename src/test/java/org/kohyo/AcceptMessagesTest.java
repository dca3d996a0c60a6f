package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kohyo accept} says of what it wrote and of itself, as the guide shows it. */
class AcceptMessagesTest {

  @TempDir Path folder;
  private AcceptFolder accepting;

  @BeforeEach
  void copyContent() throws IOException {
    accepting = new AcceptFolder(folder);
  }

  private Kohyo.Result accept(Object... more) {
    return accepting.accept(more);
  }

  private void write(String adjustments) throws IOException {
    accepting.write(adjustments);
  }

  @Test
  void itShowsWhatWasAndWhatIs_onLinesOfTheirOwn() throws IOException {
    write(
        "  - reword: plain\n    replaces: 前の文言\n    text: 甲\n"
            + "  - reword: dated\n    text: 乙\n");
    assertThat(accept().out().replace("\r", ""))
        .contains("x.yaml:6:5: plain\n")
        .contains("\n    前の文言\n")
        .contains("\n    保険給付の実施\n")
        .contains("\n    甲\n")
        .contains("x.yaml:9:5: dated\n  これまでの replaces：なし\n")
        .contains("\n    新の文言\n")
        .contains("replaces を 2 件");
  }

  @Test
  void english() throws IOException {
    write("  - reword: plain\n    replaces: a\n    text: b\n");
    assertThat(accept("--lang", "en").out())
        .contains("replaces until now:\n    a\n".replace("\n", System.lineSeparator()))
        .contains("Brought 1 replaces");
    assertThat(accept("nope", "--lang", "en").err())
        .contains("does not reword \"nope\"")
        .matches("(?s)\\A\\p{ASCII}*\\z");
  }

  @Test
  void wrongUsage() {
    for (Kohyo.Result result :
        List.of(
            Kohyo.run("accept"),
            Kohyo.run("accept", "x", "--as-of", "令和8年"),
            Kohyo.run("accept", "x", "--contnet", "y"))) {
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("kohyo accept --help").hasLineCount(2);
    }
  }

  @Test
  void helpInBothLanguages() {
    assertThat(Kohyo.run("accept", "--help").out()).contains("言い換えを見直した", "この日の共通の文言");
    Kohyo.Result english = Kohyo.run("accept", "--help", "--lang", "en");
    assertThat(english.status()).isZero();
    assertThat(english.out()).contains("looked at again").matches("(?s)\\A\\p{ASCII}*\\z");
    assertThat(Kohyo.run("--help").out()).contains("accept  ");
  }

  /** What the guide shows is what officers see. */
  @Test
  void theGuideShowsRealOutput() throws IOException {
    Path real = ContentCopy.of(Kohyo.CONTENT, folder.resolve("real"));
    Path purposes = real.resolve("policy/purposes.yaml");
    Files.writeString(
        purposes,
        Files.readString(purposes).replace("インフルエンザ予防接種の補助金支給事業", "インフルエンザ等の予防接種の補助金支給事業"));
    String guide = Files.readString(Path.of("site/ja/markdown/new-and-accept.md"));
    Object[][] commands = {
      {"new", "mihon-daini", "--name", "見本第二健康保険組合", "--reading", "みほんだいにけんこうほけんくみあい"},
      {"new", "mihon-daini", "--name", "見本第二健康保険組合"},
      {"accept", "mihon", "health-influenza"},
      {"accept", "mihon"},
      {"accept", "mihon"}
    };
    for (Object[] command : commands) {
      List<Object> args = new ArrayList<>(List.of(command));
      args.addAll(List.of("--content", real));
      Kohyo.Result result = Kohyo.run(args.toArray());
      String shown =
          (result.out() + result.err())
              .replace(System.lineSeparator(), "\n")
              .replace(" --content " + real, "")
              .replace(real.toString().replace('\\', '/'), "content")
              // The line moves with what stands above it.
              .replaceAll("yaml:[0-9]+:5", "yaml:28:5");
      assertThat(guide)
          .contains(
              "$ kohyo "
                  + String.join(" ", List.of(command).toArray(String[]::new))
                  + "\n"
                  + shown);
    }
  }
}
