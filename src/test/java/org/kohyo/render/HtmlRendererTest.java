package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.testing.Golden;

/** Every shape of block on every kind of page. */
class HtmlRendererTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), true);
  private static final Optional<PdfInfo> PDF = Optional.of(new PdfInfo(4, 98_304));

  private static final Offer OFFER = new Offer(true, true, false, Optional.empty());

  private static HtmlRenderer html;

  @BeforeAll
  static void open() throws IOException {
    html = new HtmlRenderer(TemplateSource.shipped());
  }

  private static String page(Release release, Optional<PdfInfo> pdf) {
    return utf8(
        html.notice(
            new Releases(List.of(release)),
            release,
            Imprint.of(release, Optional.empty()),
            false,
            new Downloads(pdf, Optional.empty(), OptionalInt.empty()),
            OFFER,
            Optional.empty()));
  }

  private static String utf8(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private static Imprint imprint(Notice notice) {
    return Imprint.of(Shapes.release(notice), Optional.of("https://www.example.jp/kohyo/"));
  }

  /** What a page is made for. */
  enum Form {
    NOTICE,
    FRAGMENT,
    PRINT,
    SOCIETY;

    String of(Notice notice) {
      return switch (this) {
        case NOTICE -> page(Shapes.release(notice), PDF);
        case FRAGMENT -> utf8(html.fragment(Shapes.release(notice), imprint(notice), 2));
        case PRINT -> html.print(Shapes.release(notice), imprint(notice));
        case SOCIETY ->
            utf8(
                html.society(
                    Shapes.assembly(notice),
                    List.of(new Releases(List.of(Shapes.release(notice)))),
                    Map.of(
                        notice.kind(), new Downloads(PDF, Optional.empty(), OptionalInt.empty())),
                    Optional.of("https://www.example.jp/kohyo/index.html"),
                    OFFER));
      };
    }

    boolean holdsTheNotice() {
      return ordinal() < SOCIETY.ordinal();
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void looksAsDecided(Form form) throws IOException {
    // The name of the style sheet follows its content, which is no matter of this test.
    String page = form.of(NOTICE).replaceAll("style-[0-9a-f]{10}\\.css", "style-X.css");
    Path golden = Path.of("src/test/resources/org/kohyo/render/golden");
    Golden.check(golden.resolve(View.lower(form) + ".html"), page);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void unitsStandToTheCharacter_inOrder_andMarksOutside(Form form) {
    if (form.holdsTheNotice()) {
      Document page = Jsoup.parse(form.of(NOTICE));
      assertThat(page.select("[data-item]").stream().map(HtmlRendererTest::unit))
          .containsExactlyElementsOf(NOTICE.units().map(u -> u.id() + "=" + u.text()).toList());
    }
    assertThat(form.of(NOTICE)).contains(Shapes.NAME);
  }

  private static String unit(Element element) {
    return element.attr("data-item") + "=" + element.wholeText();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void markupInATextIsText(Form form) {
    Notice hostile = Shapes.notice(Optional.of(Shapes.SCRIPT), true);
    Document page = Jsoup.parse(form.of(hostile));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains(Shapes.SCRIPT);
    TreeSet<String> attributes = new TreeSet<>();
    page.select("*").forEach(e -> e.attributes().forEach(a -> attributes.add(a.getKey())));
    assertThat(attributes).noneMatch(a -> a.startsWith("on") || a.contains("<"));
    if (form.holdsTheNotice()) {
      assertThat(page.select("[data-item]").eachText())
          .containsExactlyElementsOf(hostile.units().map(Unit::text).toList());
    }
  }

  @Test
  void theLinkToThePdf_namesNoticePagesAndSize_andOffersAJapaneseFileName() {
    Element link = Jsoup.parse(Form.NOTICE.of(NOTICE)).selectFirst("a[type=application/pdf]");
    assertThat(link.text()).isEqualTo("公表事項（PDF、A4・4ページ、98KB）");
    assertThat(link.attr("download")).isEqualTo(Shapes.NAME + "_公表事項.pdf");
    assertThat(page(Shapes.release(NOTICE), Optional.empty())).doesNotContain(".pdf");
  }

  @Test
  void onlyASampleSaysSo_onEveryPage() {
    Notice real = Shapes.notice(Optional.empty(), false);
    for (Form form : Form.values()) {
      assertThat(Jsoup.parse(form.of(NOTICE)).text()).as(form.name()).contains("見本");
      assertThat(form.of(real)).as(form.name()).doesNotContain("見本", "noindex");
    }
  }

  @Test
  void aFragmentMeetsNoIdAndNoHeadingOfTheCms() {
    Document fragment = Jsoup.parse(Form.FRAGMENT.of(NOTICE));
    assertThat(fragment.body().children()).hasSize(1);
    assertThat(fragment.select("[id]").eachAttr("id"))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("kohyo-all-shapes-"));
    assertThat(fragment.select("h1, ol, script, style")).isEmpty();
    assertThat(fragment.selectFirst("article > h2").text()).isEqualTo(NOTICE.title().text());
  }

  @Test
  void everyLinkOfThePrintDocumentHasATitle_asPdfUaWants() {
    assertThat(Jsoup.parse(Form.PRINT.of(NOTICE)).select("a:not([title])")).isEmpty();
  }

  @Test
  void aSocietysFolderStandsAlone() {
    byte[] page =
        html.society(
            Shapes.assembly(NOTICE),
            List.of(new Releases(List.of(Shapes.release(NOTICE)))),
            Map.of(),
            Optional.empty(),
            OFFER);
    assertThat(Jsoup.parse(utf8(page)).select("[href]").eachAttr("href"))
        .noneMatch(h -> h.startsWith("..") || h.startsWith("/"));
  }
}
