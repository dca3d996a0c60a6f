package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;
import org.kohyo.testing.GitFolder;
import org.kohyo.testing.ManySocieties;
import tools.jackson.databind.json.JsonMapper;

/** {@code diff} of revisions, and where it writes to. */
class DiffCommandTest {

  private static final Path BASE = Path.of("src/test/resources/org/kohyo/content/base");
  private static final String PURPOSES = "policy/purposes.yaml";

  @TempDir private Path temp;
  private Path content;
  private GitFolder git;

  @BeforeEach
  void twoRevisions() throws Exception {
    content = temp.resolve("repo/content");
    Folders.copy(BASE, content, path -> true);
    git = GitFolder.init(temp.resolve("repo"));
    git.commit("first");
    replace("返還金の徴収", "返還金の請求");
    git.commit("second");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void replace(String what, String by) throws IOException {
    Path file = content.resolve(PURPOSES);
    Files.writeString(file, Files.readString(file).replace(what, by));
  }

  private Result diff(Object... args) {
    List<Object> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(args));
    all.addAll(List.of("--content", content));
    return Kohyo.run(all.toArray());
  }

  @Test
  void exitStatus_tellsWhetherThePublicReadsSomethingElse() {
    assertThat(diff("HEAD~1", "HEAD").status()).isEqualTo(1);
    assertThat(diff("HEAD", "main").status()).isZero();
    assertThat(diff("HEAD~2", "HEAD").status()).isEqualTo(2);
  }

  @Test
  void worktree_isTheFolderAsItIs_andADirtyTreeDoesNotTouchRevisions() throws IOException {
    replace("返還金の請求", "返還金の収納");
    Map<String, String> before = ContentCopy.tree(temp);
    assertThat(diff("main", "WORKTREE").out()).contains("収納", "請求", "WORKTREE");
    assertThat(diff("HEAD~1", "main").out()).contains("徴収", "請求").doesNotContain("収納");
    assertThat(ContentCopy.tree(temp)).isEqualTo(before);
  }

  @Test
  void aFolderAndADay() throws IOException {
    Path other = temp.resolve("other");
    Folders.copy(BASE, other, path -> true);
    assertThat(diff(other, "main").out()).contains("徴収", "請求");
    assertThat(diff("2026-03-31", "2026-04-01").out()).contains("海外療養費", "改正後", "改正前");
    assertThat(diff("main", "main", "--as-of", "2026-03-31").status()).isZero();
    assertThat(diff(content, "2026-03-31").out()).contains("海外療養費");
  }

  @Test
  void aDayToCome_isProposed() throws IOException {
    replace("from: 2026-04-01", "from: 2027-04-01");
    replace("2026-03-31", "2027-03-31");
    assertThat(diff("2026-11-22", "2027-04-01").out()).contains("改正案", "現行");
  }

  @Test
  void aNameOfTwoThings_isTold() throws Exception {
    // Relative to where the tests run: a branch can be called so too.
    Path named = Path.of("target/diff-names/topic");
    git.git().branchCreate().setName("target/diff-names/topic").setStartPoint("HEAD~1").call();
    Folders.delete(named);
    Files.createDirectories(named);
    Result revision = diff(named.toString().replace('\\', '/'), "main");
    assertThat(revision.status()).as(revision.err()).isEqualTo(1);
    assertThat(revision.err()).contains("原本ではないため");
    Folders.copy(BASE, named, path -> true);
    assertThat(diff(named.toString().replace('\\', '/'), "main").err()).contains("フォルダ「target");
    Folders.delete(named);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 新旧対照表",
    "a.md, ## 新旧対照表",
    "a.json, {",
    "a.html, <!DOCTYPE html>",
    "a.pdf, %PDF-",
    "a.docx, PK"
  })
  void theFilesName_tellsTheFormat(String name, String start) throws IOException {
    Path out = temp.resolve("new/folder").resolve(name);
    Result result = diff("HEAD~1", "HEAD", "--out", out);
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(out.toString());
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
        .startsWith(
            new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    byte[] once = Files.readAllBytes(out);
    diff("HEAD~1", "HEAD", "--out", out, "--jobs", "1");
    assertThat(Files.readAllBytes(out)).as("the same bytes every time").isEqualTo(once);
    try (Stream<Path> files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "markdown", "json", "html"})
  void stdout_hasWhatWasAskedForAndNothingElse(String format) {
    Result result = diff("HEAD~1", "HEAD", "--format", format);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("請求").endsWith("\n");
    if (format.equals("json")) {
      assertThat(JsonMapper.shared().readTree(result.out()).isObject()).isTrue();
    }
    if (format.equals("html")) {
      assertThat(result.out()).doesNotContain("<link rel=\"stylesheet\"").doesNotContain("src=");
    }
  }

  @Test
  void whatCannotBeCompared_leavesTheFileThatWasThere() throws IOException {
    Path out = Files.writeString(temp.resolve("table.html"), "before");
    assertThat(diff("nothing", "HEAD", "--out", out).status()).isEqualTo(2);
    assertThat(out).hasContent("before");
  }

  @Test
  void aSocietyThatIsNotYetRecorded_isNamed_andNoReasonToSayThatNothingDiffers() {
    Result result = Kohyo.run("diff", "2019-01-01", "2026-11-22", "--content", Kohyo.CONTENT);
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).contains("新しい側にだけある組合", "見本健康保険組合");
    assertThat(result.err()).contains("2021-04-01");
  }

  @Test
  void colours_areForTerminals_orWhenAskedFor() {
    assertThat(diff("HEAD~1", "HEAD").out()).doesNotContain("\u001b[");
    assertThat(diff("HEAD~1", "HEAD", "--color", "always").out()).contains("\u001b[");
    assertThat(diff("HEAD~1", "HEAD", "--color", "never").out()).doesNotContain("\u001b[");
  }

  @Test
  void tableOptions() {
    Object[] markdown = {"HEAD~1", "HEAD", "--format", "markdown"};
    assertThat(diff(markdown).out())
        .contains("| 改正後 | 改正前 |", "（略）", "（下線の部分は改正部分）")
        .doesNotContain("備考");
    assertThat(diff(with(markdown, "--swap", "--remarks", "--all", "--no-caption")).out())
        .contains("| 改正前 | 改正後 | 備考 |", "付加給付を含みます。")
        .doesNotContain("（略）")
        .doesNotContain("（下線の部分は改正部分）");
  }

  private static Object[] with(Object[] args, Object... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray();
  }

  @Test
  void manySocieties_thatAllChangeInAWayOfTheirOwn_fitIntoAComment() throws Exception {
    Path many = temp.resolve("many");
    Path real = many.resolve("content");
    ManySocieties.write(Kohyo.CONTENT, real, 150);
    try (GitFolder repository = GitFolder.init(many)) {
      repository.commit("first");
      for (int i = 0; i < 150; i++) {
        Path file = real.resolve("societies/mihon-%05d.yaml".formatted(i));
        String was = Files.readString(file);
        Files.writeString(file, was.replace("総務課", "企画第" + i + "課"));
      }
      repository.commit("second");
    }
    Result result = Kohyo.run("diff", "@~", "@", "--content", real, "--format", "markdown");
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out().length()).isLessThan(65_536).isGreaterThan(10_000);
  }
}
