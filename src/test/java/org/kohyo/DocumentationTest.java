package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohyo.check.Checks;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.ContentRule;
import org.kohyo.content.FolderSource;
import org.kohyo.content.reference.Reference;
import org.kohyo.policy.Law;
import org.kohyo.publish.Approvals;

/** What the documentation promises is there, and what is there is documented. */
class DocumentationTest {

  private static final Pattern RULE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
  private static final Pattern MADE_IN_NOTICE =
      Pattern.compile("\"(missing-value|unused-adjustment|add-not-possible|move-out-of-list)\"");

  @Test
  void everyRuleIsDocumented_andNoOther() throws IOException {
    Set<String> rules =
        Arrays.stream(ContentRule.values()).map(ContentRule::id).collect(Collectors.toSet());
    rules.add(Fonts.RULE);
    rules.add(ReadBack.RULE);
    rules.add(FormerAddresses.RULE);
    rules.addAll(Approvals.RULES);
    for (String source : List.of("Overlay", "Resolver")) {
      MADE_IN_NOTICE
          .matcher(Files.readString(Path.of("src/main/java/org/kohyo/notice/" + source + ".java")))
          .results()
          .forEach(m -> rules.add(m.group(1)));
    }
    Set<String> documented =
        RULE.matcher(Files.readString(Path.of("site/ja/markdown/findings.md")))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(documented)
        .as("add the rule to site/ja/markdown/findings.md")
        .isEqualTo(new HashSet<>(rules));
  }

  /** In the last column, what a user would see in a file: a piece of code. */
  @Test
  void everyRuleOfFilesHasAnExample() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("site/ja/markdown/findings.md")).stream()
            .filter(line -> RULE.matcher(line).find())
            .toList();
    assertThat(rows)
        .hasSizeGreaterThan(30)
        .allMatch(row -> row.split(" \\| ", 3)[2].matches(".*`[^`]+`.*"));
  }

  /** A section for each rule of public text, with what it finds and what it lets pass. */
  @Test
  void everyRuleOfPublicTextHasItsSectionWithExamples() throws IOException {
    Set<String> sections = new HashSet<>();
    for (String page : List.of("rules-law", "rules-text", "rules-society")) {
      String text = Files.readString(Path.of("site/ja/markdown/" + page + ".md"));
      for (String section : text.split("(?m)^### ")) {
        if (section.startsWith("`")) {
          String rule = section.substring(1, section.indexOf('`', 1));
          assertThat(sections.add(rule)).as("%s stands twice", rule).isTrue();
          assertThat(section)
              .as("examples of %s", rule)
              .containsPattern("悪い例|指摘が出る例")
              .containsPattern("良い例|直した例");
        }
      }
    }
    Law law = new ContentLoader().load(FolderSource.open(Path.of("content"))).law();
    assertThat(sections)
        .as("describe the rule in a page site/ja/markdown/rules-*.md")
        .containsExactlyInAnyOrderElementsOf(Checks.ruleIds(law));
  }

  @Test
  void linksBetweenTheDocumentsHold() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^):#]+)\\)");
    try (Stream<Path> all =
        Stream.concat(
            Files.walk(Path.of("site")),
            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")))) {
      for (Path file : all.filter(p -> p.toString().endsWith(".md")).toList()) {
        Path folder = file.toAbsolutePath().getParent();
        link.matcher(Files.readString(file))
            .results()
            .forEach(m -> assertThat(folder.resolve(m.group(1))).as("%s", file).exists());
      }
    }
  }

  /** Who begins at either index finds every guide. */
  @Test
  void everyGuideIsInBothIndexes() throws IOException {
    String japanese = Files.readString(Path.of("site/ja/markdown/index.md"));
    String english = Files.readString(Path.of("site/en/markdown/index.md"));
    try (Stream<Path> pages = Files.list(Path.of("site/ja/markdown"))) {
      for (String name : pages.map(page -> page.getFileName().toString()).toList()) {
        assertThat(english).contains("](../../ja/markdown/" + name + ")");
        if (!name.equals("index.md")) {
          assertThat(japanese).contains("](" + name + ")");
        }
      }
    }
  }

  /** What the reader of the built site finds in the menu: every page, and nothing else. */
  @Test
  void everyPageIsInTheMenu_onceByItself() throws IOException {
    Set<String> japanese = pages("ja");
    Reference.pages().forEach(page -> japanese.add(page.fileName().replace(".md", ".html")));
    assertThat(menu("ja")).as("site/site_ja.xml").containsAll(japanese).doesNotHaveDuplicates();
    Set<String> english = pages("en");
    english.add("contributing.html");
    assertThat(menu("en")).as("site/site_en.xml").containsAll(english).doesNotHaveDuplicates();
    Set<String> all = new HashSet<>(Set.of("../index.html"));
    japanese.forEach(page -> all.addAll(List.of(page, "../ja/" + page)));
    english.forEach(page -> all.addAll(List.of(page, "../en/" + page)));
    for (String language : List.of("ja", "en")) {
      assertThat(menu(language).stream().map(href -> href.replaceAll("#.*", "")))
          .as("site/site_%s.xml", language)
          .allMatch(all::contains);
    }
  }

  private static Set<String> pages(String language) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("site", language, "markdown"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".md", ".html"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static List<String> menu(String language) throws IOException {
    String descriptor = Files.readString(Path.of("site", "site_" + language + ".xml"));
    return Pattern.compile("href=\"([^\"]+)\"")
        .matcher(descriptor.substring(descriptor.indexOf("<menu")))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** The forms of links that pom.xml turns into those of the site, and addresses of the web. */
  @Test
  void linksOfThePagesAreOfAFormThatTheSiteKnows() throws IOException {
    Pattern link = Pattern.compile("(?<!`)\\]\\(([^)\\s]+)\\)");
    Pattern known =
        Pattern.compile(
            "https?:.*|#[\\w-]+|[a-z-]+\\.md(#.+)?|\\.\\./\\.\\./(ja|en)/markdown/[a-z-]+\\.md"
                + "|\\.\\./\\.\\./\\.\\./(CONTRIBUTING\\.md|content/schema/[a-z]+\\.schema\\.json)"
                + "|\\.\\./\\.\\./\\.\\./src/main/resources/org/kohyo/render/(notice|comparison)"
                + "\\.schema\\.json"
                + "|\\.\\./resources/.+");
    for (String language : List.of("ja", "en")) {
      for (Path file : walk(Path.of("site", language, "markdown")).toList()) {
        assertThat(link.matcher(Files.readString(file)).results().map(m -> m.group(1)))
            .as("%s", file)
            .allMatch(known.asMatchPredicate());
      }
    }
  }

  @Test
  void noPathOfAMachineAndNoRegistryIsNamed() throws IOException {
    Pattern foreign =
        Pattern.compile("(?<![A-Za-z.])/(root|home|work|tmp)/|repo1?\\.maven|registry\\.npmjs");
    try (Stream<Path> all =
        Stream.of(
                "site",
                "templates",
                "content",
                "src/main",
                "README.md",
                "CONTRIBUTING.md",
                "pom.xml")
            .map(Path::of)
            .flatMap(DocumentationTest::walk)) {
      for (Path file :
          all.filter(p -> p.toString().matches(".*\\.(md|java|ftlh|css|yaml|json|xml|properties)"))
              .toList()) {
        assertThat(foreign.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
      }
    }
  }

  private static Stream<Path> walk(Path path) {
    try {
      return Files.walk(path).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
