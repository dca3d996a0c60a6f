package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.RunningPreview.Listener;
import org.kohyo.testing.GitFolder;

/** The live preview, from an edit to what a browser gets. */
class ServeCommandTest {

  private static final String NOTICE = "/mihon/riyo-mokuteki/";
  private static final String STALE = "原本に誤りがあるため前のままです";
  private static final String NAME = PreviewSource.NAME;

  @TempDir private Path folder;

  private PreviewSource copied;

  @BeforeEach
  void copy() throws Exception {
    copied = PreviewSource.in(folder);
  }

  @Test
  void anEditChangesThePage_andOpenPagesAreTold() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon");
        Listener listener = preview.listen()) {
      assertThat(preview.page(NOTICE)).contains("見本健康保険組合が取り扱う");
      String first = listener.next();
      copied.edit(NAME, "name: 見本第二健康保険組合");
      String second = listener.next();
      assertThat(second).isNotEqualTo(first);
      String page = preview.page(NOTICE);
      assertThat(page).contains("見本第二健康保険組合が取り扱う", second.substring(6));
      assertThat(page).contains("更新しました").doesNotContain(STALE);
    }
  }

  @Test
  void whatIsBrokenShowsAsAFindingOverThePageOfBefore_untilItIsMended() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      copied.edit(NAME, "name: [");
      String page = preview.pageWith(NOTICE, STALE);
      assertThat(page)
          .contains("見本健康保険組合が取り扱う")
          .containsPattern("societies/mihon.yaml:[0-9]+:[0-9]+")
          .contains("エラー 1件")
          .contains("class=\"hint\"");
      assertThat(preview.page("/_kohyo/bar?page=" + NOTICE))
          .contains(STALE)
          .doesNotContain("<html");
      copied.edit("name: [", "name: 見本第三健康保険組合");
      // Pages become new a moment before the bar says so.
      RunningPreview.until(
          () ->
              Optional.of(preview.page(NOTICE))
                  .filter(p -> p.contains("見本第三健康保険組合が取り扱う") && !p.contains(STALE)));
    }
  }

  @Test
  void aFolderThatGoesIsTold_andComesBack() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      Path away = folder.resolve("away");
      Files.move(copied.content(), away);
      String lost = preview.pageWith(NOTICE, "原本を読めないため前のままです");
      assertThat(lost).contains("見本健康保険組合が取り扱う", "がありません");
      edit(away, "name: 見本第四健康保険組合");
      Files.move(away, copied.content());
      preview.pageWith(NOTICE, "見本第四健康保険組合が取り扱う");
      // The folder is another one to the system, and is watched all the same.
      copied.edit("name: 見本第四健康保険組合", "name: 見本第五健康保険組合");
      preview.pageWith(NOTICE, "見本第五健康保険組合が取り扱う");
    }
  }

  private static void edit(Path content, String name) throws Exception {
    Path file = content.resolve("societies/mihon.yaml");
    Files.writeString(file, Files.readString(file).replace(NAME, name));
  }

  @Test
  void thousandsOfChangesAtOnceAreFewBuilds() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      long before = preview.builds();
      Path many = Files.createDirectories(copied.content().resolve("notes"));
      for (int i = 0; i < 2_000; i++) {
        Files.writeString(many.resolve(i + ".txt"), "x");
      }
      copied.edit(NAME, "name: 見本第六健康保険組合");
      preview.pageWith(NOTICE, "見本第六健康保険組合が取り扱う");
      assertThat(preview.builds() - before).isBetween(1L, 10L);
    }
  }

  @Test
  void aDayLaterTheNoticesOfThatDayAreShown() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Kohyo.TODAY.instant());
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.get();
          }
        };
    try (RunningPreview preview =
        RunningPreview.start(clock, "--content", copied.content(), "--society", "mihon")) {
      assertThat(preview.page(NOTICE)).contains("改定のお知らせ（令和9年4月1日から）");
      now.set(Instant.parse("2027-04-02T00:00:00Z"));
      RunningPreview.until(
          () -> Optional.of(preview.page(NOTICE)).filter(p -> !p.contains("改定のお知らせ（令和9年4月1日から）")));
    }
  }

  @Test
  void nothingStaysOnTheMachineAndNothingIsWrittenIntoTheSource() throws Exception {
    var source = ContentCopy.tree(folder);
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      assertThat(preview.made()).isDirectory();
      assertThat(preview.end()).isEqualTo(Main.OK);
      assertThat(preview.made()).doesNotExist();
    }
    assertThat(ContentCopy.tree(folder)).isEqualTo(source);
  }

  @Test
  void whatChangedSinceTheLastCommitIsShownAsATable() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      assertThat(preview.page(NOTICE))
          .contains("原本が git で管理されていないため、新旧対照表はありません")
          .doesNotContain("/_kohyo/diff");
      assertThat(preview.page("/_kohyo/diff?society=mihon")).contains("新旧対照表を作れません", "git");
      try (GitFolder git = GitFolder.init(folder)) {
        git.commit("first");
        copied.edit(NAME, "name: 見本改定健康保険組合");
        String link = "/_kohyo/diff?society=mihon&amp;notice=riyo-mokuteki";
        preview.pageWith(NOTICE, link);
        assertThat(preview.page(link.replace("&amp;", "&")))
            .contains("新旧対照表", "改定", "data-scope=\"builds\"", "nonce-");
      }
    }
  }

  @Test
  void aSocietyThatNeverCouldBeMadeIsAnnounced() throws Exception {
    copied.edit(NAME, "name: [");
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      HttpResponse<byte[]> page = preview.get(NOTICE);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(new String(page.body(), StandardCharsets.UTF_8))
          .contains("このページをまだ作れていません", "societies/mihon.yaml:");
      copied.edit("name: [", NAME);
      preview.pageWith(NOTICE, "見本健康保険組合が取り扱う");
    }
  }

  @Test
  void whatIsBuiltIsWhatWouldBePublished_andTheBarIsServedAlone() throws Exception {
    Path out = folder.resolve("out");
    Path report = folder.resolve("report");
    Kohyo.run(
        "build",
        "--content",
        copied.content(),
        "--society",
        "mihon",
        "--no-pdf",
        "--no-verify",
        "--out",
        out,
        "--report",
        report);
    try (RunningPreview preview = copied.start("--society", "mihon")) {
      String page = preview.page(NOTICE);
      assertThat(page).containsPattern("script-src 'nonce-[0-9a-f]{32}'").contains("kohyo-preview");
      assertThat(preview.page(NOTICE)).as("a nonce is used once").isNotEqualTo(page);
      var built = ContentCopy.tree(preview.made().resolve("site"));
      assertThat(built).isEqualTo(ContentCopy.tree(out));
      assertThat(built.values()).noneMatch(file -> file.contains("kohyo-preview"));
    }
  }
}
