package org.kohyo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** The files of a published folder. What begins with a dot is not published. */
final class VerifyListing {

  private static final int MOST = 200_000;
  private static final int DEEPEST = 32;

  private VerifyListing() {}

  /**
   * Lists them.
   *
   * @param root a real path
   * @return below the root, in the order of their names; a symbolic link counts when it leads to a
   *     file within the root
   * @throws IOException when a folder can't be read
   * @throws EnvironmentFault when there are more than 200,000
   */
  static List<Path> of(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        java.util.Set.of(),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            return !folder.equals(root) && hidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (!hidden(file)
                && (is.isRegularFile() || is.isSymbolicLink() && within(root, file))) {
              files.add(root.relativize(file));
              if (files.size() > MOST) {
                Message text =
                    Message.of("verify.too-many-files", root.toString(), Integer.toString(MOST));
                throw new EnvironmentFault(text, text.hint());
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(VerifyListing::name));
    return files;
  }

  /** With slashes, on every system. */
  static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean within(Path root, Path link) {
    try {
      Path real = link.toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real);
    } catch (IOException e) {
      return false; // it leads nowhere
    }
  }
}
