package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;

/** A society's own colour and logo, from its file to its published folder. */
class OwnLookTest {

  private static final Path LOGOS =
      Path.of("src/test/resources/org/kohyo/content/cases/own-look/logos");

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    Folders.copy(Kohyo.CONTENT, folder.resolve("content"), file -> true);
    Path file = folder.resolve("content/societies/jrc.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "key-colour: \"#0b6b53\"\nlogo:\n  file: logos/jrc.png\n  alternative: 見本のマーク\n");
    Files.createDirectories(folder.resolve("content/logos"));
    Files.copy(LOGOS.resolve("x-sign.png"), folder.resolve("content/logos/jrc.png"));
  }

  private Map<String, byte[]> built(String... more) throws IOException {
    Object[] words =
        Arrays.copyOf(
            new Object[] {
              "build",
              "--content=" + folder.resolve("content"),
              "--out=" + folder.resolve("out"),
              "--report=" + folder.resolve("report")
            },
            4 + more.length);
    System.arraycopy(more, 0, words, 4, more.length);
    Kohyo.Result result = Kohyo.run(words);
    assertThat(result.status()).as(result.err()).isZero(); // read back, too
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : ContentCopy.tree(folder.resolve("out")).keySet()) {
      files.put(path, Files.readAllBytes(folder.resolve("out").resolve(path)));
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String only(Map<String, byte[]> files, String pattern) {
    return files.keySet().stream().filter(path -> path.matches(pattern)).findFirst().orElseThrow();
  }

  @Test
  void pagesAndPapersShowIt_andThePictureTellsNothingElse() throws IOException {
    Map<String, byte[]> files = built("--society=jrc");
    String logo = only(files, "jrc/logo-[0-9a-f]{10}\\.png");
    assertThat(text(Files.readAllBytes(LOGOS.resolve("x-sign.png")))).contains("Author");
    assertThat(text(files.get(logo))).contains("IHDR").doesNotContain("Author", "tEXt");
    String page = new String(files.get("jrc/kohyo-jiko/index.html"), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("src=\"../" + logo.substring("jrc/".length()) + "\"", "alt=\"見本のマーク\"")
        .containsPattern("<img[^>]* width=\"\\d+\" height=\"\\d+\"");
    String style = only(files, "jrc/style-[0-9a-f]{10}\\.css");
    assertThat(page).contains("href=\"../" + style.substring("jrc/".length()) + "\"");
    assertThat(text(files.get(style))).contains("#0b6b53");
    assertThat(text(files.get("jrc/kohyo-jiko/notice.pdf"))).contains("/Subtype /Image");
    Kohyo.Result verified = verified();
    assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
  }

  private Kohyo.Result verified() {
    return Kohyo.run(
        "verify",
        folder.resolve("out"),
        "--content=" + folder.resolve("content"),
        "--society=jrc",
        "--lang=en");
  }

  /** A paper is kept as long as its sign is, and no longer. */
  @Test
  void anotherPictureOrAlternativeChangesThePaper() throws IOException {
    String paper = "jrc/kohyo-jiko/notice.pdf";
    byte[] before = built("--society=jrc").get(paper);
    Path file = folder.resolve("content/societies/jrc.yaml");
    Files.writeString(file, Files.readString(file).replace("見本のマーク", "別のマーク"));
    assertThat(verified().out()).contains("read aloud in place of the society's logo");
    byte[] said = built("--society=jrc").get(paper);
    assertThat(said).isNotEqualTo(before);
    Files.delete(folder.resolve("content/logos/jrc.png"));
    Files.copy(LOGOS.resolve("x-plain.png"), folder.resolve("content/logos/jrc.png"));
    assertThat(verified().out()).contains("can't be told to be the society's logo");
    byte[] shown = built("--society=jrc").get(paper);
    assertThat(shown).isNotEqualTo(said).isNotEqualTo(before);
    assertThat(verified().status()).isZero();
    Folders.delete(folder.resolve("out"));
    assertThat(built("--society=jrc").get(paper)).isEqualTo(shown);
    Files.writeString(file, Files.readString(file).replaceFirst("(?s)logo:.*", ""));
    Files.delete(folder.resolve("content/logos/jrc.png"));
    assertThat(text(built("--society=jrc").get(paper))).doesNotContain("/Subtype /Image");
  }

  @Test
  void anotherPictureChangesThatSocietyAlone() throws IOException {
    Map<String, byte[]> before = built("--no-pdf");
    Files.delete(folder.resolve("content/logos/jrc.png"));
    Files.copy(
        Path.of("src/test/resources/org/kohyo/content/cases/own-look/logos/x-plain.png"),
        folder.resolve("content/logos/jrc.png"));
    Map<String, byte[]> after = built("--no-pdf");
    assertThat(only(after, "jrc/logo-.*")).isNotEqualTo(only(before, "jrc/logo-.*"));
    after.forEach(
        (path, bytes) -> {
          if (!path.startsWith("jrc/") && !path.equals("manifest.json")) {
            assertThat(bytes).as(path).isEqualTo(before.get(path));
          }
        });
  }
}
