package org.kohyo.publish.redirect;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the published folder stands on its server.
 *
 * @param authority host and port, lower case
 * @param path of the folder, begins and ends with a slash
 */
record SitePlace(String authority, String path) {

  private static final String INDEX = "index.html";
  private static final Pattern SEGMENT =
      Pattern.compile(
          "(?!(?i:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\\..*)?$)[\\w-](?:[\\w.-]*[\\w-])?");

  /** The place of an address; empty when it is none. */
  static Optional<SitePlace> of(String url) {
    try {
      URI uri = URI.create(SafeUrl.of(url));
      if (uri.getRawAuthority() == null || !uri.getRawPath().startsWith("/")) {
        return Optional.empty();
      }
      return Optional.of(
          new SitePlace(uri.getRawAuthority().toLowerCase(Locale.ROOT), uri.getRawPath()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A path of the server, seen from the folder; empty when it isn't below it. */
  Optional<String> within(String serverPath) {
    if ((serverPath + "/").equalsIgnoreCase(path)) {
      return Optional.of("");
    }
    return serverPath.regionMatches(true, 0, path, 0, path.length())
        ? Optional.of(serverPath.substring(path.length()))
        : Optional.empty();
  }

  /**
   * The file that a server shows for a path, if it shows it as a page: one that ends in {@code
   * .html} or {@code .htm}, or the index of a folder.
   *
   * @param within the published folder
   */
  static Optional<String> file(String within) {
    String last = within.substring(within.lastIndexOf('/') + 1);
    String file = within;
    if (last.isEmpty()) {
      file = within + INDEX;
    } else if (last.indexOf('.') < 0) {
      file = within + "/" + INDEX;
    } else if (!last.endsWith(".html") && !last.endsWith(".htm")) {
      return Optional.empty();
    }
    return Optional.of(file)
        .filter(f -> Stream.of(f.split("/")).allMatch(s -> SEGMENT.matcher(s).matches()));
  }
}
