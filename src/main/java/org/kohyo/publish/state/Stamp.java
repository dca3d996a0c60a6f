package org.kohyo.publish.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is known again without reading it. Only files that a build wrote itself are known
 * by it, never sources: those are always read.
 *
 * @param size in bytes
 * @param modified when it was last written to, in nanoseconds since 1970 as the file system has it
 * @param file the file system's own name of the file; empty where it has none
 */
public record Stamp(long size, long modified, String file) {

  /** Equal; what a record itself compares by is only linked when the first is compared. */
  boolean same(Stamp other) {
    return size == other.size && modified == other.modified && file.equals(other.file);
  }

  /**
   * The stamp of an ordinary file.
   *
   * @throws IOException when there is none at the path, or a link or folder
   */
  public static Stamp of(Path path) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!now.isRegularFile()) {
      throw new IOException("no ordinary file: " + path);
    }
    return new Stamp(
        now.size(),
        now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Objects.toString(now.fileKey(), ""));
  }
}
