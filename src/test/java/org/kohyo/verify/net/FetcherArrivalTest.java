package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.refused;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives of a page, what the server learns, and each status that brings none. */
@Timeout(120)
class FetcherArrivalTest {

  // One for all tests: a client takes long to start.
  @AutoClose
  private static final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());

  @AutoClose private final Web web = new Web();

  @Test
  void aPageArrivesWithWhatTheServerSaysOfIt() throws Exception {
    web.answer(
        "/a",
        200,
        "公表",
        "Content-Type",
        "Text/HTML; charset=\"Shift_JIS\"",
        "ETag",
        "\"1\"",
        "Last-Modified",
        "Sun, 22 Nov 2026 00:00:00 GMT");
    Fetched fetched = fetcher.fetch(web.uri("/a#part"));
    assertThat(fetched.asked()).isEqualTo(web.uri("/a#part"));
    assertThat(fetched.arrived()).isEqualTo(web.uri("/a"));
    assertThat(fetched.bytes()).isEqualTo(Web.bytes("公表"));
    assertThat(fetched.contentType()).hasValue("text/html");
    assertThat(fetched.charset()).hasValue("Shift_JIS");
    assertThat(fetched.etag()).hasValue("\"1\"");
    assertThat(fetched.lastModified()).hasValue("Sun, 22 Nov 2026 00:00:00 GMT");
    assertThat(fetched.redirects()).isEmpty();
    assertThat(fetched.fromCache()).isFalse();
  }

  @Test
  void theServerLearnsWhoAsks() throws Exception {
    web.on(
        "/",
        exchange ->
            Web.send(
                exchange,
                200,
                Web.bytes(
                    exchange.getRequestMethod()
                        + exchange.getRequestHeaders().get("User-Agent")
                        + exchange.getRequestHeaders().get("Accept-Encoding"))));
    assertThat(fetcher.fetch(web.uri("")).bytes())
        .isEqualTo(Web.bytes("GET[Kohyo/1.2 (verify)][identity]"));
  }

  @Test
  void anEmptyFileAndAnOddContentType_areTheCallersMatter() throws Exception {
    web.answer("/", 200, "", "Content-Type", ";;charset=; \"");
    Fetched fetched = fetcher.fetch(web.uri("/"));
    assertThat(fetched.bytes()).isEmpty();
    assertThat(fetched.contentType()).isEmpty();
    assertThat(fetched.charset()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404,gone",
    "410,gone",
    "204,status",
    "206,status",
    "300,status",
    "304,status",
    "401,status",
    "403,status",
    "500,status",
    "503,status"
  })
  void anotherStatusIsNamed(int status, String reason) {
    web.answer("/", status, "");
    UnreachableException e = refused(fetcher, web.uri("/"));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e.text().args()).contains(Integer.toString(status));
  }
}
