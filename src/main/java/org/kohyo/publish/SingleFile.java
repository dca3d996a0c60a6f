package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** One file that somebody asked for by its name, whole or not at all. */
public final class SingleFile {

  private SingleFile() {}

  /**
   * Writes aside and renames; folders on the way are created. What stood there before stays until
   * then, and for good when writing fails. A link keeps leading where it leads; what is no ordinary
   * file, such as a pipe, is written to as it is.
   *
   * @throws FolderException when the path is a folder
   * @throws IOException when it can't be written
   */
  public static void write(Path path, byte[] bytes) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FolderException(path.toString());
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      Files.write(path, bytes);
      return;
    }
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path aside = target.resolveSibling("." + target.getFileName() + ".kohyo-part");
    Files.deleteIfExists(aside); // left by a run that was killed
    try {
      Files.write(aside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** There is a folder of that name. */
  public static final class FolderException extends FileAlreadyExistsException {
    private static final long serialVersionUID = 1L;

    FolderException(String path) {
      super(path);
    }
  }
}
