package org.kohyo.content;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * Writes officers' files, and alone does so outside of {@code publish}. A file is written aside, in
 * the folder where it belongs, and then renamed: whoever looks sees the old one or the new one.
 */
final class OfficersFileWriter {

  private final Path root;

  /** A writer below a content folder. */
  OfficersFileWriter(Path folder) throws IOException {
    this.root = folder.toRealPath();
  }

  /**
   * Makes a file that is not there yet.
   *
   * @param path relative to the content folder, with {@code /}
   * @throws FileAlreadyExistsException when it is there
   * @throws IOException when it cannot be written; then nothing is left behind
   */
  void create(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Path nearest = file.getParent();
    while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
      nearest = nearest.getParent();
    }
    // Before folders are made: a link may lead elsewhere.
    refuseOutside(nearest, path);
    Files.createDirectories(file.getParent());
    Path aside = aside(file, bytes);
    try {
      // Without an option: where a file has appeared meanwhile it stays.
      Files.move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Replaces a file, if it still is what was read. A link stays a link.
   *
   * @param path relative to the content folder, with {@code /}
   * @param before what was read
   * @throws EnvironmentFault when somebody has changed it meanwhile, or must not change it
   * @throws IOException when it cannot be written; then it is as it was
   */
  void replace(String path, byte[] before, byte[] after) throws IOException {
    Path file = root.resolve(path).toRealPath();
    refuseOutside(file, path);
    if (!Files.isWritable(file)) {
      throw fault("accept.read-only", path);
    }
    Path aside = aside(file, after);
    try {
      keepPermissions(file, aside);
      if (!Arrays.equals(Files.readAllBytes(file), before)) {
        throw fault("accept.changed-meanwhile", path);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void refuseOutside(Path target, String path) throws IOException {
    if (!target.toRealPath().startsWith(root)) {
      throw fault("new.outside", path);
    }
  }

  /** A hidden neighbour: should it survive a power cut, nothing reads it. */
  private static Path aside(Path file, byte[] bytes) throws IOException {
    Path aside =
        file.resolveSibling("." + file.getFileName() + ".kohyo-" + ProcessHandle.current().pid());
    try {
      return Files.write(
          aside,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static EnvironmentFault fault(String key, String path) {
    return new EnvironmentFault(Message.of(key, path), Message.of(key + ".hint", path));
  }
}
