package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.Kohyo;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;

/**
 * Every page that the program makes, built once from the repository's own content and served: the
 * site, the index of many societies, the report of it and of a faulty copy, comparisons, and
 * verifications of a site that was tampered with.
 */
final class Site implements AutoCloseable {

  /** The index of a site that is large enough for a search. */
  static final String MANY = "many/index.html";

  private static final Path COMPARISONS = Path.of("src/test/resources/org/kohyo/comparisons");

  private static final Pattern EDITION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Path root;
  private final Server server;
  private final List<String> pages;

  private Site(Path root, Server server, List<String> pages) {
    this.root = root;
    this.server = server;
    this.pages = pages;
  }

  static Site build() throws IOException {
    Path root = Files.createTempDirectory("kohyo-browser").toRealPath();
    Path site = root.resolve("site");
    run(
        0,
        "build",
        "--content",
        Kohyo.CONTENT,
        "--out",
        site,
        "--report",
        root.resolve("report"),
        "--base-url",
        "https://www.example.jp/kohyo/");
    run(
        1, // there are differences
        "diff",
        "2022-01-01",
        "2026-11-22",
        "--content",
        Kohyo.CONTENT,
        "--format",
        "html",
        "--out",
        root.resolve("diff.html"));
    faultyReport(root);
    verifications(root, site);
    manySocieties(root);
    madeUpComparisons(root);
    Folders.delete(root.resolve("unserved"));
    List<String> pages;
    try (Stream<Path> files = Files.walk(root)) {
      pages =
          files
              .filter(f -> f.toString().endsWith(".html") && !f.endsWith("fragment.html"))
              .map(f -> root.relativize(f).toString().replace('\\', '/'))
              .filter(page -> !page.matches("many/.+/.*")) // like those of the site
              .sorted()
              .toList();
    }
    return new Site(root, Server.start(root), pages);
  }

  private static void faultyReport(Path root) throws IOException {
    Path content = root.resolve("unserved/content");
    Folders.copy(Kohyo.CONTENT, content, file -> true);
    change(content.resolve("societies/jrc.yaml"), "notices:", "notises:");
    for (String language : List.of("ja", "en")) {
      run(
          1,
          "check",
          "--content",
          content,
          "--lang",
          language,
          "--report",
          root.resolve("faulty-" + language));
    }
  }

  private static void verifications(Path root, Path site) throws IOException {
    Path copy = root.resolve("unserved/site");
    Folders.copy(site, copy, file -> true);
    change(copy.resolve("mihon/kohyo-jiko/index.html"), "利用目的", "利用自的");
    change(copy.resolve("jrc/kohyo-jiko/index.html"), "<body>", "<body data-cms=\"1\">");
    Files.writeString(copy.resolve("mihon/kohyo-jiko/notice.json"), "{");
    Files.delete(copy.resolve("jrc/kohyo-jiko/notice.pdf"));
    for (String language : List.of("ja", "en")) {
      run(
          1,
          "verify",
          "--content",
          Kohyo.CONTENT,
          "--lang",
          language,
          copy,
          "--out",
          root.resolve("verification-" + language + ".html"));
    }
  }

  private static void manySocieties(Path root) throws IOException {
    Path content = root.resolve("unserved/many");
    ManySocieties.write(Kohyo.CONTENT, content, 24);
    run(
        0,
        "build",
        "--content",
        content,
        "--out",
        root.resolve("many"),
        "--formats",
        "html",
        "--no-verify");
  }

  /** The kept ones (every kind of change, text of a stranger's choice) with the style they lack. */
  private static void madeUpComparisons(Path root) throws IOException {
    Path to = Files.createDirectories(root.resolve("comparisons"));
    String style = Files.readString(root.resolve("diff.html"));
    style = style.substring(style.indexOf("<style>"), style.indexOf("</style>") + 8);
    try (Stream<Path> all = Files.list(COMPARISONS)) {
      for (Path sample : all.filter(f -> Files.exists(f.resolve("expected.html"))).toList()) {
        Path page = to.resolve(sample.getFileName() + ".html");
        Files.copy(sample.resolve("expected.html"), page);
        change(page, "<style></style>", style);
      }
    }
  }

  private static void run(int status, Object... args) {
    Kohyo.Result result = Kohyo.run(args);
    assertThat(result.status()).as("%s: %s", args[0], result.err()).isEqualTo(status);
  }

  private static void change(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  /** The origin that everything must come from, with a slash at the end. */
  String origin() {
    return server.origin();
  }

  String url(String page) {
    return origin() + page;
  }

  /** Every page, as a path below {@link #origin}. */
  List<String> pages() {
    return pages;
  }

  /** The largest page of every kind; what stands for a society, a notice or a day makes no kind. */
  List<String> kinds() {
    Map<String, String> largest = new TreeMap<>();
    for (String page : pages) {
      largest.merge(kind(page), page, (a, b) -> size(b) > size(a) ? b : a);
    }
    return List.copyOf(largest.values());
  }

  private static String kind(String page) {
    String kind = EDITION.matcher(page).replaceAll("day");
    return kind.startsWith("site/")
        ? kind.replaceAll("[^/]+(?=/)", "x").replaceAll("x/x/x/x/", "edition/")
        : kind.replaceAll("/(?!index)[^/]+$", "/society");
  }

  /** The made-up comparisons, as paths below {@link #origin}. */
  List<String> comparisons() {
    return pages.stream().filter(page -> page.startsWith("comparisons/")).toList();
  }

  private long size(String page) {
    return root.resolve(page).toFile().length();
  }

  @Override
  public void close() throws IOException {
    server.close();
    Folders.delete(root);
  }
}
