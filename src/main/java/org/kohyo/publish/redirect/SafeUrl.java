package org.kohyo.publish.redirect;

import java.nio.charset.StandardCharsets;

/** Addresses that mean the same to browsers and nothing else to the languages of web servers. */
final class SafeUrl {

  /** RFC 3986, 2.2 and 2.3, without {@code $}, {@code &} and the apostrophe. */
  private static final String PLAIN = "-._~:/?#[]@!()*+,;=%";

  private SafeUrl() {}

  /** The address, with everything else percent-encoded in UTF-8 (RFC 3986, 2.1). */
  static String of(String url) {
    StringBuilder safe = new StringBuilder(url.length());
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (word || PLAIN.indexOf(c) >= 0) {
        safe.append(c);
      } else {
        safe.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return safe.toString();
  }
}
