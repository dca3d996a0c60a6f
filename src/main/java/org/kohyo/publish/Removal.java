package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Takes away what is ours. */
final class Removal {

  private Removal() {}

  /**
   * A file of the output folder, and the folders that are empty without it. What is behind a link,
   * or has become a folder, is not ours.
   */
  static void file(Path out, String path) throws IOException {
    Path file = out.resolve(path);
    if (Way.isPlain(out, path) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(file);
      emptyFolders(out, path);
    }
  }

  /** The empty folders on the way to a file, whether they or it are there or not. */
  static void emptyFolders(Path out, String path) throws IOException {
    if (!Way.isPlain(out, path)) {
      return;
    }
    Path file = out.resolve(path);
    for (Path folder = file.getParent(); !folder.equals(out); folder = folder.getParent()) {
      try (Stream<Path> rest = Files.list(folder)) {
        if (rest.findAny().isPresent()) {
          return;
        }
      } catch (NoSuchFileException e) {
        continue;
      } catch (IOException e) {
        return;
      }
      Files.deleteIfExists(folder);
    }
  }

  /** A folder with all that is in it, if it is there; links are not followed. */
  static void folder(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
