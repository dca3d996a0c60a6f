package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.EditionSource.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Atom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds, data and the manifest tell programs of the editions. */
class EditionsForProgramsTest {

  private static final String DECIDED = "2026-10-30T00:00:00+09:00";
  private static final String COMING = "2027-04-01T00:00:00+09:00";

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

  private static Path on(String day, Object... more) throws IOException {
    return source.on(day, more);
  }

  private static Document riyo(String path) throws IOException {
    return page(out, "rekishi/riyo/" + path);
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
}
