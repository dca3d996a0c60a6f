package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The tree that {@code mvn site} made: {@code mvn surefire:test -Dtest=SiteTreeTest
 * -Dkohyo.site.tree=target/site}, after it.
 */
@EnabledIfSystemProperty(named = "kohyo.site.tree", matches = ".+")
class SiteTreeTest {

  private static final Path NOTICES = Path.of("target", "generated-site", "resources");
  private static final Pattern REFERENCE =
      Pattern.compile("<(\\w+)[^>]* (?:href|src)=\"([^\"]*)\"");

  private static Path tree() {
    return Path.of(System.getProperty("kohyo.site.tree"));
  }

  @Test
  void besideTheDocumentationAreTheNotices_byteForByte() throws IOException {
    TreeMap<String, String> published = files(tree());
    published.keySet().removeIf(path -> path.startsWith("ja/") || path.startsWith("en/"));
    assertThat(published).isEqualTo(files(NOTICES)).containsKey("manifest.json");
  }

  /** Path → content, a character for a byte. */
  private static TreeMap<String, String> files(Path root) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> japanese = Files.list(tree().resolve("ja"));
        Stream<Path> english = Files.list(tree().resolve("en"))) {
      return Stream.concat(japanese, english)
          .filter(page -> page.toString().endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyLinkOfTheDocumentationLeadsSomewhere() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(20);
    for (Path page : pages()) {
      for (MatchResult each : references(page)) {
        String[] link = each.group(2).split("#", 2);
        if (link[0].matches("https?:.*")) {
          continue;
        }
        Path target = link[0].isEmpty() ? page : page.resolveSibling(link[0]).normalize();
        assertThat(target).as("%s: %s", page, each.group(2)).exists();
        if (link.length == 2) {
          assertThat(Files.readString(target))
              .as("%s: %s", page, each.group(2))
              .contains("id=\"" + link[1] + "\"");
        }
      }
    }
  }

  private static List<MatchResult> references(Path page) throws IOException {
    return REFERENCE.matcher(Files.readString(page)).results().toList();
  }

  @Test
  void pagesFetchNothingFromElsewhere_runNothing_andTellNoDay() throws IOException {
    Pattern fetched =
        Pattern.compile("url\\(\\s*[\"']?(?:https?:)?//|@import\\s+[\"']?(?:https?:)?//");
    for (Path page : pages()) {
      String text = Files.readString(page);
      assertThat(text).as("%s", page).doesNotContain("<script").doesNotContain("publishDate");
      assertThat(text.lines().limit(8))
          .as("%s", page)
          .noneMatch(l -> l.matches(".* at 20\\d\\d-.*"));
      assertThat(references(page).stream().filter(each -> !each.group(1).equals("a")))
          .as("%s", page)
          .noneMatch(each -> each.group(2).matches("(?:https?:)?//.*"));
    }
    for (String language : List.of("ja", "en")) {
      for (Path style : Files.list(tree().resolve(language).resolve("css")).toList()) {
        assertThat(fetched.matcher(Files.readString(style)).find()).as("%s", style).isFalse();
      }
    }
  }

  @Test
  void everyPageBeginsWithAWayPastTheMenu_inItsLanguage() throws IOException {
    for (Path page : pages()) {
      String language = page.getParent().getFileName().toString();
      assertThat(Files.readString(page))
          .as("%s", page)
          .contains("lang=\"" + language + "\"")
          .contains("<body><a class=\"skip\" href=\"#bodyColumn\">")
          .containsOnlyOnce("<main id=\"bodyColumn\" tabindex=\"-1\"")
          .containsOnlyOnce("<header")
          .containsOnlyOnce("<h1");
    }
  }
}
