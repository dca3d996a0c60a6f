package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.notice.Notice;
import org.kohyo.render.NoticeJsonReader;
import org.kohyo.testing.ManySocieties;

/** A society that merges on 2027-04-01: what the public sees on its last day, and from then on. */
class EndedSocietyTest {

  private static final String ENDED = "mihon-00000";
  private static final String HEIR = "mihon-00001";

  @TempDir Path folder;
  private Path content;
  private Path out;

  @BeforeEach
  void content() throws IOException {
    content = folder.resolve("content");
    out = folder.resolve("out");
    ManySocieties.write(Kohyo.CONTENT, content, 2);
    append("societies/" + ENDED + ".yaml", "until: 2027-03-31\nsuccessor: " + HEIR + "\n");
    append("site.yaml", "base-url: https://www.example.jp/k/\n");
  }

  private void append(String file, String text) throws IOException {
    Path path = content.resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }

  private String build(Path to, String day) {
    Kohyo.Result result =
        Kohyo.run(
            "build",
            "--content=" + content,
            "--out=" + to,
            "--report=" + folder.resolve("report"),
            "--formats=html,fragment,json",
            "--as-of=" + day);
    assertThat(result.status()).as(result.err()).isZero();
    return result.err();
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(out.resolve(path), "UTF-8");
  }

  private void asIfBuiltAnew(String day) throws IOException {
    Path anew = folder.resolve("anew-" + day);
    build(anew, day);
    assertThat(ContentCopy.tree(out)).isEqualTo(ContentCopy.tree(anew));
  }

  @Test
  void untilItsLastDayNothingIsSaid_fromTheNextOnEverything() throws IOException {
    assertThat(build(out, "2027-03-31")).contains("2027-04-01");
    assertThat(page("index.html").select("#kohyo-over")).isEmpty();
    assertThat(page(ENDED + "/index.html").select(".over-band")).isEmpty();
    assertThat(Files.readString(out.resolve("feed.atom"))).doesNotContain("合併");

    build(out, "2027-04-01");
    asIfBuiltAnew("2027-04-01");
    Document index = page("index.html");
    assertThat(index.select(".over > li > a").attr("href")).isEqualTo(ENDED + "/index.html");
    assertThat(index.select(".over .aside a").attr("href")).isEqualTo(HEIR + "/index.html");
    assertThat(index.select(".societies h2").size()).isEqualTo(1);
    String heir = page(HEIR + "/index.html").select("h1").text();
    for (String path : new String[] {"/index.html", "/riyo-mokuteki/index.html"}) {
      Document page = page(ENDED + path);
      assertThat(page.select(".over-band").text()).contains("令和9年4月1日", heir, "令和9年3月31日まで");
      assertThat(page.select(".over-band a").attr("href"))
          .isEqualTo("https://www.example.jp/k/" + HEIR + "/");
      assertThat(page.text()).doesNotContain("現在の版");
    }
    assertThat(Files.readString(out.resolve(ENDED + "/riyo-mokuteki/fragment.html")))
        .contains("引き継ぎました");
    assertThat(Files.readString(out.resolve("feed.atom")))
        .contains(heir + "が引き継ぎました</title>\n<updated>2027-04-01T00:00:00+09:00</updated>");

    build(out, "2030-01-01");
    asIfBuiltAnew("2030-01-01");
  }

  @Test
  void comparisonsAndProgramsAreToldToo() throws Exception {
    build(out, "2027-03-31");
    List<Path> comparisons;
    try (Stream<Path> all = Files.walk(out.resolve(ENDED))) {
      comparisons = all.filter(path -> path.endsWith("changes.html")).toList();
    }
    assertThat(comparisons).isNotEmpty();
    Path json = out.resolve(ENDED + "/riyo-mokuteki/notice.json");
    for (Path page : comparisons) {
      assertThat(Jsoup.parse(page, "UTF-8").select(".over-band")).isEmpty();
    }
    assertThat(Files.readString(json)).doesNotContain("ended");
    Notice before = NoticeJsonReader.read(Files.readAllBytes(json));

    build(out, "2027-04-01");
    String heir = page(HEIR + "/index.html").select("h1").text();
    for (Path page : comparisons) {
      assertThat(Jsoup.parse(page, "UTF-8").select(".over-band").text()).contains("令和9年4月1日", heir);
    }
    assertThat(Files.readString(json).replaceAll("\\s+", ""))
        .contains(
            "\"ended\":{\"until\":\"2027-03-31\",\"successor\":{\"society-id\":\""
                + HEIR
                + "\",\"name\":\""
                + heir
                + "\",\"address\":\"https://www.example.jp/k/"
                + HEIR
                + "/\"}}");
    assertThat(NoticeJsonReader.read(Files.readAllBytes(json)).sameText(before)).isTrue();
    Kohyo.Result verified = Kohyo.run("verify", out, "--content", content, "--as-of", "2027-04-01");
    assertThat(verified.status()).as(verified.err()).isZero();
    asIfBuiltAnew("2027-04-01");
  }

  @Test
  void anotherEndThanTheSourceHas_isFoundInTheData() throws IOException {
    build(out, "2027-04-01");
    Path json = out.resolve(ENDED + "/riyo-mokuteki/notice.json");
    String right = Files.readString(json);
    for (String[] change :
        new String[][] {
          {"2027-03-31", "2027-03-30"},
          {"\"society-id\" : \"" + HEIR, "\"society-id\" : \"" + HEIR + "x"},
          {"/k/" + HEIR + "/", "/k/other/"},
          {"\"until\"", "\"reason\" : \"破産\", \"until\""}
        }) {
      Files.writeString(json, right.replace(change[0], change[1]));
      assertThat(Files.readString(json)).isNotEqualTo(right);
      Kohyo.Result found = Kohyo.run("verify", json, "--content", content, "--as-of", "2027-04-01");
      assertThat(found.status()).as(change[1]).isEqualTo(Main.FINDINGS);
    }
  }

  @Test
  void anotherNameOfWhoTakesOverIsSeen() throws IOException {
    build(out, "2027-05-01");
    Path heir = content.resolve("societies/" + HEIR + ".yaml");
    Files.writeString(heir, Files.readString(heir).replaceFirst("name: \\S+", "name: 見本統合健康保険組合"));
    build(out, "2027-05-01");
    assertThat(page(ENDED + "/index.html").select(".over-band").text()).contains("見本統合健康保険組合");
    asIfBuiltAnew("2027-05-01");
  }

  @Test
  void withoutAnIndexNothingLinksToIt_andAFormerOneGoes() throws IOException {
    build(out, "2026-11-22");
    assertThat(out.resolve("index.html")).exists();
    append(
        "site.yaml",
        "index: false\naccessibility: {standard: JIS X 8341-3:2016 レベルAA, status: 配慮}\n");
    build(out, "2026-11-22");
    assertThat(out.resolve("index.html")).doesNotExist();
    assertThat(page(HEIR + "/index.html").select(".crumbs")).isEmpty();
    assertThat(page(HEIR + "/index.html").select(".site-foot a").attr("href"))
        .isEqualTo("https://www.example.jp/k/accessibility/index.html");
    assertThat(Files.readString(out.resolve("feed.atom"))).doesNotContain("k/index.html");
    Document statement = page("accessibility/index.html");
    assertThat(statement.select(".crumbs, time")).isEmpty();
    assertThat(statement.select(".claim dd").eachText()).contains("配慮");
    asIfBuiltAnew("2026-11-22");
  }
}
