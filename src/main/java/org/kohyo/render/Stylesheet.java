package org.kohyo.render;

import java.nio.charset.StandardCharsets;

/**
 * The style sheet of pages. Its name tells its content, so that it can be cached for ever.
 *
 * @param css its text
 */
public record Stylesheet(String css) {

  /** {@code style-<first ten hexadecimal digits of SHA-256>.css}. */
  public String fileName() {
    return "style-" + Digests.sha256(bytes()).substring(0, 10) + ".css";
  }

  /** UTF-8. */
  public byte[] bytes() {
    return css.getBytes(StandardCharsets.UTF_8);
  }
}
