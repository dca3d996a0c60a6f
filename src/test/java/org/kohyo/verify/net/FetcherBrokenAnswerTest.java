package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.SHORT;
import static org.kohyo.verify.net.Fetching.refused;

import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send half an answer, none, or one that does not end. */
@Timeout(120)
class FetcherBrokenAnswerTest {

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
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nX",
        "HTTP/1.1 two hundred\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        ""
      })
  void anAnswerThatIsCutOrNoneIsNamed(String answer) throws Exception {
    URI uri = web.raw((socket, out) -> out.write(Web.bytes(answer)));
    assertThat(reason(uri)).isEqualTo("broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nshort"})
  void aResetIsNamed(String start) throws Exception {
    URI uri =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes(start));
              out.flush();
              socket.setSoLinger(true, 0);
            });
    assertThat(reason(uri)).isEqualTo("broken");
  }

  @Test
  void aFloodOfHeadersEnds() throws Exception {
    byte[] header = Web.bytes("X-Flood: " + "x".repeat(1000) + "\r\n");
    URI uri =
        web.raw(
            (socket, out) -> {
              out.write(Web.bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; i < 20_000; i++) {
                out.write(header);
              }
              out.write(Web.bytes("Content-Length: 1\r\n\r\nx"));
            });
    try {
      // A JDK before 17.0.13 has no limit of its own: then the 20 MB of them are read.
      assertThat(fetcher.fetch(uri).bytes()).hasSize(1);
    } catch (UnreachableException e) {
      assertThat(e.reason()).isEqualTo("broken");
    }
  }

  @Test
  void endlessInterimAnswersEnd() throws Exception {
    byte[] interim = Web.bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    URI uri =
        web.raw(
            (socket, out) -> {
              while (true) {
                out.write(interim);
              }
            });
    try (Fetcher hasty = new Fetcher("1", true, SHORT, FetchCache.none())) {
      assertThat(refused(hasty, uri).reason()).isIn("status", "broken", "timeout");
    }
  }
}
