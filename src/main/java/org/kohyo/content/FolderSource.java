package org.kohyo.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** The files of a folder on this machine. Nothing outside of the folder is ever read. */
public final class FolderSource implements ContentSource {

  private static final int MAX_FILES = 100_000;

  private final Path root;
  private final List<String> paths;

  /**
   * Those that were files of the folder itself when it was listed, and neither links nor devices.
   */
  private final Set<String> plain;

  private final String displayPrefix;

  private FolderSource(Path root, List<String> paths, Set<String> plain, String displayPrefix) {
    this.root = root;
    this.paths = paths;
    this.plain = plain;
    this.displayPrefix = displayPrefix;
  }

  /**
   * Lists the folder.
   *
   * @param folder as the user named it; findings show paths below this name
   * @throws EnvironmentFault when it isn't there, isn't a folder, can't be listed, or holds more
   *     than 100,000 files
   */
  public static FolderSource open(Path folder) {
    String shown = folder.toString().replace('\\', '/');
    if (!Files.exists(folder)) {
      throw fault("content.folder-missing", shown, null);
    }
    if (!Files.isDirectory(folder)) {
      throw fault("content.folder-is-file", shown, null);
    }
    try {
      Path root = folder.toRealPath();
      String prefix = shown.isEmpty() || shown.equals(".") ? "" : shown.replaceAll("/+$", "") + "/";
      Set<String> plain = new HashSet<>();
      return new FolderSource(root, list(root, shown, plain), plain, prefix);
    } catch (IOException e) {
      throw fault("content.folder-unreadable", shown, e);
    }
  }

  private static List<String> list(Path root, String shown, Set<String> plain) throws IOException {
    List<String> found = new ArrayList<>();
    String own = root.toString();
    int start = own.endsWith(root.getFileSystem().getSeparator()) ? own.length() : own.length() + 1;
    // Links are not followed: one to a folder shows up as a file and is refused when it is read.
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(root) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = file.toString().substring(start).replace('\\', '/');
            found.add(path);
            if (attributes.isRegularFile()) {
              plain.add(path);
            }
            if (found.size() > MAX_FILES) {
              throw fault("content.folder-too-large", shown, null);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return List.copyOf(found);
  }

  private static EnvironmentFault fault(String key, String shown, IOException cause) {
    return new EnvironmentFault(Message.of(key, shown), Message.of(key + ".hint", shown), cause);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public byte[] bytes(String path, int limit) throws UnreadableFileException {
    try {
      Path file = root.resolve(path);
      if (plain.contains(path)) {
        return LfsPointer.refuse(read(file, limit, LinkOption.NOFOLLOW_LINKS));
      }
      return LfsPointer.refuse(read(followed(file), limit));
    } catch (IOException | SecurityException e) {
      throw new UnreadableFileException(
          ContentRule.UNREADABLE_FILE, Message.of("content.unreadable"));
    }
  }

  /** Where a link leads: to a file of the same folder, or nowhere. */
  private Path followed(Path link) throws IOException, UnreadableFileException {
    Path file = link.toRealPath();
    if (!file.startsWith(root)) {
      throw new UnreadableFileException(
          ContentRule.SYMBOLIC_LINK, Message.of("content.link-outside"));
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException(
          ContentRule.SYMBOLIC_LINK, Message.of("content.link-to-folder"));
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(
          ContentRule.UNREADABLE_FILE, Message.of("content.special-file"));
    }
    return file;
  }

  private static byte[] read(Path file, int limit, OpenOption... options)
      throws IOException, UnreadableFileException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
      long size = channel.size();
      if (size > limit) {
        throw new UnreadableFileException(
            ContentRule.FILE_TOO_LARGE,
            Message.of("content.too-large", Integer.toString(limit / 1_000_000)));
      }
      ByteBuffer read = ByteBuffer.allocate((int) size);
      while (read.hasRemaining() && channel.read(read) >= 0) {
        continue;
      }
      return read.hasRemaining() ? Arrays.copyOf(read.array(), read.position()) : read.array();
    }
  }

  @Override
  public String displayPrefix() {
    return displayPrefix;
  }
}
