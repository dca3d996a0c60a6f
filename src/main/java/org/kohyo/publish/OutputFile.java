package org.kohyo.publish;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.kohyo.render.Digests;

/**
 * A file to publish.
 *
 * @param path relative to the output folder, with {@code /}
 * @param society id of the society whose file it is, or empty
 * @param notice kind of the notice that it shows, or empty
 * @param edition first day of the edition that it shows, in Japanese time, where it is known
 * @param bytes its content; must not be changed afterwards
 * @param sha256 of the bytes, in 64 hexadecimal digits, lower case
 */
public record OutputFile(
    String path,
    String society,
    String notice,
    Optional<LocalDate> edition,
    byte[] bytes,
    String sha256) {

  private static final int MAX_PATH = 1000;

  /** Whether a path stays within the output folder, and is not the manifest's own. */
  static boolean isSafe(String path) {
    return path.length() <= MAX_PATH
        && hasPlainSegments(path)
        && !path.equalsIgnoreCase(Manifest.NAME)
        && !path.equalsIgnoreCase(Manifest.SIGNATURE);
  }

  /**
   * Letters, digits, {@code _}, {@code -} and dots; segments that start with a dot are ours or the
   * web server's. A loop, because a manifest has ten thousands of paths.
   */
  private static boolean hasPlainSegments(String path) {
    boolean start = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean word =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
      if (start ? !word : !word && c != '.' && c != '/') {
        return false;
      }
      start = c == '/';
    }
    return !start;
  }

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException when the path could leave the output folder, or is the
   *     manifest's
   */
  public OutputFile {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("unsafe path " + path);
    }
  }

  /** A file whose digest nobody made yet. */
  public OutputFile(
      String path, String society, String notice, Optional<LocalDate> edition, byte[] bytes) {
    this(path, society, notice, edition, bytes, Digests.sha256(bytes));
  }

  /** A file that shows no edition of its own. */
  public OutputFile(String path, String society, String notice, byte[] bytes) {
    this(path, society, notice, Optional.empty(), bytes);
  }

  /** The same bytes as another file of no edition, at another place. */
  public OutputFile at(String otherPath, String otherSociety) {
    return new OutputFile(otherPath, otherSociety, notice, edition, bytes, sha256);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile file
        && path.equals(file.path)
        && society.equals(file.society)
        && notice.equals(file.notice)
        && edition.equals(file.edition)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
