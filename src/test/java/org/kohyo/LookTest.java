package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Contrast;
import org.kohyo.testing.Links;

/** Colours, links and what every page must or must not carry. */
class LookTest {

  @TempDir static Path out;

  @BeforeAll
  static void build() {
    assertThat(Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", out, "--no-pdf").status())
        .isZero();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(p -> p.endsWith("index.html") || p.endsWith("changes.html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyTextColourReaches7To1_onEveryGroundThatItMeets_lightAndDark() throws IOException {
    String css = Files.readString(Path.of("templates/base.css"));
    Map<String, List<String>> meets =
        Map.of(
            "text", List.of("ground", "band", "strip", "notice"),
            "muted", List.of("ground", "band"),
            "link", List.of("ground", "band"),
            "key", List.of("ground"),
            "provision", List.of("ground"),
            "receipt", List.of("ground"),
            "head-text", List.of("head"));
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> tokens = Contrast.tokens(css, dark);
      meets.forEach(
          (text, grounds) ->
              grounds.forEach(
                  ground ->
                      assertThat(Contrast.ratio(tokens.get("--" + text), tokens.get("--" + ground)))
                          .as("%s on %s, dark %s", text, ground, dark)
                          .isGreaterThanOrEqualTo(7)));
      // WCAG 2.2, 1.4.11: what tells a control or a state apart needs 3:1.
      assertThat(Contrast.ratio(tokens.get("--focus"), tokens.get("--ground"))).isGreaterThan(3);
      assertThat(Contrast.ratio(tokens.get("--rule"), tokens.get("--ground"))).isGreaterThan(3);
    }
  }

  @Test
  void allLinksHold_andASocietysFolderStandsAlone() throws IOException {
    assertThat(Links.broken(out)).isEmpty();
    for (String society : List.of("jrc", "mihon", "tokyo-seinan-shitetsu")) {
      assertThat(Links.broken(out.resolve(society))).isEmpty();
    }
  }

  @Test
  void pagesRunNothing_andFetchNothingFromElsewhere() throws IOException {
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      assertThat(document.select("script, iframe, object, embed, form, img, style, [style]"))
          .isEmpty();
      assertThat(document.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
          .noneMatch(a -> a.getKey().startsWith("on"));
      assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'");
      assertThat(document.select("link[href*=:], [src]")).isEmpty();
      assertThat(document.selectFirst("html").attr("lang")).isEqualTo("ja");
      assertThat(document.charset()).isEqualTo(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void theContentsListCarriesNoUnit() throws IOException {
    for (Path page : pages()) {
      assertThat(Jsoup.parse(page, "UTF-8").select("nav [data-item]")).isEmpty();
    }
  }

  @Test
  void everyVisibleTextOfANoticeIsAUnit_aLabel_orAMark() throws IOException {
    for (Path page : pages().stream().filter(p -> p.endsWith("index.html")).toList()) {
      Document document = Jsoup.parse(page, "UTF-8");
      document
          .select("[data-item], [data-kohyo=label], .mark, .number, .kohyo-mark, .kohyo-number")
          .remove();
      assertThat(document.body().text()).as(page.toString()).isBlank();
    }
  }

  @Test
  void everyLabelIsDocumented_andUsed() throws IOException {
    String docs = Files.readString(Path.of("site/ja/markdown/labels.md"));
    StringBuilder templates = new StringBuilder();
    try (Stream<Path> all = Files.list(Path.of("templates"))) {
      for (Path file : all.filter(p -> p.toString().endsWith(".ftlh")).toList()) {
        templates.append(Files.readString(file));
      }
    }
    Path render = Path.of("src/main/java/org/kohyo/render");
    try (Stream<Path> all = Files.walk(render)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        templates.append(Files.readString(file));
      }
    }
    var properties = new java.util.Properties();
    properties.load(Files.newBufferedReader(Path.of("templates/labels.properties")));
    Pattern families =
        Pattern.compile(
            "(caption|column|field|matter|ending|accessibility|feed\\.entry|comparison\\.(column|kind|moved|title|caption))\\..*");
    for (String key : properties.stringPropertyNames()) {
      assertThat(docs).as("add %s to site/ja/markdown/labels.md", key).contains("`" + key + "`");
      assertThat(docs).as(key).contains(properties.getProperty(key).replace("|", "\\|"));
      assertThat(families.matcher(key).matches() || templates.indexOf("\"" + key + "\"") >= 0)
          .as("%s is used by no template", key)
          .isTrue();
    }
  }
}
