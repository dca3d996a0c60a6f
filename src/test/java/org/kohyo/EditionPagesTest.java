package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.notice.CheckNumber;
import org.kohyo.testing.Atom;
import org.kohyo.testing.Links;
import org.kohyo.testing.PdfText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every edition has its page: a society whose notice was made in 2020, amended in 2026 by the
 * policy, corrected in July, and will be amended in 2027. Today is 2026-11-22.
 */
class EditionPagesTest {

  private static final Path BASE = Path.of("src/test/resources/org/kohyo/content/base");

  private static final String SOCIETY =
      """
      name: 見本健康保険組合
      self: 当組合
      demonstration: true
      notices: [riyo, kohyo]
      history:
        - {date: 2020-04-01, event: enacted}
      adjustments:
        - reword: recovery
          text: 返納金の徴収
          from: 2026-07-01
          kind: correction
          reason: 誤記があったため
        - add: own
          text: 禁煙教室の参加者の管理
          after: payment
          from: 2027-04-01
          decided-on: 2026-10-30
      """;

  private static final String DECIDED = "2026-10-30T00:00:00+09:00";
  private static final String COMING = "2027-04-01T00:00:00+09:00";

  @TempDir static Path folder;

  private static Path content;
  private static Path out;

  @BeforeAll
  static void build() throws IOException {
    content = ContentCopy.of(BASE, folder.resolve("content"));
    Files.writeString(content.resolve("societies/rekishi.yaml"), SOCIETY);
    out = folder.resolve("out");
    Kohyo.Result result = run(out);
    assertThat(result.status()).as(result.err()).isZero();
  }

  private static Kohyo.Result run(Path target, Object... more) {
    Object[] first = {
      "build", "--content", content, "--out", target, "--report", folder.resolve("report")
    };
    Object[] args = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Kohyo.run(args);
  }

  private static Path on(String day, Object... more) throws IOException {
    Path target = Files.createTempDirectory(folder, "on").resolve("out");
    Object[] args = java.util.Arrays.copyOf(more, more.length + 3);
    args[more.length] = "--as-of";
    args[more.length + 1] = day;
    args[more.length + 2] = "--no-pdf";
    Kohyo.Result result = run(target, args);
    assertThat(result.status()).as(result.err()).isZero();
    return target;
  }

  private static Document page(Path root, String path) throws IOException {
    return Jsoup.parse(root.resolve(path), "UTF-8");
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

  @Test
  void feedsTellOfTheEditions_theSocietysAndTheSites() throws IOException {
    byte[] own = Files.readAllBytes(out.resolve("rekishi/feed.atom"));
    byte[] all = Files.readAllBytes(out.resolve("feed.atom"));
    assertThat(Atom.violations(own)).isEmpty();
    assertThat(Atom.violations(all)).isEmpty();
    assertThat(Atom.texts(own, "title"))
        .contains("利用目的：令和9年4月1日改定（予定）", "利用目的：令和8年7月1日訂正", "公表事項：令和2年4月1日制定");
    assertThat(Atom.texts(own, "summary")).contains("違いは、変更 1件です。");
    assertThat(Atom.texts(all, "id")).containsAll(Atom.texts(own, "id").subList(1, 7));
    assertThat(Atom.texts(own, "updated")).startsWith(DECIDED, DECIDED).doesNotContain(COMING);
    for (Path feed : List.of(Path.of("rekishi"), Path.of(""))) {
      Document xml = Jsoup.parse(out.resolve(feed).resolve("feed.atom"), "UTF-8");
      assertThat(xml.select("link").eachAttr("href"))
          .allMatch(href -> Files.isRegularFile(out.resolve(feed).resolve(href)));
    }
    assertThat(riyo("2026-04-01/index.html").select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("../../feed.atom");
  }

  @Test
  void dataNamesItsEdition() throws IOException {
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(Files.readAllBytes(out.resolve("rekishi/riyo/notice.json")));
    assertThat(json.get("edition").get("from").stringValue()).isEqualTo("2026-07-01");
    assertThat(riyo("fragment.html").selectFirst("article").attr("data-edition"))
        .isEqualTo("2026-07-01");
  }

  @Test
  void aPdfNamesItsEdition_andSaysWhenItIsNotInForce() throws IOException {
    assertThat(text("2026-07-01")).contains("令和8年4月1日版").doesNotContain("までの版");
    assertThat(text("2020-04-01")).contains("令和2年4月1日版", "これは令和8年3月31日までの版です。");
    assertThat(text("2027-04-01")).contains("令和9年4月1日版", "まだ効力がありません");
  }

  @Test
  void allFormsOfAnEditionShowItsNumber_andNoTwoEditionsHaveTheSame() throws IOException {
    Map<String, String> names =
        Map.of(
            "2020-04-01", "令和2年4月1日版",
            "2026-04-01", "令和8年4月1日版",
            "2026-07-01", "令和8年4月1日版（令和8年7月1日訂正）",
            "2027-04-01", "令和9年4月1日版");
    Set<String> numbers = new HashSet<>();
    for (String day : names.keySet()) {
      Document page = riyo(day + "/index.html");
      Element digest = page.selectFirst(".masthead .facts[data-kohyo=label] .digest");
      String number = digest.text();
      String digits = number.replace("-", "");
      assertThat(numbers.add(number)).isTrue();
      assertThat(number).matches("[0-9]{4}-[0-9]{4}-[0-9]{4}");
      assertThat(digest.id()).isEqualTo("d-" + digits);
      assertThat(digest.nextElementSibling().text()).isEqualTo("紙面の照合番号と一致しています");
      assertThat(digest.nextElementSibling().hasAttr("hidden")).isTrue();
      assertThat(page.select(".facts dt:contains(版) + dd").eachText())
          .containsExactly(names.get(day));
      assertThat(riyo(day + "/fragment.html").selectFirst("article").attr("data-digest"))
          .isEqualTo(digits);
      JsonNode json =
          JsonMapper.builder()
              .build()
              .readTree(Files.readAllBytes(out.resolve("rekishi/riyo/" + day + "/notice.json")));
      assertThat(json.get("check-number").stringValue()).isEqualTo(digits);
      assertThat(CheckNumber.of(json.get("digest").stringValue()).digits()).isEqualTo(digits);
      byte[] pdf = Files.readAllBytes(out.resolve("rekishi/riyo/" + day + "/notice.pdf"));
      assertThat(PdfText.paintedWithArtifacts(pdf)).contains(names.get(day) + "　照合番号 " + number);
      assertThat(PdfText.painted(pdf)).doesNotContain(number);
    }
    assertThat(riyo("index.html").select(".facts .digest").text())
        .isEqualTo(riyo("2026-07-01/index.html").select(".facts .digest").text());
  }

  @Test
  void whereNoFirstDayIsKnown_theNumberStandsAlone() throws IOException {
    Path then = folder.resolve("undated");
    assertThat(run(then, "--as-of", "2026-03-31", "--society", "kihon").status()).isZero();
    Document page = page(then, "kihon/riyo/index.html");
    String number = page.select(".facts .digest").text();
    assertThat(page.select(".facts dt").eachText()).containsExactly("公表者", "照合番号", "印刷用");
    byte[] pdf = Files.readAllBytes(then.resolve("kihon/riyo/notice.pdf"));
    assertThat(PdfText.paintedWithArtifacts(pdf))
        .contains("照合番号 " + number)
        .doesNotContain("　照合番号");
  }

  private static String text(String edition) throws IOException {
    try (var pdf =
        org.apache.pdfbox.Loader.loadPDF(
            out.resolve("rekishi/riyo/" + edition + "/notice.pdf").toFile())) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }

  @Test
  void theManifestAndTheSummaryNameTheNextChange() throws IOException {
    assertThat(run(out).err()).contains("次回の切替日は 2027-04-01");
    JsonNode manifest = manifest(out);
    assertThat(manifest.get("next-change").stringValue()).isEqualTo("2027-04-01");
    Map<String, String> editions = new TreeMap<>();
    manifest
        .get("files")
        .forEach(
            f -> {
              if (f.has("edition")) {
                editions.put(f.get("path").stringValue(), f.get("edition").stringValue());
              }
            });
    assertThat(editions)
        .containsEntry("rekishi/riyo/index.html", "2026-07-01")
        .containsEntry("rekishi/riyo/2020-04-01/notice.pdf", "2020-04-01")
        .doesNotContainKey("rekishi/index.html");
    assertThat(manifest(on("2027-04-01")).has("next-change")).isFalse();
  }

  private static JsonNode manifest(Path root) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readAllBytes(root.resolve("manifest.json")));
  }

  @Test
  void onItsDay_theScheduledEditionIsThePresentOne() throws IOException {
    Path then = on("2027-04-01");
    Document page = page(then, "rekishi/riyo/index.html");
    assertThat(page.select("[data-item=own]")).isNotEmpty();
    assertThat(page.select("aside.coming")).isEmpty();
    assertThat(page.select(".facts time").eachText()).containsExactly("令和9年4月1日");
    assertThat(page(then, "rekishi/riyo/2026-07-01/index.html").selectFirst("aside").text())
        .contains("これは令和9年3月31日までの版です。");
    assertThat(page(then, "rekishi/riyo/2027-04-01/index.html").selectFirst("aside").text())
        .doesNotContain("まだ効力");
  }

  @Test
  void whereNoFirstDayIsKnown_noDateIsShown() throws IOException {
    Path then = on("2026-03-31");
    Document page = page(then, "kihon/riyo/index.html");
    assertThat(page.select("article time, .facts time")).isEmpty();
    assertThat(page.select(".edition").eachText()).containsExactly("令和8年4月1日 改定", "現在の版");
    assertThat(Files.readString(then.resolve("kihon/riyo/notice.json"))).doesNotContain("edition");
    assertThat(Links.broken(then)).isEmpty();
  }

  @Test
  void beforeItWasMade_aNoticeIsAnnounced_andNothingLeadsToAPageThatIsNotThere()
      throws IOException {
    Path then = on("2020-03-31");
    assertThat(then.resolve("rekishi/riyo/index.html")).doesNotExist();
    Document coming = page(then, "rekishi/riyo/2020-04-01/index.html");
    assertThat(coming.selectFirst("aside").text())
        .contains("令和2年4月1日からの版です")
        .doesNotContain("現在の版を見る");
    assertThat(page(then, "rekishi/index.html").select(".notices > li > .title").eachText())
        .containsExactly("利用目的", "公表事項");
    assertThat(Links.broken(then)).isEmpty();
  }

  @Test
  void aBuildOfOneSocietyKeepsTheEditionsOfTheOthers_andTheWholeFeed() throws IOException {
    Path target = on("2026-11-22");
    Map<String, String> before = ContentCopy.tree(target);
    Kohyo.Result again = run(target, "--society", "kihon", "--no-pdf");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(ContentCopy.tree(target)).isEqualTo(before);
  }

  @Test
  void aSocietyThatIsHeldBackKeepsItsEditions() throws IOException {
    Path target = on("2026-11-22");
    Map<String, String> before = ContentCopy.tree(target.resolve("rekishi"));
    Path file = content.resolve("societies/rekishi.yaml");
    try {
      Files.writeString(file, SOCIETY + "oops: 1\n");
      assertThat(run(target, "--keep-going", "--no-pdf").status()).isEqualTo(1);
      assertThat(ContentCopy.tree(target.resolve("rekishi"))).isEqualTo(before);
    } finally {
      Files.writeString(file, SOCIETY);
    }
  }

  @Test
  void anEditionThatIsNoLongerInTheSourceGoes_withItsFolder() throws IOException {
    Path target = on("2026-11-22");
    Path file = content.resolve("societies/rekishi.yaml");
    try {
      Files.writeString(file, SOCIETY.substring(0, SOCIETY.indexOf("  - add: own")));
      Kohyo.Result result = run(target, "--no-pdf");
      assertThat(result.status()).isZero();
      assertThat(result.err()).contains("1 件がなくなりました：rekishi/riyo/2027-04-01。");
      assertThat(run(target, "--no-pdf").err()).doesNotContain("なくなりました");
      assertThat(run(target, "--no-pdf", "--formats", "html").err()).doesNotContain("なくなりました");
      assertThat(target.resolve("rekishi/riyo/2027-04-01")).doesNotExist();
      assertThat(target.resolve("rekishi/riyo/2026-07-01")).exists();
    } finally {
      Files.writeString(file, SOCIETY);
    }
  }

  @Test
  void whatWouldBreakAnotherEditionIsFoundToday_once() throws IOException {
    Path file = content.resolve("societies/rekishi.yaml");
    try {
      Files.writeString(file, SOCIETY.replace("禁煙教室の参加者の管理", "\uD83E\uDD8A教室"));
      Kohyo.Result result =
          Kohyo.run("check", "--content", content, "--report", folder.resolve("report2"));
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.out().lines().filter(l -> l.contains("missing-glyph"))).hasSize(1);
    } finally {
      Files.writeString(file, SOCIETY);
    }
  }
}
