package org.kohyo.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where templates, style sheets and labels are read from: a folder of the user's if there is one,
 * file by file, else those that are shipped.
 */
public final class TemplateSource {

  private static final String SHIPPED = "/org/kohyo/templates/";

  /** Of what a build publishes. A jar can't be listed, so they are named here; a test compares. */
  static final List<String> OF_PUBLIC_PAGES =
      List.of(
          "accessibility.ftlh",
          "base.css",
          "blocks.ftlh",
          "changes-print.ftlh",
          "changes.ftlh",
          "comparison-print.css",
          "comparison.css",
          "comparison.ftlh",
          "editions.ftlh",
          "find.js",
          "fragment.css",
          "fragment.ftlh",
          "index.ftlh",
          "labels.properties",
          "layout.ftlh",
          "moved.ftlh",
          "notice.ftlh",
          "piece.ftlh",
          "print-large.css",
          "print.css",
          "print.ftlh",
          "site.css",
          "society.ftlh");

  /** What templates of a folder may include besides. */
  private static final Pattern TEMPLATE = Pattern.compile("[^.].*\\.(ftlh?|css|js|properties)");

  private final Optional<Path> folder;

  private TemplateSource(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The shipped templates. */
  public static TemplateSource shipped() {
    return new TemplateSource(Optional.empty());
  }

  /** The files of a folder; a file that it lacks is the shipped one. */
  public static TemplateSource of(Path folder) {
    return new TemplateSource(Optional.of(folder));
  }

  /** Whether nobody replaces any of the shipped ones. */
  public boolean isShipped() {
    return folder.isEmpty();
  }

  /**
   * The text of a file.
   *
   * @param name without folders, such as {@code notice.ftlh}
   * @throws IOException when it cannot be read or is not UTF-8
   * @throws NoSuchFileException when nobody has it
   */
  public String read(String name) throws IOException {
    Path own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile).orElse(null);
    if (own != null) {
      return plain(Files.readString(own, StandardCharsets.UTF_8));
    }
    try (InputStream stream = TemplateSource.class.getResourceAsStream(SHIPPED + name)) {
      if (stream == null) {
        throw new NoSuchFileException(name);
      }
      return plain(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * What published files are made from: every template of public pages and print documents, and
   * whatever else a user's folder has of the kind.
   *
   * @return name → SHA-256 of its text as {@link #read} gives it, in UTF-8; in hexadecimal
   * @throws IOException when one cannot be read
   */
  public SortedMap<String, String> digests() throws IOException {
    SortedSet<String> names = new TreeSet<>(OF_PUBLIC_PAGES);
    if (folder.filter(Files::isDirectory).isPresent()) {
      try (Stream<Path> own = Files.list(folder.get())) {
        own.filter(Files::isRegularFile)
            .map(file -> file.getFileName().toString())
            .filter(name -> TEMPLATE.matcher(name).matches())
            .forEach(names::add);
      }
    }
    SortedMap<String, String> digests = new TreeMap<>();
    for (String name : names) {
      digests.put(name, Digests.sha256(read(name).getBytes(StandardCharsets.UTF_8)));
    }
    return digests;
  }

  /** Without byte order mark and with line feeds, so that an editor on Windows changes no page. */
  private static String plain(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
  }

  /** Whether somebody has the file. */
  boolean has(String name) {
    return folder.map(f -> Files.isRegularFile(f.resolve(name))).orElse(false)
        || TemplateSource.class.getResource(SHIPPED + name) != null;
  }
}
