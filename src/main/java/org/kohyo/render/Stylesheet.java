package org.kohyo.render;

import java.nio.charset.StandardCharsets;

/**
 * The style sheet of pages. Its name tells its content, so that it can be cached for ever; every
 * page needs the name, so it is made once.
 */
public final class Stylesheet {

  private final byte[] bytes;
  private final String fileName;

  /**
   * A style sheet.
   *
   * @param css its text
   */
  public Stylesheet(String css) {
    this.bytes = css.getBytes(StandardCharsets.UTF_8);
    this.fileName = "style-" + Digests.sha256(bytes).substring(0, 10) + ".css";
  }

  /** {@code style-<first ten hexadecimal digits of SHA-256>.css}. */
  public String fileName() {
    return fileName;
  }

  /** UTF-8; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
