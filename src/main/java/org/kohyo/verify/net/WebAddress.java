package org.kohyo.verify.net;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that may be fetched. */
public final class WebAddress {

  /** In UTF-16 units; RFC 9110, 4.1 recommends to support at least 8,000 octets. */
  private static final int LONGEST = 8_000;

  /** Host and port of what {@link URI} takes for no host because of letters beyond ASCII. */
  private static final Pattern WIDE = Pattern.compile("([^:\\[\\]%]+)(:[0-9]*)?");

  /**
   * Hosts that end in a number are IPv4 addresses, which programs write and read in many ways (URL
   * Standard of the WHATWG, "ends in a number checker"); one way is enough (RFC 3986, 3.2.2).
   */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

  private WebAddress() {}

  /**
   * The address as it is asked for: scheme and host in lower case, a host of other letters than
   * ASCII as RFC 5891 encodes it, other characters as RFC 3986, 2.5 does, no default port, a path,
   * no fragment.
   *
   * @throws UnreachableException with the reason {@code bad-url}, {@code scheme} (neither http nor
   *     https), {@code userinfo} (a user name in it) or {@code no-host}
   */
  public static URI parse(String text) throws UnreachableException {
    boolean halves = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (text.length() > LONGEST || halves) {
      throw bad(text);
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw bad(text);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.isEmpty()) {
      throw bad(text);
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw UnreachableException.of("verify.unreachable.scheme", text, scheme);
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      throw UnreachableException.of("verify.unreachable.userinfo", text);
    }
    URI server = uri.getHost() == null ? wide(text, scheme, authority) : uri;
    int port = server.getPort();
    if (port == 0 || port > 65_535) {
      throw bad(text);
    }
    boolean usual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = server.getHost().toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
      throw UnreachableException.of("verify.unreachable.no-host", text);
    }
    return URI.create(
        URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path + query)
            .toASCIIString());
  }

  private static URI wide(String text, String scheme, String authority)
      throws UnreachableException {
    Matcher parts = WIDE.matcher(authority);
    if (parts.matches() && parts.group(1).chars().anyMatch(c -> c > 0x7F)) {
      String port = parts.group(2) == null ? "" : parts.group(2);
      try {
        URI encoded = new URI(scheme + "://" + IDN.toASCII(parts.group(1)) + port + "/");
        if (encoded.getHost() != null) {
          return encoded;
        }
      } catch (URISyntaxException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw bad(text);
      }
    }
    throw UnreachableException.of("verify.unreachable.no-host", text);
  }

  private static UnreachableException bad(String text) {
    return UnreachableException.of("verify.unreachable.bad-url", text);
  }
}
