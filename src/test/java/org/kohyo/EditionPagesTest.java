package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.EditionSource.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Links;
import org.kohyo.testing.PdfText;

/**
 * Every edition has its page: a society whose notice was made in 2020, amended in 2026 by the
 * policy, corrected in July, and will be amended in 2027. Today is 2026-11-22.
 */
class EditionPagesTest {

  @TempDir static Path folder;

  private static Path out;

  @BeforeAll
  static void build() throws IOException {
    out = EditionSource.in(folder).build();
  }

  private static Document riyo(String path) throws IOException {
    return page(out, "rekishi/riyo/" + path);
  }

  private static boolean hidden(Document page) {
    return page.select("meta[name=robots]").attr("content").equals("noindex");
  }

  private static List<String> names(Path root) throws IOException {
    return ContentCopy.tree(root).keySet().stream().map(name -> name.replace('\\', '/')).toList();
  }

  @Test
  void everyEditionWithAFirstDayHasItsFolder_andTheOneInForceTheNoticesToo() throws IOException {
    assertThat(names(out.resolve("rekishi/riyo")))
        .containsExactly(
            "2020-04-01/fragment.html",
            "2020-04-01/index.html",
            "2020-04-01/notice.json",
            "2020-04-01/notice.pdf",
            "2026-04-01/changes.html",
            "2026-04-01/changes.pdf",
            "2026-04-01/fragment.html",
            "2026-04-01/index.html",
            "2026-04-01/notice.json",
            "2026-04-01/notice.pdf",
            "2026-07-01/changes.html",
            "2026-07-01/changes.pdf",
            "2026-07-01/fragment.html",
            "2026-07-01/index.html",
            "2026-07-01/notice.json",
            "2026-07-01/notice.pdf",
            "2027-04-01/changes.html",
            "2027-04-01/changes.pdf",
            "2027-04-01/fragment.html",
            "2027-04-01/index.html",
            "2027-04-01/notice.json",
            "2027-04-01/notice.pdf",
            "fragment.html",
            "index.html",
            "notice.json",
            "notice.pdf");
    // What stood before the first turn of the policy has no first day that anybody knows.
    assertThat(names(out.resolve("kihon/riyo")))
        .contains("2026-04-01/changes.html", "index.html")
        .noneMatch(name -> name.startsWith("19") || name.startsWith("2026-03"))
        .hasSize(10);
  }

  @Test
  void bothFoldersOfTheEditionInForceSayTheSame() throws IOException {
    for (String name : List.of("notice.pdf", "notice.json", "fragment.html")) {
      assertThat(out.resolve("rekishi/riyo/2026-07-01/" + name))
          .hasSameBinaryContentAs(out.resolve("rekishi/riyo/" + name));
    }
    assertThat(riyo("2026-07-01/index.html").select("[data-item]").eachText())
        .isEqualTo(riyo("index.html").select("[data-item]").eachText());
    assertThat(riyo("2026-07-01/index.html").text()).doesNotContain("以前の版");
  }

  @Test
  void aPageOfThePastSaysSo_andLeadsToThePresent() throws IOException {
    Document page = riyo("2026-04-01/index.html");
    Element band = page.selectFirst("aside");
    assertThat(band.text()).contains("これは令和8年6月30日までの版です。").contains("現在の版を見る");
    assertThat(band.selectFirst("a").attr("href")).isEqualTo("../index.html");
    assertThat(hidden(page)).isTrue();
    assertThat(page.select("[data-item=recovery]").text()).isEqualTo("返還金の徴収");
    assertThat(page.title()).contains("令和8年4月1日版");
    assertThat(page.text()).doesNotContain("お知らせ");
  }

  @Test
  void aScheduledPageSaysSo_andThePresentOneAnnouncesIt() throws IOException {
    Document coming = riyo("2027-04-01/index.html");
    assertThat(coming.selectFirst("aside").text()).contains("これは令和9年4月1日からの版です（まだ効力がありません）。");
    assertThat(hidden(coming)).isTrue();
    assertThat(coming.select("[data-item=own]").text()).isEqualTo("禁煙教室の参加者の管理");
    Element notice = riyo("index.html").selectFirst("aside.coming");
    assertThat(notice.text()).contains("改定のお知らせ（令和9年4月1日から）").contains("新旧対照表");
    assertThat(notice.select("a").eachAttr("href"))
        .containsExactly("2027-04-01/index.html", "2027-04-01/changes.html");
    assertThat(riyo("index.html").text()).doesNotContain("以前の版", "まだ効力がありません）");
  }

  @Test
  void aMendedMisprintIsNoAmendment_andHasItsOwnTable() throws IOException {
    assertThat(riyo("index.html").select(".facts time").eachText()).containsExactly("令和8年4月1日");
    assertThat(riyo("2020-04-01/index.html").select(".facts dt").eachText()).contains("施行日");
    Document table = riyo("2026-07-01/changes.html");
    assertThat(table.select("h1").text()).contains("正誤表");
    assertThat(table.text()).contains("誤記があったため");
    assertThat(PdfText.structure(Files.readAllBytes(out.resolve("rekishi/riyo/notice.pdf"))))
        .contains("返納金の徴収");
  }

  @Test
  void theHistoryNamesAllOfThem_outsideOfTheText() throws IOException {
    Element history = riyo("index.html").selectFirst("section.history");
    assertThat(history.attr("data-kohyo")).isEqualTo("label");
    assertThat(riyo("index.html").select("article .editions")).isEmpty();
    assertThat(history.select(".edition").eachText())
        .containsExactly("令和9年4月1日 改定", "令和8年7月1日 訂正", "令和8年4月1日 改定", "令和2年4月1日 制定");
    assertThat(history.select(".standing").eachText()).containsExactly("まだ効力がありません", "現在の版");
    assertThat(history.select("li:nth-child(2) .links a").eachText())
        .containsExactly("PDF", "正誤表", "正誤表（PDF）");
    assertThat(history.select("a").eachAttr("href")).allMatch(href -> href.startsWith("20"));
    Element own = riyo("2020-04-01/index.html").selectFirst("a[aria-current=page]");
    assertThat(own.attr("href")).isEqualTo("../2020-04-01/index.html");
    assertThat(page(out, "rekishi/index.html").select("details .edition").eachText())
        .containsSubsequence("令和9年4月1日 改定", "令和2年4月1日 制定");
  }

  @Test
  void allLinksHold_andTheFolderStandsAlone() throws IOException {
    assertThat(Links.broken(out)).isEmpty();
    assertThat(Links.broken(out.resolve("rekishi"))).isEmpty();
  }
}
