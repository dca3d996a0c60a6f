package org.kohyo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders of tests. */
public final class Folders {

  private Folders() {}

  /** Copies the files of a folder whose path below it is wanted. */
  public static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path path = from.relativize(file);
        if (wanted.test(path)) {
          Files.createDirectories(to.resolve(path.toString()).getParent());
          Files.copy(file, to.resolve(path.toString()));
        }
      }
    }
  }

  /** Deletes a folder, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
