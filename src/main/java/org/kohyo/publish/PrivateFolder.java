package org.kohyo.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A folder of pages that are not for the public, such as reports. It needs neither digests nor a
 * switch: nobody relies on it while it is written. Only files that it wrote before are ever
 * deleted; their names stand in a list of its own.
 */
public final class PrivateFolder {

  private static final String LIST = ".kohyo-files";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*\\.(?:html|css)");

  private final Path folder;
  private final Set<String> before;
  private final Set<String> now = ConcurrentHashMap.newKeySet();

  private PrivateFolder(Path folder, Set<String> before) {
    this.folder = folder;
    this.before = before;
  }

  /**
   * Opens the folder and creates it if need be.
   *
   * @throws IOException when it can't be created or read
   */
  public static PrivateFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path list = folder.resolve(LIST);
    List<String> names =
        Files.isRegularFile(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
    return new PrivateFolder(folder, Set.copyOf(names));
  }

  /**
   * Writes a file unless it stands there already. May be called from any thread.
   *
   * @param name without folders, in lower case, ending in {@code .html} or {@code .css}
   * @throws UncheckedIOException when it can't be written
   */
  public void add(String name, byte[] bytes) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a page: " + name);
    }
    try {
      Path file = folder.resolve(name);
      boolean same =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.size(file) == bytes.length
              && Arrays.equals(Files.readAllBytes(file), bytes);
      if (!same) {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
      }
      now.add(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves a file of before as it is. May be called from any thread.
   *
   * @param name as {@link #add} wants it
   * @return false when no such file was written there before, or somebody removed it
   */
  public boolean keep(String name) {
    boolean there =
        before.contains(name)
            && Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    if (there) {
      now.add(name);
    }
    return there;
  }

  /**
   * Ends the writing.
   *
   * @param keep whether files of before that were neither written again nor kept stay
   * @throws IOException when one can't be deleted
   */
  public void close(boolean keep) throws IOException {
    Set<String> all = new TreeSet<>(now);
    for (String name : before) {
      if (keep) {
        all.add(name);
      } else if (!now.contains(name) && NAME.matcher(name).matches()) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
    Files.write(folder.resolve(LIST), all, StandardCharsets.UTF_8);
  }
}
