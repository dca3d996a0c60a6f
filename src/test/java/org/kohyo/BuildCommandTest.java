package org.kohyo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage, wrong surroundings, wrong content: said in one place, and nothing is lost. */
class BuildCommandTest {

  @TempDir Path folder;

  private static Map<String, byte[]> tree(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private Path content() throws IOException {
    Path copy = folder.resolve("content");
    try (Stream<Path> all = Files.walk(Kohyo.CONTENT)) {
      for (Path file : all.toList()) {
        Path target = copy.resolve(Kohyo.CONTENT.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private Kohyo.Result build(Path content, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of("build", "--content", content, "--out", folder.resolve("out"), "--no-pdf"));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  private static void isOneLine(Kohyo.Result result, int status) {
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void aCleanBuildSaysWhere_howMany_howLong() throws IOException {
    Kohyo.Result result = build(content());
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("3組合・4件の公表文を").contains("秒");
  }

  @Test
  void aSecondBuildChangesNothing() throws IOException {
    Path content = content();
    build(content);
    Map<String, byte[]> before = tree(folder.resolve("out"));
    assertThat(build(content).err()).contains("書き込み 0");
    assertThat(tree(folder.resolve("out"))).containsExactlyEntriesOf(before);
  }

  @Test
  void oneBrokenFileAmongMany_isReportedWhole_andNothingIsPublishedOrLost() throws IOException {
    Path content = content();
    build(content);
    Map<String, byte[]> before = tree(folder.resolve("out"));
    Files.writeString(
        content.resolve("societies/broken.yaml"), "nmae: 組合\nself: 当組合\nnotices: [kohyo-jik]\n");
    Files.writeString(
        content.resolve("societies/mihon.yaml"), "name: 別名\nself: 当組合\nnotices: [kohyo-jiko]\n");
    Kohyo.Result result = build(content);
    isOneLine(result, 1);
    assertThat(result.err())
        .contains("broken.yaml:1:1")
        .contains("nmae")
        .contains("kohyo-jik")
        .contains("何も公開しませんでした");
    assertThat(tree(folder.resolve("out"))).containsExactlyEntriesOf(before);
  }

  @Test
  void missingContentFolder() {
    isOneLine(build(folder.resolve("nowhere")), 2);
  }

  @Test
  void anOutputThatIsAFile() throws IOException {
    Files.writeString(folder.resolve("out"), "mine");
    isOneLine(build(content()), 2);
    assertThat(folder.resolve("out")).hasContent("mine");
  }

  @Test
  void anUnknownSociety_listsTheKnown() throws IOException {
    Kohyo.Result result = build(content(), "--society", "mihom");
    isOneLine(result, 2);
    assertThat(result.err()).contains("mihom").contains("mihon");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void oneSocietyAlone_keepsTheOthers() throws IOException {
    Path content = content();
    build(content);
    Map<String, byte[]> before = tree(folder.resolve("out"));
    Path file = content.resolve("societies/jrc.yaml");
    Files.writeString(file, Files.readString(file).replace("03-6672-1505", "03-0000-0000"));
    assertThat(build(content, "--society", "jrc").status()).isZero();
    Map<String, byte[]> after = tree(folder.resolve("out"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(
            after.keySet().stream()
                .filter(k -> !java.util.Arrays.equals(after.get(k), before.get(k))))
        .allMatch(k -> k.startsWith("jrc") || Set.of("manifest.json", "index.json").contains(k))
        .isNotEmpty();
  }

  @Test
  void formatsAreChosen() throws IOException {
    build(content(), "--formats", "json");
    assertThat(tree(folder.resolve("out")).keySet())
        .contains(Path.of("jrc/kohyo-jiko/notice.json").toString())
        .noneMatch(k -> k.endsWith("fragment.html") || k.endsWith(".pdf"));
  }

  @Test
  void wrongUsage_saysWhatIsKnown() {
    Kohyo.Result option = Kohyo.run("build", "--contnet", "x");
    isOneLine(option, 2);
    assertThat(option.err()).contains("--content");
    Kohyo.Result command = Kohyo.run("bild");
    isOneLine(command, 2);
    assertThat(command.err()).contains("build");
    isOneLine(Kohyo.run("build", "--as-of", "令和8年"), 2);
    isOneLine(Kohyo.run("build", "--formats", "docx"), 2);
    isOneLine(Kohyo.run("build", "--jobs", "many"), 2);
    isOneLine(Kohyo.run("build", "--out"), 2);
  }

  @Test
  void anAddressThatIsNone_isWrongUsage() throws IOException {
    Path out = folder.resolve("nothing");
    Object[] build = {"build", "--content", content(), "--out", out, "--base-url", "//example.jp/"};
    Kohyo.Result japanese = Kohyo.run(build);
    assertThat(japanese.status()).isEqualTo(2);
    assertThat(japanese.err()).contains("「//example.jp/」").contains("http://").hasLineCount(2);
    Kohyo.Result english =
        Kohyo.run(Stream.concat(Stream.of(build), Stream.of("--lang=en")).toArray());
    assertThat(english.err()).contains("base-url").matches("(?s)\\A\\p{ASCII}*\\z");
    assertThat(out).doesNotExist();
  }

  @Test
  void theAddressOfTheSiteMayLackItsSlash_inBothPlaces() throws IOException {
    Path content = content();
    build(content, "--base-url", "https://www.example.jp/kohyo");
    Map<String, byte[]> byOption = tree(folder.resolve("out"));
    assertThat(new String(byOption.get("feed.atom"), UTF_8))
        .contains("\"https://www.example.jp/kohyo/feed.atom\"");
    Files.writeString(
        content.resolve("site.yaml"), "\nbase-url: HTTPS://www.example.jp/kohyo\n", APPEND);
    build(content);
    assertThat(new String(tree(folder.resolve("out")).get("feed.atom"), UTF_8))
        .isEqualTo(new String(byOption.get("feed.atom"), UTF_8));
  }

  @Test
  void englishOnRequest() {
    assertThat(Kohyo.run("build", "--content", folder.resolve("no"), "--lang", "en").err())
        .matches("(?s)\\A\\p{ASCII}*\\z");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(Kohyo.run("--help").out()).contains("build");
    assertThat(Kohyo.run("build", "--help").out()).contains("--content").contains("原本のフォルダ");
    assertThat(Kohyo.run("--version").out()).startsWith("kohyo 0");
    assertThat(Kohyo.run("build", "--version").status()).isZero();
  }

  @Test
  void aBrokenTemplate_isNamedWithItsLine_andNothingIsLeftBehind() throws IOException {
    Path content = content();
    build(content);
    Map<String, byte[]> before = tree(folder.resolve("out"));
    Path templates = Files.createDirectory(folder.resolve("templates"));
    for (String broken : List.of("<p>\n<#if page.json", "<p>\n${page.nope}")) {
      Files.writeString(templates.resolve("notice.ftlh"), broken);
      Kohyo.Result result = build(content, "--templates", templates, "--jobs", "4");
      isOneLine(result, 2);
      assertThat(result.err()).contains("notice.ftlh:2:").hasLineCount(2);
      assertThat(tree(folder.resolve("out"))).containsExactlyEntriesOf(before);
    }
  }

  @Test
  void aFullDisk_leavesWhatWasPublished() throws Exception {
    Path content = content();
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(sh("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", small.toString()));
    try {
      Path out = small.resolve("out");
      Object[] args = {"build", "--content", content, "--out", out, "--formats", "html"};
      assertThat(Kohyo.run(args).status()).isZero();
      Map<String, byte[]> before = tree(out);
      Files.write(small.resolve("ballast"), new byte[1]);
      fill(small.resolve("ballast"));
      Path file = content.resolve("policy/measures.yaml");
      Files.writeString(file, Files.readString(file).replace("人的安全管理措置", "人的な安全管理措置"));
      Kohyo.Result result = Kohyo.run(args);
      isOneLine(result, 2);
      assertThat(tree(out)).containsExactlyEntriesOf(before);
    } finally {
      sh("umount", small.toString());
    }
  }

  private static void fill(Path file) {
    try (var stream = Files.newOutputStream(file)) {
      for (int i = 0; i < 4096; i++) {
        stream.write(new byte[1024]);
      }
    } catch (IOException full) {
      // as intended
    }
  }

  private static boolean sh(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theTerminalIsUtf8_exceptOnAWindowsConsole() {
    assertThat(Terminal.charset(null, "Windows 11")).isEqualTo(Charset.forName("UTF-8"));
    assertThat(Terminal.charset(null, "Linux")).isEqualTo(Charset.forName("UTF-8"));
  }
}
