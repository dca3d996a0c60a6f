package org.kohyo.verify.net;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What the JDK says when a request fails, said for an officer. */
final class Faults {

  private Faults() {}

  /**
   * The reason of a failure.
   *
   * @throws Error when it is one: then the program itself is in trouble
   */
  static UnreachableException of(Throwable thrown, URI at) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreachableException known) {
        return known;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return UnreachableException.of("verify.unreachable.unknown-host", at, at.getHost());
      }
    }
    // The causes of these tell of sockets and parsers: the outermost says it best.
    if (thrown instanceof HttpConnectTimeoutException) {
      return UnreachableException.of("verify.unreachable.connect-timeout", at, at.getHost());
    }
    if (thrown instanceof ConnectException) {
      return UnreachableException.of("verify.unreachable.connect", at, at.getHost());
    }
    if (thrown instanceof SSLException) {
      String said = String.valueOf(thrown.getMessage());
      return UnreachableException.of("verify.unreachable.tls", at, at.getHost(), said);
    }
    String said = String.valueOf(thrown.getMessage());
    return UnreachableException.of("verify.unreachable.broken", at, said);
  }
}
