package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMIT;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.SHORT;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No TLS, nobody there, and hosts that are silent until they are given up. */
@Timeout(120)
class FetcherNoConnectionTest {

  @AutoClose private final Web web = new Web();

  @Test
  void noTlsAndNobodyThereAreNamed() throws Exception {
    URI plain = web.socket((socket, out) -> out.write(Web.bytes("HTTP/1.1 400 Bad\r\n\r\n")));
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (Fetcher own = new Fetcher("1", true, LIMITS, FetchCache.none())) {
      assertThat(refused(own, secure(plain)).reason()).isEqualTo("tls");
      assertThat(refused(own, URI.create("http://127.0.0.1:" + free)).reason())
          .isEqualTo("connect");
    }
  }

  @Test
  void aServerThatIsSilentAboutTlsIsLeft() throws Exception {
    URI silent =
        web.socket(
            (socket, out) -> {
              while (socket.getInputStream().read() >= 0) {
                // Takes the greeting and never answers.
              }
            });
    Limits connect = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(60), LIMIT);
    for (Limits limits : List.of(SHORT, connect)) {
      try (Fetcher hasty = new Fetcher("1", true, limits, FetchCache.none())) {
        UnreachableException e = refused(hasty, secure(silent));
        assertThat(e.reason()).isIn("timeout", "connect-timeout");
      }
    }
  }

  private static URI secure(URI uri) {
    return URI.create(uri.toString().replace("http:", "https:"));
  }

  @Test
  void aHostThatIsSilentIsGivenUp_untilThenAnAnswerIsForgiving() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    AtomicInteger good = new AtomicInteger(2);
    web.answer("/", 404, "");
    try (Fetcher patient =
        new Fetcher(
            "1",
            true,
            LIMITS,
            FetchCache.none(),
            host -> {
              if (lookups.getAndIncrement() == good.get()) {
                return InetAddress.getAllByName("127.0.0.1");
              }
              throw new UnknownHostException(host);
            })) {
      List<String> reasons =
          Collections.nCopies(8, web.uri("/")).stream()
              .map(uri -> refused(patient, uri).reason())
              .toList();
      assertThat(reasons)
          .containsExactly(
              "unknown-host",
              "unknown-host",
              "gone",
              "unknown-host",
              "unknown-host",
              "unknown-host",
              "host-given-up",
              "host-given-up");
      assertThat(lookups).hasValue(6);
    }
  }
}
