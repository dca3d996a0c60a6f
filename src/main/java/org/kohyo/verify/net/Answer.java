package org.kohyo.verify.net;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server answered to one request.
 *
 * @param at what was asked for
 * @param status RFC 9110, 15
 * @param headers as sent
 * @param sent the body of an answer 200, of others nothing
 */
record Answer(URI at, int status, HttpHeaders headers, byte[] sent) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** RFC 9110, 8.8.3. */
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[!#-~]{0,250}\"");

  private static final Pattern DATE = Pattern.compile("[ -~]{1,60}");

  static Answer of(URI at, HttpResponse<byte[]> response) {
    return new Answer(at, response.statusCode(), response.headers(), response.body());
  }

  /** Decides on the head of an answer whether its body is read. */
  static BodySubscriber<byte[]> body(URI at, ResponseInfo head, Names names, int limit) {
    try {
      names.checkAgain(at);
    } catch (UnreachableException e) {
      return Body.refused(e);
    }
    if (head.statusCode() != 200) {
      return Body.unread();
    }
    UnreachableException beyond = tooLarge(at, limit);
    String length = head.headers().firstValue("Content-Length").orElse("0").strip();
    // Ten digits are more than any limit can be.
    boolean large =
        length.matches("[0-9]+")
            && (length.length() > 9 && !length.startsWith("0") || Long.parseLong(length) > limit);
    return large ? Body.refused(beyond) : Body.upTo(limit, beyond);
  }

  static UnreachableException tooLarge(URI at, int limit) {
    return UnreachableException.of(
        "verify.unreachable.too-large", at, Integer.toString(Math.max(1, limit / 1_000_000)));
  }

  boolean leadsOn() {
    return REDIRECTS.contains(status);
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The server's name of this version, where it can be sent back. */
  Optional<String> etag() {
    return header("ETag").map(String::strip).filter(e -> ETAG.matcher(e).matches());
  }

  /** When the file was changed, where it can be sent back. */
  Optional<String> lastModified() {
    return header("Last-Modified").map(String::strip).filter(d -> DATE.matcher(d).matches());
  }

  /** Throws unless the answer is a file. */
  void mustBeFile() throws UnreachableException {
    switch (status) {
      case 200 -> {}
      case 404, 410 ->
          throw UnreachableException.of("verify.unreachable.gone", at, Integer.toString(status));
      default ->
          throw UnreachableException.of("verify.unreachable.status", at, Integer.toString(status));
    }
  }

  /** The file, decoded. */
  byte[] file(int limit) throws UnreachableException {
    return Decoding.of(headers.allValues("Content-Encoding"), sent, limit, at);
  }
}
