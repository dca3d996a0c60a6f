package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for what is published to nobody, among the machine's temporary files. Only its owner may
 * look into it where the file system knows owners; it goes with all that is in it.
 */
public final class TemporaryFolder implements AutoCloseable {

  private final Path folder;

  private TemporaryFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Creates one.
   *
   * @throws IOException when the machine has no room for it
   */
  public static TemporaryFolder create() throws IOException {
    // Links on the way, as macOS has them, resolved: what lies below is compared with it.
    return new TemporaryFolder(Files.createTempDirectory("kohyo-").toRealPath());
  }

  /** A place in it, which nobody has created yet. */
  public Path place(String name) {
    return folder.resolve(name);
  }

  /**
   * Removes it; links are not followed. May be called more than once.
   *
   * @throws IOException when something of it can't be removed
   */
  @Override
  public void close() throws IOException {
    Removal.folder(folder);
  }
}
