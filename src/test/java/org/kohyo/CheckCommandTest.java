package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check}, and {@code build} where it is about findings, as a user runs them. */
class CheckCommandTest {

  private static final String GOOD = "name: 甲健康保険組合\nself: 当組合\nnotices: [riyo-mokuteki]\n";
  private static final String LEFTOVER =
      GOOD + "contacts:\n  - for: [general]\n    department: <b>総務課</b>\n";

  @TempDir private Path folder;
  private Path content;
  private Path out;
  private Path report;

  @BeforeEach
  void contentWithoutSocieties() throws IOException {
    content = folder.resolve("content");
    out = folder.resolve("out");
    report = folder.resolve("report");
    Folders.copy(Kohyo.CONTENT, content, path -> !path.startsWith("societies"));
    Files.createDirectories(content.resolve("societies"));
  }

  private void society(String id, String yaml) throws IOException {
    Files.writeString(content.resolve("societies/" + id + ".yaml"), yaml);
  }

  private Result check(Object... more) {
    Object[] args = {"check", "--content", content, "--report", report};
    return Kohyo.run(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
  }

  private Result build(Object... more) {
    Object[] args = {"build", "--content", content, "--out", out, "--report", report, "--no-pdf"};
    return Kohyo.run(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
  }

  @Test
  void warnings_areToldOnStdout_andTheStatusIsZero() throws IOException {
    society("ko", GOOD);
    Result result = check();
    assertThat(result.status()).isZero();
    assertThat(result.out()).containsPattern("societies/ko.yaml:[0-9]+:[0-9]+: 警告 law-");
    assertThat(result.err()).contains("1組合を確かめました").contains("index.html");
    assertThat(report.resolve("index.html")).isNotEmptyFile();
    assertThat(report.resolve("ko.html")).isNotEmptyFile();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFindingAboutAnAmendedStatement_isAtTheFileOfTheTextInForce() throws IOException {
    society("ko", "name: 甲健康保険組合\nself: 当組合\nnotices: [kohyo-jiko]\n");
    Path statements = content.resolve("policy/statements");
    Files.writeString(
        statements.resolve("purposes-intro@2025-04-01.md"), "{society.self}は、被保険者証を取り扱います。\n");
    Files.writeString(
        statements.resolve("purposes-intro@2026-04-01.md"), "\n{society.self}は、高齢受給者証を取り扱います。\n");
    assertThat(check("--as-of", "2025-03-31").out()).doesNotContain("purposes-intro");
    assertThat(check("--as-of", "2026-03-31").out())
        .contains("purposes-intro@2025-04-01.md:1:")
        .doesNotContain("purposes-intro@2026");
    assertThat(check("--as-of", "2026-04-01").out())
        .contains("purposes-intro@2026-04-01.md:2:")
        .doesNotContain("purposes-intro@2025");
  }

  @Test
  void strict_byOptionOrBySite_makesWarningsFail_andStopsTheBuild() throws IOException {
    society("ko", GOOD);
    assertThat(check("--strict").status()).isEqualTo(1);
    assertThat(build("--strict").status()).isEqualTo(1);
    assertThat(out).doesNotExist();
    Files.writeString(content.resolve("site.yaml"), "title: 一覧\nstrict: true\n");
    assertThat(check().status()).isEqualTo(1);
    assertThat(build().status()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void anErrorFoundByARule_stopsEverything() throws IOException {
    society("ko", GOOD);
    society("otsu", LEFTOVER);
    assertThat(check().status()).isEqualTo(1);
    Result result = build();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("エラー html-tag").contains("何も公開しませんでした");
    assertThat(out).doesNotExist();
  }

  @Test
  void keepGoing_publishesTheOthers_keepsWhatWasPublic_andSaysSo() throws IOException {
    society("ko", GOOD);
    society("otsu", GOOD.replace("甲", "乙"));
    assertThat(build().status()).isZero();
    byte[] index = Files.readAllBytes(out.resolve("index.html"));
    society("ko", GOOD.replace("甲", "新"));
    society("otsu", LEFTOVER.replace("甲", "乙"));
    society("hei", "name: [\n");
    Result result = build("--keep-going");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("公開済みのページはそのままです：hei, otsu");
    assertThat(out.resolve("ko/riyo-mokuteki/index.html")).content().contains("新健康保険組合");
    assertThat(out.resolve("otsu/riyo-mokuteki/index.html"))
        .content()
        .contains("乙健康保険組合")
        .doesNotContain("総務課");
    assertThat(out.resolve("hei")).doesNotExist();
    // The index is made of the source: it waits until the source and what is public agree again.
    assertThat(out.resolve("index.html")).hasBinaryContent(index);
  }

  @Test
  void aBuildOfOneSociety_leavesABrokenNeighbourInTheIndex() throws IOException {
    society("ko", GOOD);
    society("otsu", GOOD.replace("甲", "乙"));
    assertThat(build().status()).isZero();
    society("otsu", "name: [\n");
    assertThat(build("--society", "ko").status()).isZero();
    assertThat(out.resolve("index.html")).content().contains("甲健康保険組合", "乙健康保険組合");
    assertThat(out.resolve("otsu/riyo-mokuteki/index.html")).exists();
  }

  @Test
  void aReportThatCannotBeWritten_isToldAfterWhatWasPublished() throws IOException {
    society("ko", GOOD);
    Files.writeString(report, "a file in the way");
    Result result = build();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("公開しました").contains("に書けませんでした");
    assertThat(out.resolve("index.html")).exists();
  }

  @Test
  void keepGoing_doesNotGoOnWhenThePolicyIsBroken() throws IOException {
    society("ko", GOOD);
    Files.writeString(content.resolve("policy/measures.yaml"), "measures: x\n");
    assertThat(build("--keep-going").status()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void findingsNeverBecomePublic() throws IOException {
    society("ko", GOOD);
    Result inside =
        Kohyo.run(
            "build", "--content", content, "--out", out, "--report", out.resolve("x"), "--no-pdf");
    assertThat(inside.status()).isEqualTo(2);
    assertThat(inside.err()).contains("公開するフォルダ");
    assertThat(out).doesNotExist();
    Files.createDirectories(out);
    Files.createSymbolicLink(folder.resolve("link"), out);
    Path through = folder.resolve("link/x");
    assertThat(Kohyo.run("build", "--content", content, "--out", out, "--report", through).status())
        .isEqualTo(2);
    assertThat(build().status()).isZero();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as("%s", file)
            .doesNotContain("law-")
            .doesNotContain("警告")
            .doesNotContain("公表文に見当たりません");
      }
    }
  }

  @Test
  void jsonAndSarif_goToStdoutAlone() throws IOException {
    society("ko", LEFTOVER);
    for (String format : List.of("json", "sarif")) {
      Result result = check("--format", format);
      assertThat(result.status()).isEqualTo(1);
      JsonNode root = JsonMapper.shared().readTree(result.out());
      assertThat(root.isObject()).isTrue();
      assertThat(result.out()).contains("html-tag").contains("societies/ko.yaml");
    }
  }

  @Test
  void aSilencedFinding_isInTheReportWithItsReason_andNowhereElse() throws IOException {
    String reason = "規程で別に公表しているため";
    society("ko", GOOD + "silences:\n  - rule: law-identity\n    reason: " + reason + "\n");
    assertThat(check().out()).doesNotContain("law-identity");
    assertThat(report.resolve("ko.html")).content().contains(reason);
    assertThat(check("--format", "json").out()).contains(reason);
  }

  @Test
  void anErrorCannotBeSilenced() throws IOException {
    society("ko", LEFTOVER + "silences:\n  - rule: html-tag\n    reason: 試し\n");
    Result result = check();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("エラー html-tag").contains("unused-silence");
  }

  @Test
  void oneSociety_isCheckedAlone_andTheOthersReportsStay() throws IOException {
    society("ko", GOOD);
    society("otsu", LEFTOVER);
    check();
    Result result = check("--society", "ko");
    assertThat(result.status()).isZero();
    assertThat(result.out()).doesNotContain("otsu");
    assertThat(report.resolve("otsu.html")).exists();
    assertThat(check("--society", "tei").status()).isEqualTo(2);
  }

  @Test
  void threeBrokenFilesAmongMany_areReportedCompletelyInOneRun() throws IOException {
    for (int i = 0; i < 1400; i++) {
      society("s" + i, GOOD.replace("甲", "第" + i));
    }
    society("s7", "name: 甲\nself: 当組合\nnotices: [x]\nphone: 1\ncontacts:\n  - for: [y]\n");
    society("s77", GOOD + "insurer-number: 6139992\nadjustments:\n  - omit: no-such\n");
    society("s777", GOOD + "  字下げ: 誤り\n");
    Result result = check();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines().filter(l -> l.contains(": エラー ")))
        .hasSizeGreaterThanOrEqualTo(6)
        .allMatch(l -> l.matches(".*/societies/s7+\\.yaml:.*"));
  }

  @Test
  void english_isEnglish() throws IOException {
    society("ko", GOOD);
    assertThat(check("--lang", "en").out()).contains("warning law-");
    assertThat(Kohyo.run("check", "--help").out()).contains("--format", "--strict", "--report");
  }
}
