package org.kohyo.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kohyo.finding.Message;

/**
 * Lets in what a browser on this machine asks of its own accord. A page from elsewhere may make the
 * browser ask too, and may call this machine by a name of its own (DNS rebinding): findings are
 * none of its business.
 */
final class Guard {

  private static final int LONGEST_ADDRESS = 2_000;

  private final Set<String> hosts;
  private final String address;

  /**
   * A guard.
   *
   * @param port at which the server answers
   */
  Guard(int port) {
    Set<String> all = new HashSet<>();
    for (String name : List.of("localhost", "127.0.0.1", "[::1]")) {
      all.add(name + ":" + port);
      if (port == 80) { // the scheme's own may be left out (RFC 9110, 4.2.3)
        all.add(name);
      }
    }
    this.hosts = Set.copyOf(all);
    this.address = "http://localhost:" + port + "/";
  }

  /** Why a request is refused. */
  record Refusal(int status, Message text) {}

  /** Why that one is refused, if it is. */
  Optional<Refusal> refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return refused(405, Message.of("serve.refused-method", method));
    }
    if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
      return refused(414, Message.of("serve.refused-long"));
    }
    String length = Optional.ofNullable(headers.getFirst("Content-Length")).orElse("0");
    if (!length.equals("0") || headers.containsKey("Transfer-Encoding")) {
      return refused(413, Message.of("serve.refused-body"));
    }
    List<String> named = headers.getOrDefault("Host", List.of());
    boolean own = named.size() == 1 && hosts.contains(named.get(0).toLowerCase(Locale.ROOT));
    if (!own || exchange.getRequestURI().isAbsolute()) {
      // RFC 9110, 15.5.20: this server doesn't answer for that name
      return refused(421, Message.of("serve.refused-host", address));
    }
    return foreign(headers)
        ? refused(403, Message.of("serve.refused-foreign", address))
        : Optional.empty();
  }

  /** To follow a link from elsewhere is harmless: the page that has it learns nothing. */
  private static boolean foreign(Headers headers) {
    String site = Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse("none");
    String mode = Optional.ofNullable(headers.getFirst("Sec-Fetch-Mode")).orElse("");
    return !Set.of("none", "same-origin").contains(site) && !mode.equals("navigate");
  }

  private static Optional<Refusal> refused(int status, Message text) {
    return Optional.of(new Refusal(status, text));
  }
}
