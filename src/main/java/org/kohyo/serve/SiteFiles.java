package org.kohyo.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of the site that was built. Safe for threads.
 *
 * @param root its folder, without links on the way to it
 */
record SiteFiles(Path root) {

  /** Names that a site has. None begins with a dot: such files are the program's own. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "/(?:(?:[A-Za-z0-9][A-Za-z0-9._-]*|\\.well-known)/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?");

  private static final long LARGEST = 64_000_000;

  private static final String OTHER = "application/octet-stream";

  private static final Map<String, String> MEDIA =
      Map.ofEntries(
          Map.entry("html", Answer.HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("atom", "application/atom+xml; charset=utf-8"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("woff2", "font/woff2"));

  /** What is at an address. */
  sealed interface Found {

    /** A file. */
    record File(byte[] bytes, String media) implements Found {}

    /** A folder: its address ends with a slash, so that links in its page are right. */
    record Folder() implements Found {}

    /** Nothing that anybody may see. */
    record Nothing() implements Found {}
  }

  /**
   * Looks for what is at an address. What leads out of the folder, by dots, codes or links, is
   * nothing.
   *
   * @param address the path of a request as it was sent, with its codes
   * @throws IOException when a file can't be read
   */
  Found at(String address) throws IOException {
    if (!PLAIN.matcher(address).matches() || address.contains("..")) {
      return new Found.Nothing();
    }
    Path place = root.resolve(address.substring(1));
    if (!address.endsWith("/") && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return Files.isRegularFile(place.resolve("index.html"))
          ? new Found.Folder()
          : new Found.Nothing();
    }
    Path file = address.endsWith("/") ? place.resolve("index.html") : place;
    boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (!there || !file.toRealPath().equals(file) || Files.size(file) > LARGEST) {
      return new Found.Nothing();
    }
    return new Found.File(Files.readAllBytes(file), media(file));
  }

  private static String media(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA.getOrDefault(ending, OTHER);
  }

  /** The society whose page is at an address, by the first step of the path. */
  static Optional<String> society(String address) {
    return step(address, 1);
  }

  /** The kind of notice whose page is at an address, by the second step of the path. */
  static Optional<String> notice(String address) {
    return step(address, 2);
  }

  private static Optional<String> step(String address, int number) {
    String[] steps = address.split("/", number + 2);
    // What follows the last slash is a file's name.
    return steps.length > number + 1 && !steps[number].isEmpty()
        ? Optional.of(steps[number])
        : Optional.empty();
  }
}
