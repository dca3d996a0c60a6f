package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static final Path CASES = AcceptFolder.DATA.resolve("accept");

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

  private void write(String adjustments) throws IOException {
    accepting.write(adjustments);
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
}
