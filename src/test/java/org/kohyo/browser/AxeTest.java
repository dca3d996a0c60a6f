package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That axe finds what is wrong, so that its silence means something. */
@InChromium
class AxeTest {

  private static final String GOOD =
      """
      <!DOCTYPE html>
      <html lang="ja">
      <head><meta charset="utf-8"><title>公表事項</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>.hidden { display: none } .dot { display: block; width: 9px; height: 9px; overflow: hidden }</style></head>
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

  /** By the rule that must see it. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry("image-alt", "<img src=a.png>"),
          Map.entry("duplicate-id", "<p id=a>一</p><p id=a>二</p>"),
          Map.entry("empty-heading", "<h2></h2>"),
          Map.entry("heading-order", "<h4>飛んだ</h4>"),
          Map.entry("th-scope", "<table><tr><th>一</th><td>二</td></tr></table>"),
          Map.entry("scope-attr-valid", "<table><tr><th scope=x>一</th><td>二</td></tr></table>"),
          Map.entry("empty-table-header", "<table><tr><th scope=row></th><td>二</td></tr></table>"),
          Map.entry("link-name", "<a href=x.html></a>"),
          Map.entry("list", "<ul><p>一</p></ul>"),
          Map.entry("definition-list", "<dl><p>一</p></dl>"),
          Map.entry("label", "<input type=text>"),
          Map.entry("button-name", "<button></button>"),
          Map.entry("aria-roles", "<div role=buton>一</div>"),
          Map.entry("aria-valid-attr", "<p aria-labl=x>一</p>"),
          Map.entry("aria-required-parent", "<div role=rowheader>一</div>"),
          Map.entry("landmark-no-duplicate-main", "<main>一</main>"),
          Map.entry("landmark-unique", "<nav aria-label=目次><a href=#main>一</a></nav>"),
          Map.entry("valid-lang", "<span lang=zz>一</span>"),
          Map.entry("tabindex", "<a href=#main tabindex=3>一</a>"),
          Map.entry("color-contrast", "<p style='color:#999'>薄い文字</p>"),
          Map.entry(
              "link-in-text-block",
              "<p>くわしくは<a href=x.html style='text-decoration:none;color:#333'>次の頁</a>を見る。</p>"),
          Map.entry(
              "target-size",
              "<nav aria-label=小><a class=dot href=#s1>一</a><a class=dot href=#main>二</a></nav>"));

  private static List<String> violations(Chromium chromium, String html) {
    List<String> found = new ArrayList<>();
    chromium.open(
        Look.wide(),
        page -> {
          page.setContent(html);
          found.addAll(Axe.violations(page));
        });
    return found;
  }

  @Test
  void axeReallyLooksAtAGoodPage(Chromium chromium) {
    assertThat(violations(chromium, GOOD)).isEmpty();
    chromium.open(
        Look.wide(),
        page -> {
          page.setContent(GOOD);
          assertThat(String.join("\n", Axe.passes(page)))
              .contains("html-has-lang:", "region:", "heading-order:", "landmark-unique:")
              .contains("scope-attr-valid:", "th-has-data-cells:", "th-scope:", "duplicate-id:")
              .contains("color-contrast:", "target-size:", "list");
        });
  }

  @Test
  void whatTheStylesheetHidesIsNotReported(Chromium chromium) {
    String hidden = GOOD.replace("<!-- here -->", "<h2 class=hidden></h2>");
    assertThat(violations(chromium, hidden)).isEmpty();
  }

  @Test
  void everyFaultOfABadPageIsReported(Chromium chromium) {
    List<String> found =
        violations(chromium, GOOD.replace("<!-- here -->", String.join("\n", FAULTS.values())));
    FAULTS.keySet().forEach(rule -> assertThat(found).anyMatch(v -> v.startsWith(rule + ": ")));
  }

  @Test
  void whatIsMissingOrWrongAroundTheTextIsReported(Chromium chromium) {
    String bad =
        GOOD.replace("h1>", "h2>")
            .replace("<footer>", "<p>枠の外</p><footer>")
            .replace("initial-scale=1", "user-scalable=no")
            .replace(" lang=\"ja\"", "")
            .replace("公表事項</title>", "</title>");
    List<String> found = violations(chromium, bad);
    for (String rule :
        List.of(
            "page-has-heading-one", "region", "meta-viewport", "html-has-lang", "document-title")) {
      assertThat(found).anyMatch(v -> v.startsWith(rule + ": "));
    }
  }
}
