package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.EditionSource.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.notice.CheckNumber;
import org.kohyo.testing.PdfText;
import org.kohyo.testing.QrReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Paper names its edition, and all forms of an edition show the same checking number. */
class EditionNumbersTest {

  @TempDir static Path folder;

  private static EditionSource source;
  private static Path out;

  @BeforeAll
  static void build() throws IOException {
    source = EditionSource.in(folder);
    out = source.build();
  }

  private static Kohyo.Result run(Path target, Object... more) {
    return source.run(target, more);
  }

  private static Document riyo(String path) throws IOException {
    return page(out, "rekishi/riyo/" + path);
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

  @Test
  void withAnAddressOfTheSite_aPdfLeadsToTheNumberOnTheEditionsOwnPage() throws IOException {
    Path site = folder.resolve("based");
    String base = "https://www.example.jp/kohyo";
    assertThat(run(site, "--as-of", "2026-03-31", "--base-url", base).status()).isZero();
    for (String path :
        List.of("rekishi/riyo/2020-04-01/", "rekishi/riyo/2026-04-01/", "kihon/riyo/")) {
      byte[] pdf = Files.readAllBytes(site.resolve(path + "notice.pdf"));
      assertThat(QrReader.read(pdf)).hasSize(1);
      String address = QrReader.read(pdf).get(0);
      assertThat(address).startsWith(base + "/" + path + "#d-");
      String anchor = address.substring(address.indexOf('#') + 1);
      Element target = page(site, path + "index.html").getElementById(anchor);
      assertThat(target.hasClass("digest")).isTrue();
      assertThat(PdfText.painted(pdf).replaceAll("\\s", "")).contains(address);
      assertThat(PdfText.byType(pdf, "Imprint").toString())
          .contains("照合番号 " + target.text())
          .contains("QRコードから、この版のページが開きます。");
    }
    assertThat(QrReader.read(Files.readAllBytes(out.resolve("rekishi/riyo/notice.pdf")))).isEmpty();
  }

  private static String text(String edition) throws IOException {
    try (var pdf =
        org.apache.pdfbox.Loader.loadPDF(
            out.resolve("rekishi/riyo/" + edition + "/notice.pdf").toFile())) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }
}
