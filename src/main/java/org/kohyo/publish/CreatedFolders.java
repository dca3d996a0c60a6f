package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders that a build made on the way to its output: when nothing is published, they go again.
 *
 * @param innermostFirst in the order in which they can be removed
 */
record CreatedFolders(List<Path> innermostFirst) {

  /**
   * Creates a folder and those around it that are missing.
   *
   * @throws NotDirectoryException when there is something else at one of the paths
   */
  static CreatedFolders upTo(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = folder.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent()) {
      missing.add(p);
    }
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(e.getFile());
    }
    return new CreatedFolders(List.copyOf(missing));
  }

  /** Removes those that are empty. */
  void undo() throws IOException {
    for (Path folder : innermostFirst) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }
}
