package org.kohyo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Relative links of a folder of pages: every {@code href} and {@code src} leads to a file inside
 * the folder, spelled in the same case, and its fragment to an id there. A link to a folder means
 * its index.html. Links with a scheme (https:, mailto:, tel:, data:) are somebody else's and not
 * followed; a leading slash is reported, since it would leave the folder wherever that is uploaded.
 */
public final class Links {
  private final Path root;
  private final Map<Path, Document> pages = new HashMap<>();
  private final TreeSet<String> broken = new TreeSet<>();

  private Links(Path root) {
    this.root = root;
  }

  /** The broken links of all HTML files below a folder, as {@code page: link (why)}, sorted. */
  public static List<String> broken(Path folder) throws IOException {
    Links links = new Links(folder.toRealPath());
    try (Stream<Path> files = Files.walk(links.root)) {
      files.filter(Links::isPage).sorted().forEach(links::check);
    }
    return List.copyOf(links.broken);
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html") && Files.isRegularFile(file);
  }

  private void check(Path page) {
    for (Element element : page(page).select("[href], [src]")) {
      for (String attribute : List.of("href", "src")) {
        if (element.hasAttr(attribute)) {
          String link = element.attr(attribute);
          String why = whyBroken(page, link.strip());
          if (!why.isEmpty()) {
            broken.add(root.relativize(page) + ": " + link + " (" + why + ")");
          }
        }
      }
    }
  }

  private String whyBroken(Path page, String link) {
    URI uri;
    try {
      uri = new URI(link);
    } catch (URISyntaxException e) {
      return "not a URI: " + e.getReason();
    }
    if (uri.getScheme() != null) {
      return "";
    }
    if (uri.getRawAuthority() != null || link.startsWith("/")) {
      return "leaves the folder";
    }
    String path = uri.getPath();
    if (path.isEmpty() && uri.getFragment() == null) {
      return "empty";
    }
    Path target = path.isEmpty() ? page : page.getParent().resolve(path).normalize();
    if (!target.startsWith(root)) {
      return "leaves the folder";
    }
    if (Files.isDirectory(target)) {
      target = target.resolve("index.html");
    }
    if (!Files.isRegularFile(target)) {
      return "no such file";
    }
    if (!spelledAsOnDisk(target)) {
      return "differs from the file's name in case";
    }
    return fragmentExists(target, uri.getFragment()) ? "" : "no such id";
  }

  private boolean fragmentExists(Path target, String id) {
    return id == null || id.isEmpty() || !isPage(target) || page(target).getElementById(id) != null;
  }

  private static boolean spelledAsOnDisk(Path target) {
    try {
      return target.toRealPath(java.nio.file.LinkOption.NOFOLLOW_LINKS).equals(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document page(Path file) {
    return pages.computeIfAbsent(
        file,
        f -> {
          try {
            return Jsoup.parse(f, "UTF-8");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
