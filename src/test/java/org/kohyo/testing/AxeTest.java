package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxeTest {
  private static final String GOOD =
      """
      <!DOCTYPE html>
      <html lang="ja">
      <head><meta charset="utf-8"><title>公表事項</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
      <link rel="stylesheet" href="style.css"></head>
      <body>
      <a class="skip" href="#main">本文へ</a>
      <header><p>見本健康保険組合</p></header>
      <nav aria-label="目次"><ul role="list"><li><a href="#s1">利用目的</a></li></ul></nav>
      <main id="main"><h1>公表事項</h1><h2 id="s1">利用目的</h2><p>次のとおりです。</p>
      <table><caption>類型</caption>
      <thead><tr><th scope="col">類型</th><th scope="col">目的</th></tr></thead>
      <tbody><tr><th scope="row">氏名</th><td>保険給付</td></tr></tbody></table>
      <!-- here --></main>
      <footer><p>お問い合わせ</p></footer>
      </body></html>
      """;

  @TempDir private Path folder;

  @BeforeEach
  void stylesheet() throws Exception {
    Files.writeString(folder.resolve("style.css"), ".hidden { display: none }");
  }

  private Path page(String html) throws Exception {
    return Files.writeString(folder.resolve("index.html"), html);
  }

  private Path pageWith(String body) throws Exception {
    return page(GOOD.replace("<!-- here -->", body));
  }

  @Test
  void aGoodPageHasNoViolationsAndNothingUndecidedAtAnyWidth() throws Exception {
    Path good = page(GOOD);
    assertThat(Axe.violations(good)).isEmpty();
    assertThat(Axe.violations(good, 320)).isEmpty();
    assertThat(Axe.undecided(good)).isEmpty();
  }

  @Test
  void axeReallyLooksAtAGoodPage() throws Exception {
    String passes = String.join("\n", Axe.passes(page(GOOD)));
    assertThat(passes)
        .contains("html-has-lang:", "region:", "heading-order:", "landmark-unique:", "link-name:")
        .contains("scope-attr-valid:", "th-has-data-cells:", "th-scope:", "duplicate-id:", "list");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "image-alt | <img src=a.png>",
        "duplicate-id | <p id=a>一</p><p id=a>二</p>",
        "empty-heading | <h2></h2>",
        "heading-order | <h4>飛んだ</h4>",
        "th-scope | <table><tr><th>一</th><td>二</td></tr></table>",
        "scope-attr-valid | <table><tr><th scope=x>一</th><td>二</td></tr></table>",
        "empty-table-header | <table><tr><th scope=row></th><td>二</td></tr></table>",
        "link-name | <a href=x.html></a>",
        "list | <ul><p>一</p></ul>",
        "definition-list | <dl><p>一</p></dl>",
        "label | <input type=text>",
        "button-name | <button></button>",
        "aria-roles | <div role=buton>一</div>",
        "aria-valid-attr | <p aria-labl=x>一</p>",
        "aria-required-parent | <div role=rowheader>一</div>",
        "landmark-no-duplicate-main | <main>一</main>",
        "page-has-heading-one | ",
        "region | ",
        "landmark-unique | <nav aria-label=目次><a href=#main>一</a></nav>",
        "valid-lang | <span lang=zz>一</span>",
        "tabindex | <a href=#main tabindex=3>一</a>",
        "meta-viewport | "
      })
  void aBadPageIsReported(String rule, String body) throws Exception {
    Path bad =
        switch (rule) {
          case "page-has-heading-one" -> page(GOOD.replace("h1>", "h2>"));
          case "region" -> page(GOOD.replace("<footer>", "<p>枠の外</p><footer>"));
          case "meta-viewport" -> page(GOOD.replace("initial-scale=1", "user-scalable=no"));
          default -> pageWith(body);
        };
    assertThat(Axe.violations(bad)).anySatisfy(v -> assertThat(v).startsWith(rule + ": "));
  }

  @Test
  void aMissingLanguageAndAMissingTitleAreReportedWithTheirSelector() throws Exception {
    Path bad = page(GOOD.replace(" lang=\"ja\"", "").replace("公表事項</title>", "</title>"));
    assertThat(Axe.violations(bad))
        .containsExactlyInAnyOrder(
            "html-has-lang: <html> element must have a lang attribute [html]",
            "document-title: Documents must have <title> element to aid in navigation [html]");
  }

  @Test
  void whatTheStylesheetHidesIsNotReported() throws Exception {
    assertThat(Axe.violations(pageWith("<h2 class=hidden></h2>"))).isEmpty();
  }

  @Test
  void theWidthReachesTheMediaQueries() throws Exception {
    Files.writeString(
        folder.resolve("style.css"), "@media (max-width: 30em) { .wide { display: none } }");
    Path page = pageWith("<h2 class=wide></h2>");
    assertThat(Axe.violations(page, 1280)).isNotEmpty();
    assertThat(Axe.violations(page, 320)).isEmpty();
  }

  @Test
  void aFileThatIsMissingIsAnErrorNotAPass() {
    assertThatThrownBy(() -> Axe.violations(folder.resolve("none.html"))).isNotNull();
  }
}
