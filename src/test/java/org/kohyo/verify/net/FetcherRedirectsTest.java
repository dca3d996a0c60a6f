package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.drip;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which redirects are followed, how many, and which are refused. */
@Timeout(120)
class FetcherRedirectsTest {

  // One for all tests: a client takes long to start.
  @AutoClose
  private static final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());

  @AutoClose private final Web web = new Web();

  private static String reason(URI uri) {
    return refused(fetcher, uri).reason();
  }

  private void redirect(String from, String to) {
    web.answer(from, 302, "moved", "Location", to);
  }

  @Test
  void redirectsAreFollowed_relativeOnesToo() throws Exception {
    redirect("/a/", "b?x#part");
    web.on(
        "/a/b",
        exchange -> {
          boolean last = "y=%E5%85%AC".equals(exchange.getRequestURI().getRawQuery());
          Web.send(
              exchange,
              last ? 200 : 301,
              Web.bytes(last ? "here" : ""),
              last ? new String[0] : new String[] {"Location", "?y=\u00E5\u0085\u00AC"});
        });
    Fetched fetched = fetcher.fetch(web.uri("/a/"));
    assertThat(fetched.bytes()).isEqualTo(Web.bytes("here"));
    assertThat(fetched.redirects()).containsExactly(web.uri("/a/b?x"), web.uri("/a/b?y=%E5%85%AC"));
    assertThat(fetched.arrived()).isEqualTo(web.uri("/a/b?y=%E5%85%AC"));
  }

  @Test
  void fiveRedirectsAreFollowed_sixAreNot() throws Exception {
    for (int i = 0; i < 6; i++) {
      redirect("/" + i, "/" + (i + 1));
    }
    web.answer("/6", 200, "here");
    assertThat(fetcher.fetch(web.uri("/1")).redirects()).hasSize(5);
    assertThat(reason(web.uri("/0"))).isEqualTo("redirects");
  }

  @Test
  void aLoopIsNamed() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    redirect("/self", "#again");
    assertThat(reason(web.uri("/a"))).isEqualTo("redirect-loop");
    assertThat(reason(web.uri("/self"))).isEqualTo("redirect-loop");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd,scheme",
    "ftp://127.0.0.1/,scheme",
    "javascript:alert(1),scheme",
    "jar:http://127.0.0.1/a.jar!/b,scheme",
    "http://user:secret@127.0.0.1/,userinfo",
    "http:///nowhere,no-host",
    "http://127.0.0.1:99999/,bad-url",
    "%zz,redirect-broken",
    "//,redirect-broken"
  })
  void aRedirectToNowhereIsRefused(String to, String reason) {
    redirect("/", to);
    UnreachableException e = refused(fetcher, web.uri("/"));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.text().args().toString()).doesNotContain("secret");
  }

  @Test
  void aRedirectWithoutLocationIsRefused() {
    web.answer("/", 301, "moved");
    assertThat(reason(web.uri("/"))).isEqualTo("redirect-broken");
  }

  @Test
  void theBodyOfARedirectIsNotWaitedFor() throws Exception {
    web.answer("/here", 200, "here");
    URI endless =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 302 F\r\nLocation: " + web.uri("/here") + "\r\n\r\n"));
              drip(out);
            });
    assertThat(fetcher.fetch(endless).bytes()).isEqualTo(Web.bytes("here"));
  }
}
