package org.kohyo.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.render.Digests;

/**
 * How folders look from outside: the names, sizes, times and identities of their files. Nothing is
 * opened, so that it can be taken often.
 *
 * @param digest differs when any of that does
 * @param folders those there are, at most {@value #MOST_FOLDERS}
 */
record Fingerprint(String digest, List<Path> folders) {

  /** A source has at most so many files; beyond that no build reads it either. */
  private static final int MOST_FILES = 100_000;

  /** Systems bound how many folders a program may watch. */
  private static final int MOST_FOLDERS = 4_000;

  /** Takes it. A folder that isn't there, or can't be read, looks different from an empty one. */
  static Fingerprint of(List<Path> roots) {
    List<String> lines = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (Path root : roots) {
      lines.add("/ " + root);
      try {
        Files.walkFileTree(root.toRealPath(), new Walk(lines, folders));
      } catch (IOException | UncheckedIOException e) {
        lines.add("! " + root);
      }
    }
    lines.sort(null);
    byte[] all = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new Fingerprint(Digests.sha256(all), List.copyOf(folders));
  }

  /** Whether a file is none of the source: editors keep such ones beside what they write. */
  static boolean ignored(Path name) {
    return name.toString().startsWith(".") || name.toString().endsWith("~");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final List<String> lines;
    private final List<Path> folders;
    private boolean inside;

    Walk(List<String> lines, List<Path> folders) {
      this.lines = lines;
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (inside && ignored(folder.getFileName())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      inside = true;
      if (folders.size() < MOST_FOLDERS) {
        folders.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      if (!ignored(file.getFileName())) {
        lines.add(file + " " + is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
      }
      return lines.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** It was there a moment ago: who deletes many files deletes them one by one. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      lines.add("? " + file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
