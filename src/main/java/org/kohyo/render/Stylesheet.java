package org.kohyo.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The style sheet of pages. Its name tells its content, so that it can be cached for ever.
 *
 * @param css its text
 */
public record Stylesheet(String css) {

  /** {@code style-<first ten hexadecimal digits of SHA-256>.css}. */
  public String fileName() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes());
      return "style-" + HexFormat.of().formatHex(digest, 0, 5) + ".css";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** UTF-8. */
  public byte[] bytes() {
    return css.getBytes(StandardCharsets.UTF_8);
  }
}
