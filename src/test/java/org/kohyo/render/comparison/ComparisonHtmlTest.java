package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonHtml.PageContext;
import org.kohyo.testing.Golden;

class ComparisonHtmlTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/kohyo/render/golden/comparison");

  static final TableOptions REMARKED = new TableOptions(true, true, true, true);

  static final PageContext CONTEXT =
      new PageContext("style.css", false, Optional.of(new PdfInfo(2, 56_000)));

  @TempDir Path folder;

  static ComparisonHtml html() throws IOException {
    return new ComparisonHtml(TemplateSource.shipped());
  }

  static String page(Differences differences) throws IOException {
    return html().page(differences, Tables.sheet(differences, REMARKED), CONTEXT);
  }

  static String standalone(Differences differences) throws IOException {
    return html().standalone(differences, Tables.sheet(differences, REMARKED));
  }

  @Test
  void looksAsDecided() throws IOException {
    Golden.check(GOLDEN.resolve("changes.html"), page(Tables.one(Standing.IN_FORCE)));
    String whole = standalone(Tables.many());
    Document document = Jsoup.parse(whole);
    Golden.check(
        GOLDEN.resolve("standalone.html"),
        whole.replace(document.select("style").first().data(), "CSS"));
  }

  @Test
  void eachUnderlinedRunIsInsOrDel_withAWordForThoseWhoDoNotSee() throws IOException {
    Document page = Jsoup.parse(page(Tables.one(Standing.IN_FORCE)));
    // The removed unit is one run over two lines: the word is said once.
    assertThat(page.select("td.new ins")).hasSize(5);
    assertThat(page.select("td.old del")).hasSize(6);
    assertThat(page.select("td.new del, td.old ins")).isEmpty();
    assertThat(page.select("ins > .spoken").eachText()).hasSize(5).containsOnly("追加：");
    assertThat(page.select("del > .spoken").eachText()).hasSize(5).containsOnly("削除：");
    assertThat(page.select("ins, del").first().text()).isEqualTo("追加：第８号");
  }

  @Test
  void theTableIsATable() throws IOException {
    Document page = Jsoup.parse(page(Tables.one(Standing.IN_FORCE)));
    assertThat(page.select("table > caption").text()).isEqualTo("公表事項　新旧対照表（下線の部分は改正部分）");
    assertThat(page.select("thead th[scope=col]").eachText())
        .containsExactly("改正後令和3年9月1日の版", "改正前令和2年4月1日の版", "備考");
    assertThat(page.select("tbody th")).allMatch(th -> th.attr("scope").equals("rowgroup"));
    assertThat(page.select("tbody > tr > th").eachText())
        .containsExactly("２．特定個人情報の利用目的", "【他の事業者等への情報提供を伴う事項】", "３．安全管理措置");
    for (Element row : page.select("tbody tr")) {
      int width =
          row.children().stream()
              .mapToInt(c -> c.hasAttr("colspan") ? Integer.parseInt(c.attr("colspan")) : 1)
              .sum();
      assertThat(width).as(row.text()).isEqualTo(3);
    }
  }

  @Test
  void aPublicPageCarriesNoUnit_andTellsReasons_butNotWhoseChangeItIs() throws IOException {
    String text = page(Tables.one(Standing.IN_FORCE));
    Document page = Jsoup.parse(text);
    assertThat(page.select("[data-item], style, [style], script")).isEmpty();
    assertThat(text).contains("号が変わるため").doesNotContain("共通", "組合独自");
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("#kohyo-main", "../../index.html", "index.html", "changes.pdf");
    assertThat(page.select("link[rel=stylesheet]").attr("href")).isEqualTo("../../style.css");
  }

  @Test
  void demonstrationsAndHiddenPagesAreKeptFromSearchEngines() throws IOException {
    Differences real = only(Tables.many(), 0);
    PageContext hidden = new PageContext("style.css", true, Optional.empty());
    ComparisonSheet sheet = Tables.sheet(real, TableOptions.DEFAULT);
    assertThat(html().page(real, sheet, CONTEXT)).doesNotContain("noindex", "banner");
    assertThat(html().page(real, sheet, hidden)).contains("noindex").doesNotContain("changes.pdf");
    assertThat(page(Tables.one(Standing.IN_FORCE))).contains("noindex", "class=\"banner\"");
  }

  private static Differences only(Differences all, int group) {
    return new Differences(
        all.before(),
        all.after(),
        all.standing(),
        List.of(all.groups().get(group)),
        1,
        List.of(),
        List.of());
  }

  @Test
  void aPublicPageIsAboutOneGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> page(Tables.many()))
        .withMessageContaining("2 groups");
  }

  @Test
  void theStandalonePageNeedsNothing_andItsPolicyLetsJustItsStyleIn() throws IOException {
    Document page = Jsoup.parse(standalone(Tables.many()));
    assertThat(page.select("link, script, [src], [data-item]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    assertThat(page.select(".toc a").eachAttr("href"))
        .containsExactly("#g1", "#g2", "#absence-1", "#absence-2")
        .allMatch(href -> page.select(href).size() == 1);
    assertThat(page.select(".members li").eachText()).hasSize(3);
    assertThat(page.select(".reason").text()).contains("令和3年法律第37号", "事務所を移転したため。");
  }

  @Test
  void aTablePerSocietyWithoutDifferencesIsAPageToo() throws IOException {
    Differences one = Tables.one(Standing.IN_FORCE);
    Differences none =
        new Differences(
            one.before(), one.after(), one.standing(), List.of(), 3, List.of(), List.of());
    Document page = Jsoup.parse(standalone(none));
    assertThat(page.select(".summary").text()).isEqualTo("公表文の違いはありません。");
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void hostileTextIsText() throws IOException {
    Differences hostile = Tables.one(Standing.IN_FORCE, Tables.SCRIPT);
    ComparisonSheet sheet =
        Tables.sheets().of(hostile, REMARKED, List.of(Tables.large(2, Tables.SCRIPT)));
    for (String text :
        List.of(html().page(hostile, sheet, CONTEXT), html().standalone(hostile, sheet))) {
      Document page = Jsoup.parse(text);
      assertThat(page.select("script")).isEmpty();
      assertThat(page.select("td.new").first().text()).contains(Tables.SCRIPT);
      assertThat(page.title()).contains(Tables.SCRIPT);
    }
  }

  @Test
  void aStyleSheetOfTheUsersCannotEndTheStyleElement() throws IOException {
    Files.writeString(folder.resolve("comparison.css"), "q { content: \"</style><script>\" }");
    Differences one = Tables.one(Standing.IN_FORCE);
    String text =
        new ComparisonHtml(TemplateSource.of(folder))
            .standalone(one, Tables.sheet(one, TableOptions.DEFAULT));
    assertThat(Jsoup.parse(text).select("script")).isEmpty();
  }
}
