package org.kohyo.content;

import org.kohyo.finding.Location;

/**
 * A font that the site adds for what the shipped one lacks.
 *
 * @param path below the content folder
 * @param bytes the file, at most 30 MB and a byte: whoever uses it tells when it is too large
 * @param location where the site names it
 */
public record FontFile(String path, byte[] bytes, Location location) {

  /** The largest file that is read whole, in bytes. */
  static final int MAX_BYTES = 30 * 1024 * 1024 + 1;

  /** Copies the bytes. */
  public FontFile {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
