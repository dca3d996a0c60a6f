package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.TableRow;
import org.kohyo.policy.TableOptions;

/** Hostile text stays text, and a comment stays short enough. */
class ComparisonMarkdownTest {

  private static Document page(String markdown) {
    return Jsoup.parse(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Cases.HOSTILE,
        "# a",
        "1. a",
        "12) a",
        "- a",
        "+ a",
        "* a",
        "=== a",
        "> a",
        "    a",
        "```",
        "---",
        "***",
        "|---|---|",
        "![a](https://x.example/a.png)",
        "<https://x.example/>",
        "[a]: https://x.example/",
        "&#64;octocat &lt;b&gt;",
        "a\\",
        "$$x$$",
        "~~~ruby",
        "==="
      })
  void textStaysText(String text) {
    for (String prefix : List.of("", "- ", "### ")) {
      Document page = page(prefix + MarkdownText.begin(text));
      assertThat(page.text()).as(prefix).isEqualTo(text.strip().replaceAll("\\s+", " "));
      assertThat(page.select("a, em, strong, del, code, pre, script, img, h1, h2, hr, ol, table"))
          .as(prefix + text)
          .isEmpty();
    }
    // Outside of a cell nothing parts columns, and nothing ends the row.
    assertThat(MarkdownText.of(text)).doesNotContain("|", "\n");
  }

  @Test
  void nothingInAnyTextOfThePageBecomesAMention_anIssueOrALink() {
    Document page =
        page(MarkdownText.of(Cases.HOSTILE + " http://x.example HTTPS://x.example gh-3"));
    List<String> texts = new ArrayList<>();
    page.body().nodeStream(TextNode.class).forEach(node -> texts.add(node.getWholeText()));
    // GitHub reads text nodes one by one.
    assertThat(texts)
        .noneMatch(t -> t.matches("(?is).*([@#]\\w|gh-\\d|www\\.\\w|https?://|:smile:|\\$x\\$).*"));
    assertThat(String.join("", texts)).contains("@octocat", "www.example.jp", "HTTPS://", "gh-3");
  }

  @Test
  void unseenCharactersAreShown() {
    assertThat(page(MarkdownText.of(Cases.UNSEEN)).text())
        .contains("<U+001B>[31m", "<U+202E>", "<U+0007>", "<U+200B>", "<U+000D>", "𠮷", "か\u3099");
  }

  private static String text(Cases.Case sample, int limit) {
    return new ComparisonMarkdown(Words.LABELS).text(sample.sheet(), limit);
  }

  private static Cases.Case many(int groups) {
    List<List<TableRow>> tables =
        new ArrayList<>(Collections.nCopies(groups, Cases.everyKind(Cases.HOSTILE)));
    return Cases.of("many", Standing.PROPOSED, TableOptions.DEFAULT, tables, 900);
  }

  @Test
  void staysUnderTheLimit_withWholeTables_andSaysWhatIsLeftOut() {
    int limit = ComparisonMarkdown.GITHUB_LIMIT;
    for (int groups : List.of(1, 5, 30, 500)) {
      String text = text(many(groups), limit);
      assertThat(text.length()).isLessThanOrEqualTo(limit);
      assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(262_144);
      assertThat(text.lines().filter(l -> l.startsWith("|"))).allMatch(l -> l.endsWith("|"));
      long tables = text.lines().filter(l -> l.startsWith("|---")).count();
      long listed = text.lines().filter(l -> l.startsWith("- 見本第")).count();
      assertThat(tables).isPositive();
      if (groups == 500) {
        assertThat(text)
            .contains("ほかに" + (groups - tables - listed) + "件の変更があります。")
            .contains("変更が" + (groups - tables) + "件あります。");
      }
      assertThat(tables + listed <= groups).isTrue();
      assertThat(text.contains("HTML のページ")).isEqualTo(tables < groups);
    }
  }

  @Test
  void aTableThatIsTooLongIsNamed_andSmallerOnesAreShown() {
    Cases.Case sample =
        Cases.of(
            "long",
            Standing.IN_FORCE,
            TableOptions.DEFAULT,
            List.of(Cases.everyKind("あ".repeat(9_000)), Cases.everyKind("")),
            1);
    assertThat(text(sample, ComparisonMarkdown.GITHUB_LIMIT))
        .contains("- 見本第1健康保険組合", "### 見本第2健康保険組合", "変更が1件あります。");
  }

  @Test
  void theSummaryComesFirst_andManySocietiesAreFolded() {
    Cases.Case sample = Cases.of("many-societies");
    assertThat(text(sample, ComparisonMarkdown.GITHUB_LIMIT))
        .startsWith("## 新旧対照表\n")
        .contains("<details><summary>1,396組合で同じ変更</summary>", "ほか1,296組合");
    Differences none = Cases.of("none").differences();
    assertThat(
            new ComparisonMarkdown(Words.LABELS)
                .text(none, TableOptions.DEFAULT, ComparisonMarkdown.GITHUB_LIMIT))
        .contains("公表文の違いはありません。");
    assertThat(List.<ChangeTable>of()).isEqualTo(Cases.of("none").tables());
  }

  @Test
  void aLimitThatHoldsNoSummaryIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> text(Cases.of("none"), 100));
  }
}
