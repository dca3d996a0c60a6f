package org.kohyo.verify.net;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The way of one fetch from address to address. */
final class Redirects {

  /** As many as people's sites need: to https, to another host, to a folder, and two to spare. */
  static final int MOST = 5;

  private final List<URI> way = new ArrayList<>();

  Redirects(URI first) {
    way.add(first);
  }

  /** Where the server led, in order. */
  List<URI> targets() {
    return way.subList(1, way.size());
  }

  /** The address to ask next. */
  URI now() {
    return way.get(way.size() - 1);
  }

  /**
   * Goes on to another address.
   *
   * @param location the header (RFC 9110, 10.2.2)
   */
  void follow(Optional<String> location) throws UnreachableException {
    URI from = now();
    String target = location.map(String::strip).orElse("");
    if (target.isEmpty()) {
      throw UnreachableException.of("verify.unreachable.redirect-broken", from, target);
    }
    URI to = WebAddress.parse(resolve(from, target));
    if (from.getScheme().equals("https") && to.getScheme().equals("http")) {
      throw UnreachableException.of(
          "verify.unreachable.redirect-downgrade", from, Shown.address(to.toString()));
    }
    if (way.contains(to)) {
      throw UnreachableException.of(
          "verify.unreachable.redirect-loop", way.get(0), Shown.address(to.toString()));
    }
    if (targets().size() == MOST) {
      throw UnreachableException.of(
          "verify.unreachable.redirects", way.get(0), Integer.toString(MOST));
    }
    way.add(to);
  }

  private static String resolve(URI from, String target) throws UnreachableException {
    String encoded = encode(target);
    try {
      // The JDK follows RFC 2396, by which a query alone drops the last part of the path.
      return encoded.startsWith("?")
          ? from.resolve(from.getRawPath() + encoded).toString()
          : from.resolve(encoded).toString();
    } catch (IllegalArgumentException e) {
      throw UnreachableException.of(
          "verify.unreachable.redirect-broken", from, Shown.address(target));
    }
  }

  /** The JDK reads octets of headers as Latin-1; servers mean them as they stand. */
  private static String encode(String location) {
    StringBuilder out = new StringBuilder();
    for (byte octet : location.getBytes(StandardCharsets.ISO_8859_1)) {
      boolean plain = octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0;
      out.append(
          plain
              ? Character.toString(octet)
              : "%" + HexFormat.of().withUpperCase().toHexDigits(octet));
    }
    return out.toString();
  }
}
