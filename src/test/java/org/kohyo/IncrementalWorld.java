package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.publish.state.StateFile;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;

/**
 * A source, what was published of it build after build, and what a build from nothing makes of it.
 */
final class IncrementalWorld {

  /** What depends on what lay there before the build, on time, or on the folder's name. */
  private static final Pattern OF_THE_MOMENT =
      Pattern.compile("(?m)^.*(所要 [0-9.]+ 秒|内訳（秒|公開していた版のページのうち).*\\R?");

  private static final Pattern HELD_BACK = Pattern.compile("(?m)公開済みのページはそのままです：(.*)$");

  /** The options of a build that the next one has too. */
  record Options(
      LocalDate day,
      Optional<String> baseUrl,
      String formats,
      boolean templates,
      boolean strict,
      boolean keepGoing) {

    Options on(LocalDate other) {
      return new Options(other, baseUrl, formats, templates, strict, keepGoing);
    }

    Options at(Optional<String> url) {
      return new Options(day, url, formats, templates, strict, keepGoing);
    }

    Options as(String others) {
      return new Options(day, baseUrl, others, templates, strict, keepGoing);
    }

    Options otherTemplates() {
      return new Options(day, baseUrl, formats, !templates, strict, keepGoing);
    }

    Options otherStrictness() {
      return new Options(day, baseUrl, formats, templates, !strict, keepGoing);
    }

    Options otherPatience() {
      return new Options(day, baseUrl, formats, templates, strict, !keepGoing);
    }
  }

  final Path content;
  final Path pool;
  final Path out;
  final Path templates;
  final Set<String> foreign = new HashSet<>();
  Options options;
  private final Path folder;
  private final boolean verify;

  /**
   * The shipped societies and three made ones.
   *
   * @param verify whether what is written is read back
   */
  IncrementalWorld(Path folder, String formats, boolean verify) throws IOException {
    this.folder = folder;
    this.verify = verify;
    content = folder.resolve("content");
    pool = folder.resolve("pool");
    out = folder.resolve("out");
    templates = folder.resolve("templates");
    Folders.copy(Path.of("templates"), templates, path -> true);
    ManySocieties.write(Kohyo.CONTENT, pool, 12);
    Folders.copy(Kohyo.CONTENT, content, path -> true);
    Folders.copy(pool, content, path -> path.toString().matches("societies/mihon-0000[0-2].yaml"));
    options =
        new Options(LocalDate.of(2026, 11, 22), Optional.empty(), formats, false, false, false);
  }

  Path state() {
    return StateFile.beside(out);
  }

  /** A build with the options, and more. */
  Kohyo.Result build(Path to, Object... more) {
    Path report = to.resolveSibling(to.getFileName() + "-report");
    List<Object> args =
        new ArrayList<>(
            List.of("build", "--content", content, "--out", to, "--report", report, "--jobs", "2"));
    args.addAll(List.of("--as-of", options.day(), "--formats", options.formats()));
    options.baseUrl().ifPresent(url -> args.addAll(List.of("--base-url", url)));
    if (options.templates()) {
      args.addAll(List.of("--templates", templates));
    }
    if (options.strict()) {
      args.add("--strict");
    }
    if (options.keepGoing()) {
      args.add("--keep-going");
    }
    if (!verify) {
      args.add("--no-verify");
    }
    args.addAll(Arrays.asList(more));
    return Kohyo.run(args.toArray());
  }

  /**
   * Builds on what there is and from nothing, and compares.
   *
   * @return whether all was published
   */
  boolean sameAsClean() throws IOException {
    Path clean = folder.resolve("clean");
    for (String name : List.of("clean", "clean-report")) {
      Folders.delete(folder.resolve(name));
    }
    Files.deleteIfExists(StateFile.beside(clean));
    final Map<String, String> before = tree(out);
    Kohyo.Result next = build(out);
    Kohyo.Result fresh = build(clean);
    assertThat(told(next)).isEqualTo(told(fresh).replace(clean.toString(), out.toString()));
    assertThat(next.status()).isEqualTo(fresh.status());
    assertThat(next.status()).as(next.err()).isLessThan(2);
    assertThat(pages(folder.resolve("out-report")))
        .isEqualTo(pages(folder.resolve("clean-report")));
    Matcher held = HELD_BACK.matcher(next.err());
    if (held.find()) {
      Set<String> ids = Set.of(held.group(1).trim().split(", "));
      assertThat(without(tree(out), ids)).isEqualTo(without(tree(clean), ids));
      return false;
    }
    boolean published = next.err().contains("に公開しました");
    Map<String, String> expected = published ? tree(clean) : before;
    Map<String, String> found = tree(out);
    found.keySet().removeAll(foreign);
    expected.keySet().removeAll(foreign);
    assertThat(names(found, expected)).isEmpty();
    if (published) {
      Map<String, String> stamps = stamps(out);
      Kohyo.Result again = build(out);
      assertThat(told(again)).isEqualTo(told(next));
      assertThat(again.err()).contains("書き込み 0、");
      assertThat(stamps(out)).as("nothing is written again").isEqualTo(stamps);
    }
    return published;
  }

  /** A report without the list of its files, which knows when they were written. */
  private static Map<String, String> pages(Path report) throws IOException {
    Map<String, String> pages = tree(report);
    pages.remove(".kohyo-files");
    return pages;
  }

  /** A build that reads nothing back. */
  void unread() {
    if (verify) {
      build(out, "--no-verify");
    }
  }

  private static String told(Kohyo.Result result) {
    return OF_THE_MOMENT.matcher(result.err()).replaceAll("") + result.out();
  }

  /** Which files differ: whole trees make no readable message. */
  private static List<String> names(Map<String, String> found, Map<String, String> expected) {
    return Stream.concat(found.keySet().stream(), expected.keySet().stream())
        .distinct()
        .filter(
            path ->
                !Optional.ofNullable(found.get(path))
                    .equals(Optional.ofNullable(expected.get(path))))
        .map(path -> path + (found.containsKey(path) ? "" : " is missing"))
        .sorted()
        .toList();
  }

  /** The folders of the societies that were not held back. */
  private Map<String, String> without(Map<String, String> tree, Set<String> ids) {
    Map<String, String> some = new TreeMap<>(tree);
    some.keySet().removeAll(foreign);
    some.keySet()
        .removeIf(
            path -> !path.contains("/") || ids.contains(path.substring(0, path.indexOf('/'))));
    return some;
  }

  /** All files below a folder; none when it is not there. */
  static Map<String, String> tree(Path root) throws IOException {
    return Files.isDirectory(root) ? ContentCopy.tree(root) : new TreeMap<>();
  }

  /** By what anybody sees that a file was written anew. */
  static Map<String, String> stamps(Path root) throws IOException {
    Map<String, String> stamps = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return stamps;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.put(root.relativize(file).toString(), now.fileKey() + " " + now.lastModifiedTime());
      }
    }
    return stamps;
  }

  /** Ids of the societies of the source. */
  List<String> ids() throws IOException {
    try (Stream<Path> all = Files.list(content.resolve("societies"))) {
      return all.map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  Path society(String id) {
    return content.resolve("societies/" + id + ".yaml");
  }

  /** Makes the source what it was. */
  void restore(Map<String, String> files) throws IOException {
    for (String path : tree(content).keySet()) {
      if (!files.containsKey(path)) {
        Files.delete(content.resolve(path));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = content.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }
}
