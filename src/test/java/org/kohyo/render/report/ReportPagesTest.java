package org.kohyo.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.render.TemplateSource;
import org.kohyo.testing.Contrast;
import org.kohyo.testing.Golden;
import org.kohyo.testing.Links;

class ReportPagesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/kohyo/render/golden/report");

  @TempDir Path folder;

  /** The files of a report, by name. */
  static Map<String, String> files(Report report, Language language) {
    Map<String, String> files = new LinkedHashMap<>();
    try {
      new ReportPages(TemplateSource.shipped(), Messages.in(language))
          .write(
              report,
              (name, bytes) ->
                  assertThat(files.put(name, new String(bytes, StandardCharsets.UTF_8))).isNull());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Document page(String name) {
    return Jsoup.parse(files(Reports.sample(), Language.JA).get(name));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void looksAsDecided(Language language) throws IOException {
    Map<String, String> files = files(Reports.sample(), language);
    assertThat(files)
        .containsOnlyKeys(
            "report.css", "index.html", "jrc.html", "mihon-kenpo.html", "tokyo-seinan.html");
    for (String name : List.of("index.html", "mihon-kenpo.html", "tokyo-seinan.html")) {
      Golden.check(GOLDEN.resolve(language.tag()).resolve(name), files.get(name));
    }
  }

  @Test
  void theOverviewHasARowForEachSociety_withWords() {
    Document index = page("index.html");
    assertThat(index.select(".matrix tbody tr").stream().map(r -> r.text()))
        .contains("見本健康保険組合 mihon-kenpo 1 2 0 適合 要確認 理由あり 対象外");
    assertThat(index.select(".sums tbody tr").stream().map(r -> r.text()))
        .contains("安全管理措置 法第32条第1項第4号・施行令第10条第1号 0 1 1 1 0");
    assertThat(index.select(".tally .number").eachText()).containsExactly("3件", "2件", "1件", "0件");
  }

  @Test
  void theGravestFindingComesFirst_andSilencedOnesStandApart() {
    Document page = page("mihon-kenpo.html");
    assertThat(page.select("section:has(> #findings) .badge").eachText())
        .containsExactly("エラー", "警告", "警告");
    assertThat(page.select("section:has(> #silenced) .reason").text()).contains("国外の事業者");
    assertThat(page.select("section:has(> #silenced) li[id]")).hasSize(1);
    assertThat(page.text())
        .contains("content/societies/mihon-kenpo.yaml:3:9", "mihon-kenpo.yaml:31 ")
        .doesNotContain(":0");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markupIsText_andHiddenCharactersAreShown(Language language) {
    files(Reports.sample(), language)
        .forEach(
            (name, text) -> {
              assertThat(text).as(name).doesNotContain("\u202E", "\u0000", "\r");
              Document page = Jsoup.parse(text);
              assertThat(page.select("script, iframe, object, form, img, style, [style]"))
                  .isEmpty();
              TreeSet<String> attributes = new TreeSet<>();
              page.select("*")
                  .forEach(e -> e.attributes().forEach(a -> attributes.add(a.getKey())));
              assertThat(attributes).noneMatch(a -> a.startsWith("on") || a.contains("<"));
            });
    assertThat(Jsoup.parse(files(Reports.sample(), language).get("mihon-kenpo.html")).text())
        .contains("<script>alert(1)</script>&amp;\"'<U+202E><U+0000><U+000A>{0}${1}<#if>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageHasATitle_aLanguage_andIsKeptFromSearchEngines(Language language)
      throws IOException {
    for (Map.Entry<String, String> file : files(Reports.sample(), language).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
      if (file.getKey().endsWith(".html")) {
        Document page = Jsoup.parse(file.getValue());
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
            .startsWith("default-src 'none'");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#kohyo-main");
        assertThat(page.select(".region").not("[tabindex=0][role=region][aria-labelledby]"))
            .isEmpty();
      }
    }
    assertThat(Links.broken(folder)).isEmpty();
  }

  @Test
  void aSocietyNamedIndex_doesNotHideTheOverview() {
    Report report =
        new Report(
            Reports.DAY,
            List.of(),
            List.of(new SocietyReport("index", "索引健康保険組合", List.of(), List.of())),
            List.of());
    Map<String, String> files = files(report, Language.JA);
    assertThat(files).containsOnlyKeys("report.css", "index.html", "index_.html");
    assertThat(files.get("index.html")).contains("href=\"index_.html\"");
  }

  @Test
  void coloursAreThoseOfThePublicPages_andReach7To1() throws IOException {
    String css = Files.readString(Path.of("templates/base.css"));
    Map<String, List<String>> meets =
        Map.of(
            "text", List.of("ground", "band", "strip", "notice"),
            "muted", List.of("ground", "band", "strip"),
            "link", List.of("ground", "band", "strip"),
            "key", List.of("ground"),
            "provision", List.of("ground"),
            "receipt", List.of("ground"),
            "error", List.of("ground", "error-ground"),
            "head-text", List.of("head"));
    for (String own : List.of("site.css", "report.css")) {
      assertThat(Path.of("templates", own))
          .content()
          .doesNotContainPattern("(?m)^ {0,2}--[a-z-]+:");
    }
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> tokens = Contrast.tokens(css, dark);
      meets.forEach(
          (text, grounds) ->
              grounds.forEach(
                  ground ->
                      assertThat(Contrast.ratio(tokens.get("--" + text), tokens.get("--" + ground)))
                          .as("%s on %s, dark %s", text, ground, dark)
                          .isGreaterThanOrEqualTo(7)));
      assertThat(Contrast.ratio(tokens.get("--rule"), tokens.get("--ground"))).isGreaterThan(3);
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords_andNoneIsIdle() throws IOException {
    Properties ja = words("ja");
    assertThat(words("en").stringPropertyNames()).isEqualTo(ja.stringPropertyNames());
    StringBuilder templates = new StringBuilder();
    for (String name : List.of("index", "society", "layout", "states")) {
      templates.append(Files.readString(Path.of("templates/report-" + name + ".ftlh")));
    }
    Pattern states =
        Pattern.compile(
            "count|(error|warning|advice|silenced|state-silenced|met|open|wrong|not-applicable)(\\.text)?");
    for (String key : ja.stringPropertyNames()) {
      assertThat(states.matcher(key).matches() || templates.indexOf("\"" + key + "\"") >= 0)
          .as("%s is used by no template", key)
          .isTrue();
    }
    assertThat(Arrays.stream(Report.State.values()).map(Words::key))
        .allMatch(ja.stringPropertyNames()::contains);
  }

  private static Properties words(String language) throws IOException {
    Properties properties = new Properties();
    properties.load(
        Files.newBufferedReader(Path.of("templates/report-labels_" + language + ".properties")));
    return properties;
  }
}
