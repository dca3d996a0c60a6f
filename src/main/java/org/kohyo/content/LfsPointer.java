package org.kohyo.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kohyo.finding.Message;

/**
 * What git keeps in the place of a file that Git LFS keeps elsewhere (<a
 * href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">specification of Git LFS</a>,
 * "The Pointer").
 */
final class LfsPointer {

  private static final byte[] START =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  /** A pointer is shorter than this many bytes, by the specification. */
  private static final int LENGTH = 1024;

  private LfsPointer() {}

  /**
   * The bytes, unless they only say where the file is.
   *
   * @throws UnreadableFileException when they do
   */
  static byte[] refuse(byte[] bytes) throws UnreadableFileException {
    if (bytes.length < LENGTH
        && bytes.length >= START.length
        && Arrays.equals(bytes, 0, START.length, START, 0, START.length)) {
      throw new UnreadableFileException(
          ContentRule.UNREADABLE_FILE, Message.of("content.lfs-pointer"));
    }
    return bytes;
  }
}
