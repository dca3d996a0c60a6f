package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.RunningPreview.Listener;

/** What the server of the live preview answers, and to whom. */
class ServeAnswersTest {

  private static final String NOTICE = "/mihon/riyo-mokuteki/";

  @TempDir private Path folder;

  private PreviewSource copied;

  @BeforeEach
  void copy() throws Exception {
    copied = PreviewSource.in(folder);
  }

  @Test
  void filesHaveTheirTypesAndAreKeptNowhere() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
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
    try (RunningPreview preview = copied.start("--society", "mihon", "--pdf")) {
      HttpResponse<byte[]> pdf = preview.get(NOTICE + "notice.pdf");
      assertThat(type(pdf)).isEqualTo("application/pdf");
      assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  @Test
  void whoIsNotABrowserOnThisMachineIsRefused() throws Exception {
    try (RunningPreview preview = copied.start("--society", "mihon")) {
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
    try (RunningPreview preview = copied.start("--society", "mihon")) {
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
    try (RunningPreview preview = copied.start("--society", "mihon")) {
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
    try (RunningPreview preview = copied.start("--society", "mihon")) {
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
            copied.edit(
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
          Kohyo.run("serve", "--content", copied.content(), "--port", other.getLocalPort());
      assertThat(result.status()).isEqualTo(Main.TROUBLE);
      assertThat(result.err())
          .contains("ポート " + other.getLocalPort() + " は、ほかのプログラムが使っています。", "--port")
          .hasLineCount(2);
    }
    assertThat(Kohyo.run("serve", "--port", 65_536).status()).isEqualTo(Main.TROUBLE);
    assertThat(Kohyo.run("serve", "--content", folder.resolve("none"), "--port", 0).status())
        .isEqualTo(Main.TROUBLE);
  }
}
