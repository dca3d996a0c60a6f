package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.RunningPreview.Listener;
import org.kohyo.testing.GitFolder;

/** The live preview, from an edit to what a browser gets. */
class ServeCommandTest {

  private static final String NOTICE = "/mihon/riyo-mokuteki/";
  private static final String NAME = "name: 見本健康保険組合";
  private static final String STALE = "原本に誤りがあるため前のままです";

  @TempDir private Path folder;

  private Path content;
  private Path society;

  @BeforeEach
  void copy() throws Exception {
    content = ContentCopy.of(Kohyo.CONTENT, folder.resolve("content"));
    society = content.resolve("societies/mihon.yaml");
    assertThat(Files.readString(society)).contains(NAME);
  }

  private void edit(String from, String to) throws Exception {
    String text = Files.readString(society);
    assertThat(text).contains(from);
    Files.writeString(society, text.replace(from, to));
  }

  private RunningPreview start(Object... options) throws Exception {
    List<Object> all = new ArrayList<>(List.of("--content", content));
    all.addAll(List.of(options));
    return RunningPreview.start(all.toArray());
  }

  @Test
  void anEditChangesThePage_andOpenPagesAreTold() throws Exception {
    try (RunningPreview preview = start("--society", "mihon");
        Listener listener = preview.listen()) {
      assertThat(preview.page(NOTICE)).contains("見本健康保険組合が取り扱う");
      String first = listener.next();
      edit(NAME, "name: 見本第二健康保険組合");
      String second = listener.next();
      assertThat(second).isNotEqualTo(first);
      String page = preview.page(NOTICE);
      assertThat(page).contains("見本第二健康保険組合が取り扱う", second.substring(6));
      assertThat(page).contains("更新しました").doesNotContain(STALE);
    }
  }

  @Test
  void whatIsBrokenShowsAsAFindingOverThePageOfBefore_untilItIsMended() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      edit(NAME, "name: [");
      String page = preview.pageWith(NOTICE, STALE);
      assertThat(page)
          .contains("見本健康保険組合が取り扱う")
          .containsPattern("societies/mihon.yaml:[0-9]+:[0-9]+")
          .contains("エラー 1件")
          .contains("class=\"hint\"");
      assertThat(preview.page("/_kohyo/bar?page=" + NOTICE))
          .contains(STALE)
          .doesNotContain("<html");
      edit("name: [", "name: 見本第三健康保険組合");
      // Pages become new a moment before the bar says so.
      RunningPreview.until(
          () ->
              Optional.of(preview.page(NOTICE))
                  .filter(p -> p.contains("見本第三健康保険組合が取り扱う") && !p.contains(STALE)));
    }
  }

  @Test
  void aFolderThatGoesIsTold_andComesBack() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      Path away = folder.resolve("away");
      Files.move(content, away);
      String lost = preview.pageWith(NOTICE, "原本を読めないため前のままです");
      assertThat(lost).contains("見本健康保険組合が取り扱う", "がありません");
      edit(away, "name: 見本第四健康保険組合");
      Files.move(away, content);
      preview.pageWith(NOTICE, "見本第四健康保険組合が取り扱う");
      // The folder is another one to the system, and is watched all the same.
      edit("name: 見本第四健康保険組合", "name: 見本第五健康保険組合");
      preview.pageWith(NOTICE, "見本第五健康保険組合が取り扱う");
    }
  }

  private static void edit(Path content, String name) throws Exception {
    Path file = content.resolve("societies/mihon.yaml");
    Files.writeString(file, Files.readString(file).replace(NAME, name));
  }

  @Test
  void thousandsOfChangesAtOnceAreFewBuilds() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      long before = preview.builds();
      Path many = Files.createDirectories(content.resolve("notes"));
      for (int i = 0; i < 2_000; i++) {
        Files.writeString(many.resolve(i + ".txt"), "x");
      }
      edit(NAME, "name: 見本第六健康保険組合");
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
        RunningPreview.start(clock, "--content", content, "--society", "mihon")) {
      assertThat(preview.page(NOTICE)).contains("改定のお知らせ（令和9年4月1日から）");
      now.set(Instant.parse("2027-04-02T00:00:00Z"));
      RunningPreview.until(
          () -> Optional.of(preview.page(NOTICE)).filter(p -> !p.contains("改定のお知らせ（令和9年4月1日から）")));
    }
  }

  @Test
  void nothingStaysOnTheMachineAndNothingIsWrittenIntoTheSource() throws Exception {
    var source = ContentCopy.tree(folder);
    try (RunningPreview preview = start("--society", "mihon")) {
      assertThat(preview.made()).isDirectory();
      assertThat(preview.end()).isEqualTo(Main.OK);
      assertThat(preview.made()).doesNotExist();
    }
    assertThat(ContentCopy.tree(folder)).isEqualTo(source);
  }

  @Test
  void filesHaveTheirTypesAndAreKeptNowhere() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      HttpResponse<byte[]> page = preview.get("/mihon/");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(type(page)).isEqualTo("text/html; charset=utf-8");
      assertThat(type(preview.get(NOTICE + "notice.json"))).isEqualTo("application/json");
      assertThat(type(preview.get("/mihon/feed.atom"))).startsWith("application/atom+xml");
      assertThat(type(preview.get("/_kohyo/preview.js"))).startsWith("text/javascript");
      assertThat(preview.get(NOTICE + "notice.pdf").statusCode()).isEqualTo(404);
      assertThat(preview.get("/mihon").headers().firstValue("Location")).contains("/mihon/");
      // What officers paste into a CMS is as it will be published.
      String fragment = preview.page(NOTICE + "fragment.html");
      assertThat(fragment).startsWith("<article").doesNotContain("_kohyo");
    }
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void aPdfIsMadeWhenAskedFor() throws Exception {
    try (RunningPreview preview = start("--society", "mihon", "--pdf")) {
      HttpResponse<byte[]> pdf = preview.get(NOTICE + "notice.pdf");
      assertThat(type(pdf)).isEqualTo("application/pdf");
      assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  @Test
  void whoIsNotABrowserOnThisMachineIsRefused() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      String own = "Host: localhost:" + preview.port() + "\r\nConnection: close\r\n";
      assertThat(preview.raw("GET / HTTP/1.1\r\n" + own + "\r\n")).startsWith("HTTP/1.1 200");
      assertThat(refused(preview, "GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n"))
          .startsWith("HTTP/1.1 421")
          .contains("http://localhost:" + preview.port() + "/")
          .doesNotContain("組合が取り扱う");
      assertThat(refused(preview, "GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n")).contains(" 421 ");
      assertThat(refused(preview, "GET / HTTP/1.1\r\n\r\n")).contains(" 421 ");
      assertThat(refused(preview, "GET http://attacker.example/ HTTP/1.1\r\n" + own + "\r\n"))
          .contains(" 421 ");
      assertThat(refused(preview, "POST / HTTP/1.1\r\n" + own + "Content-Length: 0\r\n\r\n"))
          .startsWith("HTTP/1.1 405");
      assertThat(refused(preview, "GET / HTTP/1.1\r\n" + own + "Content-Length: 1\r\n\r\nx"))
          .startsWith("HTTP/1.1 413");
      assertThat(refused(preview, "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + own + "\r\n"))
          .startsWith("HTTP/1.1 414");
      String elsewhere = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: ";
      String events = "GET /_kohyo/events HTTP/1.1\r\n" + own + elsewhere;
      assertThat(refused(preview, events + "cors\r\n\r\n")).startsWith("HTTP/1.1 403");
      // A link from elsewhere may be followed.
      assertThat(preview.raw("GET / HTTP/1.1\r\n" + own + elsewhere + "navigate\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  private static String refused(RunningPreview preview, String request) throws Exception {
    String answer = preview.raw(request);
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("cache-control: no-store");
    return answer;
  }

  @Test
  void nothingOutsideOfTheSiteIsServed() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      for (String path :
          List.of(
              "/../site/index.html",
              "/mihon/../index.html",
              "/%2e%2e/%2e%2e/etc/passwd",
              "/..%2f..%2fetc/passwd",
              "/mihon%5c..%5cindex.html",
              "//etc/passwd",
              "/.kohyo-lock",
              "/mihon//index.html",
              "/index.html%00")) {
        String answer =
            preview.raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nConnection: close\r\nHost: localhost:"
                    + preview.port()
                    + "\r\n\r\n");
        assertThat(answer).as(path).matches("(?s)HTTP/1.1 4(00|04|21) .*").doesNotContain("root:");
      }
    }
  }

  @Test
  void aLinkOutOfTheSiteIsNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.html"), "secret");
    try (RunningPreview preview = start("--society", "mihon")) {
      Path served = preview.made().resolve("site");
      try {
        Files.createSymbolicLink(served.resolve("link.html"), secret);
        Files.createSymbolicLink(served.resolve("up"), folder);
      } catch (FileSystemException | UnsupportedOperationException e) {
        Assumptions.abort("no links here");
      }
      assertThat(preview.get("/link.html").statusCode()).isEqualTo(404);
      assertThat(preview.get("/up/secret.html").statusCode()).isEqualTo(404);
    }
    assertThat(secret).exists();
  }

  @Test
  void onlySoManyPagesListen_andOneThatLeavesMakesRoom() throws Exception {
    List<Listener> listeners = new ArrayList<>();
    try (RunningPreview preview = start("--society", "mihon")) {
      for (int i = 0; i < 24; i++) {
        listeners.add(preview.listen());
        assertThat(listeners.get(i).status()).isEqualTo(200);
      }
      try (Listener one = preview.listen()) {
        assertThat(one.status()).isEqualTo(503);
      }
      assertThat(preview.get("/").statusCode()).isEqualTo(200);
      listeners.remove(0).close();
      RunningPreview.until(
          () -> {
            edit(
                "name: 見本", "name: 見本見本"); // who is gone is noticed when there is something to tell
            try (Listener one = preview.listen()) {
              return Optional.of(one.status()).filter(s -> s == 200);
            }
          });
    } finally {
      for (Listener listener : listeners) {
        listener.close();
      }
    }
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Kohyo.Result result =
          Kohyo.run("serve", "--content", content, "--port", other.getLocalPort());
      assertThat(result.status()).isEqualTo(Main.TROUBLE);
      assertThat(result.err())
          .contains("ポート " + other.getLocalPort() + " は、ほかのプログラムが使っています。", "--port")
          .hasLineCount(2);
    }
    assertThat(Kohyo.run("serve", "--port", 65_536).status()).isEqualTo(Main.TROUBLE);
    assertThat(Kohyo.run("serve", "--content", folder.resolve("none"), "--port", 0).status())
        .isEqualTo(Main.TROUBLE);
  }

  @Test
  void whatChangedSinceTheLastCommitIsShownAsATable() throws Exception {
    try (RunningPreview preview = start("--society", "mihon")) {
      assertThat(preview.page(NOTICE))
          .contains("原本が git で管理されていないため、新旧対照表はありません")
          .doesNotContain("/_kohyo/diff");
      assertThat(preview.page("/_kohyo/diff?society=mihon")).contains("新旧対照表を作れません", "git");
      try (GitFolder git = GitFolder.init(folder)) {
        git.commit("first");
        edit(NAME, "name: 見本改定健康保険組合");
        String link = "/_kohyo/diff?society=mihon&amp;notice=riyo-mokuteki";
        preview.pageWith(NOTICE, link);
        assertThat(preview.page(link.replace("&amp;", "&")))
            .contains("新旧対照表", "改定", "data-scope=\"builds\"", "nonce-");
      }
    }
  }

  @Test
  void aSocietyThatNeverCouldBeMadeIsAnnounced() throws Exception {
    edit(NAME, "name: [");
    try (RunningPreview preview = start("--society", "mihon")) {
      HttpResponse<byte[]> page = preview.get(NOTICE);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(new String(page.body(), StandardCharsets.UTF_8))
          .contains("このページをまだ作れていません", "societies/mihon.yaml:");
      edit("name: [", NAME);
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
        content,
        "--society",
        "mihon",
        "--no-pdf",
        "--no-verify",
        "--out",
        out,
        "--report",
        report);
    try (RunningPreview preview = start("--society", "mihon")) {
      String page = preview.page(NOTICE);
      assertThat(page).containsPattern("script-src 'nonce-[0-9a-f]{32}'").contains("kohyo-preview");
      assertThat(preview.page(NOTICE)).as("a nonce is used once").isNotEqualTo(page);
      var built = ContentCopy.tree(preview.made().resolve("site"));
      assertThat(built).isEqualTo(ContentCopy.tree(out));
      assertThat(built.values()).noneMatch(file -> file.contains("kohyo-preview"));
    }
  }
}
