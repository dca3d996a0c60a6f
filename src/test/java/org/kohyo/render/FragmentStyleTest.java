package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.notice.Notice;

/** A fragment and its style sheet stand in somebody else's page: neither may meet its styles. */
class FragmentStyleTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), true);

  private static HtmlRenderer html;

  @BeforeAll
  static void open() throws IOException {
    html = new HtmlRenderer(TemplateSource.shipped());
  }

  private static Document fragment(int level) {
    Release release = Shapes.release(NOTICE);
    byte[] bytes = html.fragment(release, Imprint.of(release, Optional.empty()), level);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Stream<String> selectors() throws IOException {
    String css =
        Files.readString(Path.of("templates/fragment.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(css).doesNotContain("@", "url(", "!important");
    return Stream.of(css.split("}"))
        .filter(rule -> !rule.isBlank())
        .flatMap(rule -> Stream.of(rule.substring(0, rule.indexOf('{')).split(",")))
        .map(String::strip);
  }

  @Test
  void everySelectorIsScopedUnderTheArticle() throws IOException {
    List<String> selectors = selectors().toList();
    assertThat(selectors)
        .hasSizeGreaterThan(10)
        .allMatch(selector -> selector.matches("\\.kohyo-notice( [^+~>]+)?"));
    assertThat(selectors)
        .flatExtracting(selector -> List.of(selector.split("(?=\\.)| ")))
        .filteredOn(part -> part.startsWith("."))
        .allMatch(part -> part.startsWith(".kohyo-"));
  }

  @Test
  void everyClassAndIdBeginsWithThePrefix() {
    Document fragment = fragment(2);
    assertThat(fragment.head().children()).isEmpty();
    assertThat(fragment.body().children())
        .extracting(Element::normalName)
        .containsExactly("article");
    assertThat(fragment.body().getAllElements().stream().flatMap(e -> e.classNames().stream()))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("kohyo-"));
    assertThat(fragment.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("kohyo-"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void headingsFollowTheLevelOfTheTitle(int level) {
    List<String> levels =
        fragment(level).select("h1, h2, h3, h4, h5, h6").stream().map(Element::normalName).toList();
    assertThat(levels.get(0)).isEqualTo("h" + level);
    assertThat(levels.stream().skip(1).distinct())
        .containsExactlyInAnyOrder("h" + (level + 1), "h" + (level + 2));
    assertThat(fragment(level).body().wholeText()).isEqualTo(fragment(2).body().wholeText());
  }
}
