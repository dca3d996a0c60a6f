package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code kohyo accept}: one value changes, and not a byte besides. */
class AcceptCommandTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo/content");
  private static final Path CASES = DATA.resolve("accept");
  private static final String HEAD = "name: 見本\nself: 当組合\nnotices:\n  - riyo\nadjustments:\n";

  @TempDir Path folder;
  private Path content;
  private Path file;

  @BeforeEach
  void copyContent() throws IOException {
    content = ContentCopy.of(DATA.resolve("base"), folder.resolve("content"));
    String purposes = "policy/purposes.yaml";
    Files.write(
        content.resolve(purposes),
        Files.readAllBytes(DATA.resolve("accept-base").resolve(purposes)));
    file = content.resolve("societies/x.yaml");
  }

  private Kohyo.Result accept(Object... more) {
    List<Object> args = new ArrayList<>(List.of("accept", "x", "--content", content));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  private Map<String, String> write(String adjustments) throws IOException {
    Files.writeString(file, HEAD + adjustments);
    return ContentCopy.tree(content);
  }

  private void isRefused(Kohyo.Result result, Map<String, String> before, String... words)
      throws IOException {
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("Exception").hasLineCount(2);
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** For a difference that people can read. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOtherByteStays(String name) throws IOException {
    byte[] before = Files.readAllBytes(CASES.resolve(name).resolve("before.yaml"));
    byte[] after = Files.readAllBytes(CASES.resolve(name).resolve("after.yaml"));
    Files.write(file, before);
    Map<String, String> others = ContentCopy.tree(content);
    Kohyo.Result result = accept();
    assertThat(text(Files.readAllBytes(file))).as(result.err()).isEqualTo(text(after));
    assertThat(Files.readAllBytes(file)).isEqualTo(after);
    assertThat(result.status()).isZero();
    if (name.equals("nothing-to-do")) {
      assertThat(result.out()).contains("書き直す replaces はありません");
    } else {
      assertThat(result.out()).contains("書き直しました");
    }
    assertThat(accept().out()).contains("書き直す replaces はありません").hasLineCount(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(after);
    Map<String, String> now = ContentCopy.tree(content);
    now.remove("societies/x.yaml");
    others.remove("societies/x.yaml");
    assertThat(now).as("nothing else is written or left behind").isEqualTo(others);
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
  void onlyTheItemsThatAreNamed() throws IOException {
    write(
        "  - reword: plain\n    replaces: 前の文言\n    text: 甲\n"
            + "  - reword: dated\n    replaces: 前の文言\n    text: 乙\n");
    assertThat(accept("dated").status()).isZero();
    assertThat(Files.readString(file))
        .contains("reword: plain\n    replaces: 前の文言\n", "replaces: 新の文言\n");
    assertThat(accept("dated").out()).contains("書き直す replaces はありません");
  }

  @Test
  void theDayDecides() throws IOException {
    write("  - reword: dated\n    replaces: 前の文言\n    text: 乙\n");
    assertThat(accept("--as-of", "2026-03-31").status()).isZero();
    assertThat(Files.readString(file)).contains("replaces: 旧の文言\n");
    assertThat(accept().status()).isZero();
    assertThat(Files.readString(file)).contains("replaces: 新の文言\n");
  }

  @Test
  void ofTwoRewordingsOfOneItem_onlyTheOneThatHolds() throws IOException {
    write(
        "  - reword: dated\n    replaces: 前\n    text: 甲\n    until: 2026-03-31\n"
            + "  - reword: dated\n    replaces: 後\n    text: 乙\n    from: 2026-04-01\n");
    assertThat(accept().status()).isZero();
    assertThat(Files.readString(file)).contains("replaces: 前\n", "replaces: 新の文言\n");
    assertThat(accept("--as-of", "2026-03-31").status()).isZero();
    assertThat(Files.readString(file)).contains("replaces: 旧の文言\n", "replaces: 新の文言\n");
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

  @Test
  void mistakesOfOthersDoNotMatter() throws IOException {
    Files.writeString(content.resolve("societies/y.yaml"), "nmae: 甲\n");
    write("  - reword: plain\n    replaces: 前\n    text: 乙\n");
    Kohyo.Result result = accept();
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void permissionsAndLinksStay() throws IOException {
    write("  - reword: plain\n    replaces: 前\n    text: 乙\n");
    Path real = content.resolve("societies/.real");
    Files.move(file, real);
    try {
      Files.createSymbolicLink(file, Path.of(".real"));
      Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
    } catch (UnsupportedOperationException e) {
      return;
    }
    assertThat(accept().status()).isZero();
    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(real)).contains("保険給付の実施");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw-r--");
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
