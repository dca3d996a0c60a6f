package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A society asks for large letters and mere text; another, without contacts, for text alone. */
class OtherFormsTest {

  private static final Path BASE = Path.of("src/test/resources/org/kohyo/content/base");

  private static final String BOTH =
      """
      name: 見本健康保険組合
      self: 当組合
      demonstration: true
      other-forms: [large-print, text]
      notices: [riyo]
      history:
        - {date: 2020-04-01, event: enacted}
      contacts:
        - for: [general]
          department: 総務課
          phone: 03-0000-0000
      """;

  private static final String TEXT =
      """
      name: 架空健康保険組合
      self: 当組合
      demonstration: true
      other-forms: [text]
      notices: [riyo]
      """;

  @TempDir static Path folder;

  private static Path content;
  private static Path out;

  @BeforeAll
  static void build() throws IOException {
    content = ContentCopy.of(BASE, folder.resolve("content"));
    Files.writeString(content.resolve("societies/both.yaml"), BOTH);
    Files.writeString(content.resolve("societies/text.yaml"), TEXT);
    out = folder.resolve("out");
    run(out);
  }

  private static Kohyo.Result run(Path target, Object... more) {
    Object[] first = {
      "build", "--content", content, "--out", target, "--report", folder.resolve("report")
    };
    Object[] all = Stream.concat(Stream.of(first), Stream.of(more)).toArray();
    Kohyo.Result result = Kohyo.run(all);
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private static List<String> others(Path root) throws IOException {
    return ContentCopy.tree(root).keySet().stream()
        .map(name -> name.replace('\\', '/'))
        .filter(name -> name.matches(".*/(notice-large\\.pdf|notice\\.txt|fragment\\.css)"))
        .toList();
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(out.resolve(path), "UTF-8");
  }

  @Test
  void eachEditionHasTheFormsThatItsSocietyAsksFor() throws IOException {
    assertThat(others(out))
        .containsExactlyInAnyOrder(
            "both/fragment.css",
            "both/riyo/2020-04-01/notice-large.pdf",
            "both/riyo/2020-04-01/notice.txt",
            "both/riyo/2026-04-01/notice-large.pdf",
            "both/riyo/2026-04-01/notice.txt",
            "both/riyo/notice-large.pdf",
            "both/riyo/notice.txt",
            "kihon/fragment.css",
            "text/fragment.css",
            "text/riyo/2026-04-01/notice.txt",
            "text/riyo/notice.txt");
    assertThat(Files.readString(out.resolve("both/riyo/2020-04-01/notice.txt")))
        .contains("\r\n以前の版：これは");
  }

  @Test
  void textIsMadeWhateverTheFormats_andLargeLettersWherePdfsAre() throws IOException {
    Path fragments = folder.resolve("fragments");
    run(fragments, "--formats", "fragment");
    assertThat(others(fragments))
        .contains("both/riyo/notice.txt", "both/fragment.css")
        .noneMatch(name -> name.endsWith(".pdf"));
    Path html = folder.resolve("html");
    run(html, "--formats", "html", "--fragment-level", 4);
    assertThat(others(html)).contains("both/riyo/notice.txt").noneMatch(n -> n.endsWith(".css"));
    String page = Files.readString(html.resolve("both/riyo/index.html"));
    assertThat(page).contains("notice.txt").doesNotContain("notice-large.pdf");
  }

  @Test
  void pagesLinkToThem_andSayWhomToAskForMore() throws IOException {
    Document notice = page("both/riyo/index.html");
    assertThat(notice.select(".facts a").eachAttr("href"))
        .containsExactly("notice.pdf", "notice-large.pdf", "notice.txt");
    assertThat(notice.select(".facts a").eachText().get(1))
        .matches(".*（拡大文字のPDF、A4・\\d+ページ、\\d+KB）");
    Element help = notice.selectFirst("section.help[data-kohyo=label]");
    assertThat(help.text()).contains("点字、音声など").contains("総務課").contains("03-0000-0000");
    assertThat(help.select("[data-item]")).isEmpty();
    assertThat(page("both/index.html").select("ul.notices a").eachAttr("href"))
        .contains("riyo/notice-large.pdf", "riyo/notice.txt");
    assertThat(page("both/index.html").text()).contains("下記の窓口にご相談ください");
    // Without a contact there is nobody below to ask; without other forms nobody has offered.
    assertThat(page("text/riyo/index.html").select(".help")).isEmpty();
    assertThat(page("text/index.html").text()).doesNotContain("ご相談ください");
    assertThat(page("kihon/riyo/index.html").select(".help, [href=notice.txt]")).isEmpty();
  }

  @Test
  void verifyReadsThemBack() throws IOException {
    Path copy = ContentCopy.of(out, folder.resolve("copy"));
    assertThat(verify(copy).status()).isZero();
    Path text = copy.resolve("both/riyo/notice.txt");
    Files.writeString(text, Files.readString(text).replace("返還金の徴収", "返還金の請求"));
    Files.copy(
        out.resolve("both/riyo/2020-04-01/notice-large.pdf"),
        copy.resolve("both/riyo/notice-large.pdf"),
        StandardCopyOption.REPLACE_EXISTING);
    Kohyo.Result altered = verify(copy);
    assertThat(altered.status()).isEqualTo(1);
    assertThat(altered.out())
        .contains("[改変] " + text)
        .contains(copy.resolve("both/riyo/notice-large.pdf").toString());
  }

  private static Kohyo.Result verify(Path target) {
    return Kohyo.run("verify", "--content", content, target);
  }

  @Test
  void anotherLevelOfHeadings_makesNewFragments_andNoPdf() throws IOException {
    Path again = folder.resolve("again");
    run(again);
    Kohyo.Result third = run(again, "--fragment-level", 3);
    assertThat(third.err()).contains("PDF は作成 0件");
    Document fragment = Jsoup.parse(again.resolve("both/riyo/fragment.html"), "UTF-8");
    assertThat(fragment.selectFirst("article > h3")).isNotNull();
    run(again);
    assertThat(ContentCopy.tree(again)).isEqualTo(ContentCopy.tree(out));
  }

  @Test
  void aLevelThatLeavesNoHeadingBelowIsRefused() {
    for (int level : new int[] {0, 5}) {
      Kohyo.Result refused =
          Kohyo.run("build", "--content", content, "--out", out, "--fragment-level", level);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("--fragment-level");
    }
  }
}
