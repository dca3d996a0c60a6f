package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.PdfText;
import org.kohyo.testing.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text of both transcripts is on its page and in its PDF, in order, to the character. */
class PublishedTextTest {

  @TempDir static Path out;

  @BeforeAll
  static void build() {
    assertThat(Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", out).status()).isZero();
  }

  private static Path riyo(String file) {
    return out.resolve("tokyo-seinan-shitetsu/riyo-mokuteki/" + file);
  }

  private static Path kohyo(String file) {
    return out.resolve("jrc/kohyo-jiko/" + file);
  }

  private static List<String> units(Path html) throws IOException {
    Document page = Jsoup.parse(html, "UTF-8");
    return page.select("[data-item]").stream().map(Element::wholeText).toList();
  }

  @Test
  void pages_holdTheTranscriptsUnitByUnit() throws IOException {
    assertThat(units(riyo("index.html"))).containsExactlyElementsOf(Transcript.riyoMokuteki());
    assertThat(units(kohyo("index.html"))).containsExactlyElementsOf(Transcript.kohyoJiko());
  }

  @Test
  void fragments_holdTheTranscriptsUnitByUnit() throws IOException {
    assertThat(units(riyo("fragment.html"))).containsExactlyElementsOf(Transcript.riyoMokuteki());
    assertThat(units(kohyo("fragment.html"))).containsExactlyElementsOf(Transcript.kohyoJiko());
  }

  @Test
  void unitsAreTheSmallestElementsWithTheirText_withUniqueIds() throws IOException {
    for (Path page : List.of(riyo("index.html"), kohyo("index.html"))) {
      var items = Jsoup.parse(page, "UTF-8").select("[data-item]");
      assertThat(items.eachAttr("data-item")).doesNotHaveDuplicates();
      assertThat(items.select("[data-item] [data-item]")).isEmpty();
      assertThat(items.select("[data-kohyo=label]")).isEmpty();
    }
  }

  /** Numbers, 【】, ※, 、 and (1) are text: read without any style the article is the transcript. */
  @Test
  void articleWithoutLabels_isTheTranscriptWithItsMarks() throws IOException {
    assertThat(solid(riyo("fragment.html"))).isEqualTo(Transcript.solid("riyo-mokuteki.txt"));
    assertThat(solid(kohyo("fragment.html")))
        .isEqualTo(
            Transcript.solid("kohyo-jiko.txt").replace("個人情報の類型利用目的", "").replace("電話：", ""));
  }

  private static String solid(Path html) throws IOException {
    Document page = Jsoup.parse(html, "UTF-8");
    page.select("[data-kohyo=label]").remove();
    return page.select("article").first().wholeText().replaceAll("\\s", "");
  }

  @Test
  void json_holdsTheTranscriptsUnitByUnit() throws IOException {
    assertThat(texts(riyo("notice.json"))).containsExactlyElementsOf(Transcript.riyoMokuteki());
    assertThat(texts(kohyo("notice.json"))).containsExactlyElementsOf(Transcript.kohyoJiko());
  }

  /** Every object that has an id and a text is a unit, in document order. */
  private static List<String> texts(Path json) throws IOException {
    List<String> found = new ArrayList<>();
    collect(JsonMapper.builder().build().readTree(Files.readAllBytes(json)), found);
    return found;
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.isObject() && node.has("id") && node.has("text")) {
      found.add(node.get("text").stringValue());
    }
    node.forEach(child -> collect(child, found));
  }

  @Test
  void pdfStructure_holdsTheTranscriptsUnitByUnit_inOrder() throws IOException {
    assertStructure(riyo("notice.pdf"), riyo("index.html"), Transcript.riyoMokuteki());
    assertStructure(kohyo("notice.pdf"), kohyo("index.html"), Transcript.kohyoJiko());
  }

  private static void assertStructure(Path pdf, Path page, List<String> units) throws IOException {
    byte[] bytes = Files.readAllBytes(pdf);
    var byId = PdfText.byId(bytes);
    List<String> ids = Jsoup.parse(page, "UTF-8").select("[data-item]").eachAttr("data-item");
    assertThat(byId.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids.stream().map(byId::get)).containsExactlyElementsOf(units);
    String reading = PdfText.structure(bytes).replaceAll("\\s", "");
    int at = reading.lastIndexOf("1." + units.get(1));
    for (String unit : units.subList(1, units.size())) {
      at = reading.indexOf(unit, at);
      assertThat(at).as(unit).isNotNegative();
      at += unit.length();
    }
  }

  @Test
  void pdfText_holdsTheTranscriptsInOrder() throws IOException {
    assertInOrder(riyo("notice.pdf"), Transcript.riyoMokuteki());
    assertInOrder(kohyo("notice.pdf"), Transcript.kohyoJiko());
  }

  /** The body comes after the contents list, which repeats the headings: search from its end. */
  private static void assertInOrder(Path pdf, List<String> units) throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
    int at = text.lastIndexOf("1." + units.get(1)) + 2;
    assertThat(at).isGreaterThan(2);
    for (String unit : units.subList(1, units.size())) {
      int found = text.indexOf(unit.replaceAll("\\s", ""), at);
      assertThat(found).as("%s in %s", unit, pdf.getFileName()).isNotNegative();
      at = found + unit.length();
    }
  }

  @Test
  void everyFileOfTheOutputIsInTheManifest() throws IOException {
    List<String> listed = new ArrayList<>();
    JsonMapper.builder()
        .build()
        .readTree(Files.readAllBytes(out.resolve("manifest.json")))
        .get("files")
        .forEach(f -> listed.add(f.get("path").stringValue()));
    listed.add("manifest.json");
    try (Stream<Path> all = Files.walk(out)) {
      assertThat(
              all.filter(Files::isRegularFile)
                  .map(p -> out.relativize(p).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void realSocietiesCarryABannerAndNoindex() throws IOException {
    for (Path page : List.of(riyo("index.html"), kohyo("index.html"))) {
      Document document = Jsoup.parse(page, "UTF-8");
      assertThat(document.select("meta[name=robots]").attr("content")).contains("noindex");
      assertThat(document.text()).contains("見本");
    }
  }

  @Test
  void noDateIsShownThatTheSourceDoesNotGive() throws IOException {
    assertThat(Jsoup.parse(riyo("index.html"), "UTF-8").select("time")).isEmpty();
    assertThat(Files.readString(riyo("index.html"))).doesNotContain("令和").doesNotContain("2026");
  }

  @Test
  void aMissingProceduresUrl_isAWarningThatNamesTheFile(@TempDir Path other) {
    assertThat(Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", other, "--no-pdf").err())
        .contains("content/societies/jrc.yaml:")
        .contains("警告 law-procedures")
        .contains("procedures-url");
  }
}
