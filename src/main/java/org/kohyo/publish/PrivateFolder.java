package org.kohyo.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A folder of pages that are not for the public, such as reports. It needs neither digests nor a
 * switch: nobody relies on it while it is written. Only files that it wrote before are ever
 * deleted; their names stand in a list of its own, with what each was made of and how it looked.
 */
public final class PrivateFolder {

  private static final String LIST = ".kohyo-files";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*\\.(?:html|css)");

  private final Path folder;
  private final List<String> list;
  private final Map<String, Page> before;
  private final Map<String, Page> now = new ConcurrentHashMap<>();

  private PrivateFolder(Path folder, List<String> list, Map<String, Page> before) {
    this.folder = folder;
    this.list = list;
    this.before = before;
  }

  /** A line of the list; lists of earlier versions have names alone, which no key is like. */
  private record Page(String key, long size, long modified) {

    private static final Page UNKNOWN = new Page("", -1, 0);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}|[1-8][0-9]{18}");

    static Page read(String[] words) {
      return words.length == 4
              && NUMBER.matcher(words[2]).matches()
              && NUMBER.matcher(words[3]).matches()
          ? new Page(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]))
          : UNKNOWN;
    }

    /** The page as it stands there. */
    static Page of(String key, Path file) throws IOException {
      BasicFileAttributes is =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isRegularFile()
          ? new Page(key, is.size(), is.lastModifiedTime().to(TimeUnit.NANOSECONDS))
          : UNKNOWN;
    }

    String line(String name) {
      return this.equals(UNKNOWN) ? name : name + ' ' + key + ' ' + size + ' ' + modified;
    }
  }

  /**
   * Opens the folder and creates it if need be.
   *
   * @throws IOException when it can't be created or read
   */
  public static PrivateFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(LIST);
    List<String> list =
        Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    Map<String, Page> before = new HashMap<>();
    for (String line : list) {
      String[] words = line.split(" ");
      if (words.length > 0) {
        before.put(words[0], Page.read(words));
      }
    }
    return new PrivateFolder(folder, list, before);
  }

  /**
   * Writes a file unless it stands there already. May be called from any thread.
   *
   * @param name without folders, in lower case, ending in {@code .html} or {@code .css}
   * @param key a digest or checksum of all that the bytes depend on; letters and digits
   * @throws UncheckedIOException when it can't be written
   */
  public void add(String name, String key, byte[] bytes) {
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
      now.put(name, Page.of(key, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves a file as it is that would be written with the same bytes. May be called from any
   * thread.
   *
   * @param name as {@link #add} wants it
   * @param key as {@link #add} wants it
   * @return false when no file of that name and key was written there before, or somebody changed
   *     or removed it: then it is to be added
   */
  public boolean keep(String name, String key) {
    Page page = before.getOrDefault(name, Page.UNKNOWN);
    try {
      boolean there = page.key().equals(key) && Page.of(key, folder.resolve(name)).equals(page);
      if (there) {
        now.put(name, page);
      }
      return there;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Ends the writing.
   *
   * @param keep whether files of before that were neither written again nor kept stay
   * @throws IOException when one can't be deleted
   */
  public void close(boolean keep) throws IOException {
    Map<String, Page> all = new TreeMap<>(now);
    for (Map.Entry<String, Page> page : before.entrySet()) {
      if (keep) {
        all.putIfAbsent(page.getKey(), page.getValue());
      } else if (!now.containsKey(page.getKey()) && NAME.matcher(page.getKey()).matches()) {
        Files.deleteIfExists(folder.resolve(page.getKey()));
      }
    }
    List<String> lines = new ArrayList<>(all.size());
    all.forEach((name, page) -> lines.add(page.line(name)));
    if (!lines.equals(list)) {
      Files.write(folder.resolve(LIST), lines, StandardCharsets.UTF_8);
    }
  }
}
