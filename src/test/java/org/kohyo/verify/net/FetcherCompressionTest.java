package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.net.Fetching.LIMIT;
import static org.kohyo.verify.net.Fetching.LIMITS;
import static org.kohyo.verify.net.Fetching.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compression that nobody asked for is undone; bombs and other codings are refused. */
@Timeout(120)
class FetcherCompressionTest {

  // One for all tests: a client takes long to start.
  @AutoClose
  private static final Fetcher fetcher = new Fetcher("1.2", true, LIMITS, FetchCache.none());

  @AutoClose private final Web web = new Web();

  private static String reason(URI uri) {
    return refused(fetcher, uri).reason();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  private void encoded(String path, String coding, byte[] bytes) {
    web.on(path, exchange -> Web.send(exchange, 200, bytes, "Content-Encoding", coding));
  }

  @Test
  void compressionThatNobodyAskedForIsUndone() throws Exception {
    byte[] text = Web.bytes("公表".repeat(1000));
    encoded("/gzip", "GZip", gzip(text));
    encoded("/zlib", "deflate", deflate(text, false));
    encoded("/bare", "deflate", deflate(text, true));
    encoded("/identity", "identity", text);
    encoded("/empty", "gzip", new byte[0]);
    for (String path : List.of("/gzip", "/zlib", "/bare", "/identity")) {
      assertThat(fetcher.fetch(web.uri(path)).bytes()).as(path).isEqualTo(text);
    }
    assertThat(fetcher.fetch(web.uri("/empty")).bytes()).isEmpty();
  }

  @Test
  void bombsAndOtherCodingsAreRefused() throws Exception {
    encoded("/bomb", "gzip", gzip(new byte[LIMIT * 100]));
    encoded("/bomb2", "deflate", deflate(new byte[LIMIT * 100], false));
    encoded("/br", "br", new byte[] {1});
    encoded("/twice", "gzip, gzip", gzip(gzip(new byte[10])));
    encoded("/cut", "gzip", java.util.Arrays.copyOf(gzip(new byte[5000]), 25));
    encoded("/none", "gzip", Web.bytes("<!DOCTYPE html>"));
    encoded("/none2", "deflate", Web.bytes("<!DOCTYPE html>"));
    assertThat(reason(web.uri("/bomb"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/bomb2"))).isEqualTo("too-large");
    assertThat(reason(web.uri("/br"))).isEqualTo("encoding");
    assertThat(reason(web.uri("/twice"))).isEqualTo("encoding");
    assertThat(reason(web.uri("/cut"))).isEqualTo("encoding-damaged");
    assertThat(reason(web.uri("/none"))).isEqualTo("encoding-damaged");
    assertThat(reason(web.uri("/none2"))).isEqualTo("encoding-damaged");
  }
}
