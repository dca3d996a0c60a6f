package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.kohyo.render.Digests;

/**
 * A file that was put aside.
 *
 * @param entry what the manifest will say of it
 * @param file where its bytes are until the switch: aside, or where the public reads them if they
 *     are the same
 * @param made the bytes that were put aside, where this build made them
 */
public record Staged(Manifest.Entry entry, Path file, Optional<byte[]> made) {

  /** Relative to the output folder. */
  public String path() {
    return entry.path();
  }

  /** Id of its society, or empty. */
  public String society() {
    return entry.society();
  }

  /** Kind of its notice, or empty. */
  public String notice() {
    return entry.notice();
  }

  /**
   * Reads the file from the disk, as the public will. May be called from any thread.
   *
   * @return its bytes, which are those that were put aside
   * @throws AlteredException when they are not, or can't be read
   */
  public byte[] readBack() throws AlteredException {
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == entry.size()) {
        byte[] bytes = Files.readAllBytes(file);
        if (asMade(bytes)) {
          return bytes;
        }
      }
    } catch (IOException e) {
      throw new AlteredException(path(), e);
    }
    throw new AlteredException(path(), null);
  }

  /** To compare bytes takes a hundredth of the time in which a digest is made. */
  private boolean asMade(byte[] bytes) {
    return made.map(m -> Arrays.equals(bytes, m))
        .orElseGet(() -> Digests.sha256(bytes).equals(entry.sha256()));
  }

  /** What stands on the disk is not what was put there. */
  public static final class AlteredException extends IOException {
    private static final long serialVersionUID = 1L;

    AlteredException(String path, IOException cause) {
      super(path, cause);
    }
  }
}
