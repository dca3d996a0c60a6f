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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kohyo approve}: the record of approvals, written so that it can be trusted. */
class ApproveCommandTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo/content");
  private static final String RECORD = "approvals/kihon/riyo/2026-04-01.yaml";

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void copyContent() throws IOException {
    content = ContentCopy.of(DATA.resolve("base"), folder.resolve("content"));
    site("approval: required\napprovers:\n  text: [理事会, 見本 太郎]\n  society: [総務課]\n");
  }

  private void site(String more) throws IOException {
    Files.writeString(content.resolve("site.yaml"), "title: 公表事項の一覧\n" + more);
  }

  private Kohyo.Result approve(Object... more) {
    List<Object> args = new ArrayList<>(List.of("approve", "--content", content));
    args.addAll(List.of(more));
    if (!args.contains("--notice")) {
      args.addAll(List.of("--notice", "riyo"));
    }
    return Kohyo.run(args.toArray());
  }

  private List<String> records() throws IOException {
    return ContentCopy.tree(content).keySet().stream()
        .filter(path -> path.startsWith("approvals/"))
        .toList();
  }

  private String record() throws IOException {
    return Files.readString(content.resolve(RECORD));
  }

  private void change(String path, String from, String to) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private void isRefused(Kohyo.Result result, int status, String... words) throws IOException {
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("Exception");
  }

  @Test
  void ofASocietyThatIsNoMore_theLastEditionIsApproved() throws IOException {
    Path society = content.resolve("societies/kihon.yaml");
    Files.writeString(society, Files.readString(society) + "until: 2026-03-31\n");
    Kohyo.Result result = approve("kihon", "--by", "理事会", "--on", "2026-11-20");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("kihon の riyo（版 undated）の本文");
    assertThat(records()).allMatch(path -> path.startsWith("approvals/kihon/riyo/undated"));
    assertThat(approve("kihon", "--by", "理事会").out()).contains("0 件");
    assertThat(approve("kihon", "--by", "総務課", "--notice", "kohyo").status()).isZero();
    assertThat(approve("kihon", "--by", "理事会", "--notice", "kohyo").status()).isZero();
    assertThat(approve("kihon", "--by", "総務課").status()).isZero();
    Kohyo.Result checked =
        Kohyo.run(
            "check", "--content", content, "--report", folder.resolve("r"), "--society", "kihon");
    assertThat(checked.out()).doesNotContain("approval");
  }

  @Test
  void itWritesWhoApprovedWhatAndWhen_andKeepsTheNotice() throws IOException {
    Kohyo.Result result =
        approve("kihon", "--by", "理事会", "--on", "2026-11-20", "--decided-by", "理事会議決");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("kihon の riyo（版 2026-04-01）の本文", "初めての承認", "1 件");
    assertThat(records()).hasSize(2);
    assertThat(record())
        .startsWith("# yaml-language-server: $schema=../../../schema/approval.schema.json\n")
        .containsPattern("  - part: text\n    digest: kohyo-text-1:[0-9a-f]{64}\n")
        .contains("    approved-by: 理事会\n    approved-on: 2026-11-20\n    decided-by: 理事会議決\n")
        .containsPattern("    notice: 2026-04-01\\.[0-9a-f]{12}\\.json\n$");
    assertThat(Kohyo.run("check", "--content", content, "--report", folder.resolve("r")).err())
        .doesNotContain("approvals/");
  }

  @Test
  void whatIsApprovedAlreadyIsSaidAndNotWrittenAgain() throws IOException {
    approve("kihon", "--by", "理事会");
    Map<String, String> before = ContentCopy.tree(content);
    Kohyo.Result again = approve("kihon", "--by", "見本 太郎");
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("すでに承認されています", "0 件");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  @Test
  void eachApproverApprovesWhatIsTheirs_andBothStandInOneRecord() throws IOException {
    approve("kihon", "--by", "理事会");
    Kohyo.Result result = approve("kihon", "--by", "総務課");
    assertThat(result.out()).contains("組合情報");
    assertThat(record()).contains("part: text", "part: society", "kohyo-society-1:");
    isRefused(approve("kihon", "--by", "総務課", "--part", "text"), 2, "「総務課」", "理事会, 見本 太郎");
    isRefused(approve("kihon", "--by", "通行人"), 2, "「通行人」", "総務課");
  }

  @Test
  void whatChangedSinceTheLastApprovalIsTold_andCommentsAndOtherEntriesStay() throws IOException {
    approve("kihon", "--by", "理事会");
    String before = record().replace("\n  - part", "\n  # 臨時の理事会で\n  - part") + "# 終わり\n";
    Files.writeString(content.resolve(RECORD), before.replace("\n", "\r\n"));
    change("policy/purposes.yaml", "保険給付の実施", "保険給付の適正な実施");
    Kohyo.Result result = approve("kihon", "--by", "見本 太郎");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 か所が変わりました：");
    String after = record();
    assertThat(after.replace("\r\n", "\n").split("(?m)^  - part: text$", -1)).hasSize(3);
    assertThat(after).contains("# 臨時の理事会で\r\n").endsWith("# 終わり\r\n");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    assertThat(records()).hasSize(3);
  }

  @Test
  void allSocietiesAtOnce() throws IOException {
    Files.writeString(
        content.resolve("societies/futatsu.yaml"),
        Files.readString(content.resolve("societies/kihon.yaml")));
    Kohyo.Result result = approve("--all", "--by", "理事会");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(records()).anyMatch(p -> p.startsWith("approvals/futatsu/")).hasSize(4);
  }

  @Test
  void aCoveredEditionIsNamedByItsDay() throws IOException {
    isRefused(
        approve("kihon", "--by", "理事会", "--edition", "2027-01-01"),
        2,
        "2027-01-01",
        "2026-04-01, undated");
    assertThat(approve("kihon", "--by", "理事会", "--edition", "undated").status()).isZero();
    assertThat(records()).hasSize(2).allMatch(p -> p.contains("/undated."));
  }

  @Test
  void wrongUseIsRefused_andNothingIsWritten() throws IOException {
    Map<String, String> before = ContentCopy.tree(content);
    isRefused(approve("--by", "理事会"), 2, "--all");
    isRefused(approve("kihon", "--all", "--by", "理事会"), 2, "--all");
    isRefused(approve("kihon"), 2, "--by");
    isRefused(approve("kihon", "--by", " "), 2, "--by");
    isRefused(approve("kihon", "--by", "理事会\u202E"), 2, "--by");
    isRefused(approve("kihon", "--by", "理事会", "--on", "2026-11-23"), 2, "2026-11-23");
    isRefused(approve("kihon", "--by", "理事会", "--on", "昨日"), 2, "--on");
    isRefused(approve("kihon", "--by", "理事会", "--part", "all"), 2, "--part");
    isRefused(approve("nai", "--by", "理事会"), 2, "「nai」");
    isRefused(approve("kihon", "--by", "理事会", "--notice", "nai"), 2, "「nai」", "riyo");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  @Test
  void contentWithErrorsIsNotApproved_butMistakesOfOthersDoNotMatter() throws IOException {
    Files.writeString(content.resolve("societies/y.yaml"), "nmae: 甲\n");
    assertThat(approve("kihon", "--by", "理事会").status()).isZero();
    change("societies/kihon.yaml", "name:", "nmae:");
    isRefused(approve("kihon", "--by", "見本 太郎"), 1, "kihon.yaml", "何も書きませんでした");
  }

  @Test
  void aRecordThatCannotBeAddedToStaysAsItIs() throws IOException {
    approve("kihon", "--by", "理事会");
    String flow = record().replaceAll("(?s)approvals:\n.*", "");
    String entry =
        record().replaceAll("(?s).*approvals:\n  - ", "").strip().replace("\n    ", ", ");
    Files.writeString(content.resolve(RECORD), flow + "approvals: [{" + entry + "}]\n");
    change("policy/purposes.yaml", "保険給付の実施", "保険給付の適正な実施");
    Map<String, String> before = ContentCopy.tree(content);
    isRefused(approve("kihon", "--by", "理事会"), 2, "書き加えられない");
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    try {
      Files.createSymbolicLink(content.resolve("approvals"), elsewhere);
    } catch (UnsupportedOperationException e) {
      return;
    }
    assertThat(approve("kihon", "--by", "理事会").status()).isEqualTo(2);
    try (Stream<Path> all = Files.list(elsewhere)) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void anInterruptedRunCanBeRepeated() throws IOException {
    approve("kihon", "--by", "理事会");
    byte[] record = Files.readAllBytes(content.resolve(RECORD));
    Files.delete(content.resolve(RECORD));
    assertThat(approve("kihon", "--by", "理事会").status()).isZero();
    assertThat(Files.readAllBytes(content.resolve(RECORD))).isEqualTo(record);
    Path kept =
        content.resolve(
            records().stream().filter(p -> p.endsWith(".json")).findFirst().orElseThrow());
    Files.delete(content.resolve(RECORD));
    Files.writeString(kept, Files.readString(kept, StandardCharsets.UTF_8) + "\n");
    isRefused(approve("kihon", "--by", "理事会"), 2, "書き換えられています");
    assertThat(content.resolve(RECORD)).doesNotExist();
  }

  @Test
  void helpInBothLanguages() {
    assertThat(Kohyo.run("approve", "--help").out()).contains("承認した", "--decided-by", "--all");
    assertThat(Kohyo.run("approve", "--help", "--lang", "en").out()).contains("Who approved");
  }
}
