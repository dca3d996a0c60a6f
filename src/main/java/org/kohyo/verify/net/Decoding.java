package org.kohyo.verify.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the {@code Content-Encoding} (RFC 9110, 8.4) that some servers apply unasked. */
final class Decoding {

  private Decoding() {}

  /**
   * The file itself.
   *
   * @param headers all values of the header
   * @param bytes as sent
   * @param limit of what comes out, in bytes
   */
  static byte[] of(List<String> headers, byte[] bytes, int limit, URI at)
      throws UnreachableException {
    List<String> codings =
        headers.stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (codings.isEmpty() || bytes.length == 0) {
      return bytes;
    }
    Inflater inflater = new Inflater(!zlib(bytes));
    try {
      String coding = String.join(", ", codings);
      return switch (coding) {
        case "gzip", "x-gzip" ->
            read(new GZIPInputStream(new ByteArrayInputStream(bytes)), limit, at);
        case "deflate" ->
            read(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater), limit, at);
        default -> throw UnreachableException.of("verify.unreachable.encoding", at, coding);
      };
    } catch (IOException e) {
      throw UnreachableException.of("verify.unreachable.encoding-damaged", at);
    } finally {
      inflater.end();
    }
  }

  /** RFC 1950, 2.2; some servers send what "deflate" means elsewhere, without that head. */
  private static boolean zlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
  }

  private static byte[] read(InputStream stream, int limit, URI at)
      throws IOException, UnreachableException {
    try (stream) {
      byte[] decoded = stream.readNBytes(limit + 1);
      if (decoded.length > limit) {
        throw Answer.tooLarge(at, limit);
      }
      return decoded;
    }
  }
}
