package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public reads while texts and contacts change, with and without an approval. */
class ApprovalBuildTest {

  private static final String NOTICE = "mihon/kohyo-jiko/index.html";
  private static final String OLD = "個人情報取扱責任者を設置";
  private static final String NEW = "個人情報取扱総責任者を設置";

  private static final String DATED =
      "    text:\n      - from: 2026-10-01\n        text: 新しい措置です。\n"
          + "      - until: 2026-09-30\n        text: 個人情報取扱";

  private static final String LEFT_OUT_FOR_A_MONTH =
      "adjustments:\n  - {omit: physical, from: 2026-11-01, until: 2026-11-30}\n";

  @TempDir Path folder;
  private Path content;
  private Path out;

  @BeforeEach
  void copyContent() throws IOException {
    content = ContentCopy.of(Kohyo.CONTENT, folder.resolve("content"));
    out = folder.resolve("out");
    Files.delete(content.resolve("societies/jrc.yaml"));
    Files.delete(content.resolve("societies/tokyo-seinan-shitetsu.yaml"));
    Files.writeString(
        content.resolve("site.yaml"),
        "title: 公表事項の一覧\napproval: required\napprovers:\n  text: [理事会]\n");
  }

  private Kohyo.Result build(Path to) {
    return Kohyo.run("build", "--content", content, "--out", to, "--no-pdf");
  }

  private void approve() {
    Kohyo.Result result =
        Kohyo.run("approve", "mihon", "--content", content, "--by", "理事会", "--decided-by", "理事会議決");
    assertThat(result.status()).as(result.err()).isZero();
  }

  private void change(String path, String from, String to) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private String page() throws IOException {
    return Files.readString(out.resolve(NOTICE));
  }

  @Test
  void nothingIsPublishedBeforeItIsApproved() {
    Kohyo.Result result = build(out);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("approval-missing", "kohyo approve mihon --notice kohyo-jiko", "mihon.yaml");
    assertThat(out.resolve(NOTICE)).doesNotExist();
  }

  /** Without the manifest: it tells that the sources are others now, published or not. */
  private Map<String, String> pages() throws IOException {
    Map<String, String> pages = ContentCopy.tree(out);
    pages.remove("manifest.json");
    return pages;
  }

  @Test
  void aChangedCharacterWaitsForItsApproval_andATelephoneNumberDoesNot() throws IOException {
    approve();
    Kohyo.Result first = build(out);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(page()).contains(OLD);
    Map<String, String> before = pages();
    change("policy/measures.yaml", OLD, NEW);
    Kohyo.Result second = build(out);
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err())
        .contains("approval-outdated", "organisational/text", "公開されるのは、承認された本文です");
    assertThat(pages()).isEqualTo(before);

    change("societies/mihon.yaml", "03-0000-0000", "03-0000-0099");
    assertThat(build(out).status()).isZero();
    assertThat(page()).contains(OLD, "03-0000-0099").doesNotContain("03-0000-0000", NEW);
    Path clean = folder.resolve("clean");
    assertThat(build(clean).status()).isZero();
    assertThat(ContentCopy.tree(clean)).isEqualTo(ContentCopy.tree(out));

    approve();
    Kohyo.Result last = build(out);
    assertThat(last.err()).doesNotContain("approval-outdated");
    assertThat(page()).contains(NEW, "03-0000-0099").doesNotContain(OLD);
  }

  @Test
  void aContactThatWaitsLeavesTheSocietysPageAsItWas() throws IOException {
    Files.writeString(
        content.resolve("site.yaml"),
        "title: 公表事項の一覧\napproval: required\n" + "approvers:\n  text: [理事会]\n  society: [理事会]\n");
    approve();
    assertThat(build(out).status()).isZero();
    Map<String, String> before = pages();
    change("societies/mihon.yaml", "03-0000-0000", "03-0000-0099");
    Kohyo.Result waiting = build(out);
    assertThat(waiting.status()).as(waiting.err()).isZero();
    assertThat(waiting.err()).contains("approval-outdated");
    assertThat(pages()).isEqualTo(before);
  }

  @Test
  void aChangeThatNobodyApproved_andItsReversal_areNoEditions() throws IOException {
    approve();
    change("societies/mihon.yaml", "adjustments:\n", LEFT_OUT_FOR_A_MONTH);
    Kohyo.Result result = build(out);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).contains("approval-outdated", "版 2026-11-01");
    assertThat(page()).contains(OLD).doesNotContain("令和8年11月1日", "令和8年12月1日");
    assertThat(out.resolve("mihon/kohyo-jiko/2026-04-01")).isDirectory();
    assertThat(out.resolve("mihon/kohyo-jiko/2026-11-01")).doesNotExist();
    assertThat(out.resolve("mihon/kohyo-jiko/2026-12-01")).doesNotExist();
    assertThat(result.err()).doesNotContain("2026-12-01");
  }

  @Test
  void anEditedRecordStopsThePublication_andWhatWasPublicStays() throws IOException {
    approve();
    build(out);
    Map<String, String> before = ContentCopy.tree(out);
    Path kept;
    try (var files = Files.list(content.resolve("approvals/mihon/kohyo-jiko"))) {
      kept = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(kept, Files.readString(kept).replace(OLD, NEW));
    Kohyo.Result result = build(out);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("approvals/mihon/kohyo-jiko/", "エラー approval-damaged");
    assertThat(ContentCopy.tree(out)).isEqualTo(before);
  }

  @Test
  void theHistoryTellsOfAnApprovedEdition_withWhoDecidedIt() throws IOException {
    change("policy/measures.yaml", "    text: 個人情報取扱", DATED);
    Kohyo.Result approved =
        Kohyo.run(
            "approve",
            "mihon",
            "--content",
            content,
            "--by",
            "理事会",
            "--edition",
            "all",
            "--decided-by",
            "臨時理事会議決");
    assertThat(approved.status()).as(approved.err()).isZero();
    assertThat(build(out).status()).isZero();
    assertThat(page()).contains("令和8年10月1日</time>（臨時理事会議決）", "新しい措置");
    assertThat(page().split("令和8年4月1日</time>（", -1)).as("its own entry stays").hasSize(2);
  }

  @Test
  void checkTellsTheSame() {
    Kohyo.Result result =
        Kohyo.run("check", "--content", content, "--report", folder.resolve("report"));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("approval-missing");
  }
}
