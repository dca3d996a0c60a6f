package org.kohyo.publish.redirect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that mean the same to browsers and nothing else to the languages of web servers. */
final class SafeUrl {

  /** RFC 3986, 2.2 and 2.3, without {@code $}, {@code &} and the apostrophe. */
  private static final String PLAIN = "-._~:/?#[]@!()*+,;=%";

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

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

  /**
   * The address with what {@link #of} encodes and mod_alias encodes again in plain: letters beyond
   * ASCII and the apostrophe, and {@code $} and {@code &} behind a backslash, as its substitutions
   * want them. What would mean something else in plain stays encoded.
   */
  static String decoded(String url) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      Matcher code = ENCODED.matcher(url).region(i, Math.min(i + 3, url.length()));
      int value = c == '%' && code.matches() ? Integer.parseInt(url, i + 1, i + 3, 16) : -1;
      if (value >= 0x80 || value == '\'' || value == '$' || value == '&') {
        if (value == '$' || value == '&') {
          plain.write('\\');
        }
        plain.write(value);
        i += 2;
      } else {
        plain.write(c);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
