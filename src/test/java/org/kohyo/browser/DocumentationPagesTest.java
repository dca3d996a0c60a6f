package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The documentation in the tree that {@code mvn site} made, judged by axe: {@code
 * -Dkohyo.site.tree=target/site}, after it.
 */
@InChromium
@EnabledIfSystemProperty(named = "kohyo.site.tree", matches = ".+")
class DocumentationPagesTest {

  private static final Path TREE = Path.of(System.getProperty("kohyo.site.tree", ""));

  @Test
  void noPageHasViolations(Chromium chromium) throws IOException {
    List<String> pages = Stream.concat(pages("ja"), pages("en")).toList();
    assertThat(pages).hasSizeGreaterThan(30);
    List<String> problems = new ArrayList<>();
    try (Server server = Server.start(TREE.toAbsolutePath())) {
      chromium.open(
          Look.wide().trustingScripts(),
          page -> {
            for (String path : pages) {
              page.navigate(server.origin() + path);
              Axe.violations(page).forEach(v -> problems.add(path + ": " + v));
            }
            for (String path : List.of("ja/index.html", "ja/society.html", "en/index.html")) {
              Look.narrow().apply(page);
              page.navigate(server.origin() + path);
              Axe.violations(page).forEach(v -> problems.add("320 px, " + path + ": " + v));
            }
          });
    }
    assertThat(problems).isEmpty();
  }

  private static Stream<String> pages(String language) throws IOException {
    try (Stream<Path> files = Files.list(TREE.resolve(language))) {
      return files
          .map(file -> language + "/" + file.getFileName())
          .filter(path -> path.endsWith(".html"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
