package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.EditionSource.SOCIETY;
import static org.kohyo.EditionSource.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Links;

/** The editions on another day, after a second build and after a change of the source. */
class EditionBuildsTest {

  @TempDir static Path folder;

  private static EditionSource source;
  private static Path content;

  @BeforeAll
  static void write() throws IOException {
    source = EditionSource.in(folder);
    content = source.content();
  }

  private static Kohyo.Result run(Path target, Object... more) {
    return source.run(target, more);
  }

  private static Path on(String day, Object... more) throws IOException {
    return source.on(day, more);
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
