package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMIT;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.SHORT;
import static org.kohyo.verify.net.Fetching.drip;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No server takes more time than the limit, and no file is larger. */
@Timeout(120)
class FetcherLimitsTest {

  // One for all tests: a client takes long to start.
  @AutoClose
  private static final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());

  @AutoClose private final Web web = new Web();

  private static String reason(URI uri) {
    return refused(fetcher, uri).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Long: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n"
      })
  void aServerThatDripsIsLeft(String start) throws Exception {
    AtomicBoolean begun = new AtomicBoolean();
    CountDownLatch left = new CountDownLatch(1);
    URI uri =
        web.raw(
            (socket, out) -> {
              begun.set(true);
              try {
                out.write(Web.bytes(start));
                if (start.isEmpty()) {
                  socket.getInputStream().read(); // silent until the other side goes
                } else {
                  drip(out);
                }
              } finally {
                left.countDown();
              }
            });
    try (Fetcher hasty = new Fetcher("1", true, SHORT, FetchCache.none())) {
      assertThat(refused(hasty, uri).reason()).isEqualTo("timeout");
      assertThat(!begun.get() || left.await(60, TimeUnit.SECONDS))
          .as("the connection is closed")
          .isTrue();
    }
  }

  @Test
  void aNameServerThatHangsIsLeft() {
    try (Fetcher hasty =
        new Fetcher(
            "1",
            true,
            SHORT,
            FetchCache.none(),
            host -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            })) {
      assertThat(refused(hasty, URI.create("http://slow.example/")).reason()).isEqualTo("timeout");
    }
  }

  @Test
  void aFileOfTheLimitArrives_oneByteMoreDoesNot() throws Exception {
    web.answer("/fits", 200, "x".repeat(LIMIT));
    web.answer("/large", 200, "x".repeat(LIMIT + 1));
    web.on(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[LIMIT + 1]);
        });
    assertThat(fetcher.fetch(web.uri("/fits")).bytes()).hasSize(LIMIT);
    assertThat(reason(web.uri("/large"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/chunked"))).isEqualTo("too-large");
  }

  @Test
  void anEndlessBodyEndsAtTheLimit_andAHugeOneBeforeItBegins() throws Exception {
    byte[] block = new byte[8192];
    URI endless =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\n\r\n"));
              while (true) {
                out.write(block);
              }
            });
    URI huge =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n"));
              socket.getInputStream().read(); // sends nothing: whoever waits for it waits long
            });
    assertThat(reason(endless)).isEqualTo("too-large");
    assertThat(reason(huge)).isEqualTo("too-large");
  }
}
