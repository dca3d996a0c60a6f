package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What published pages tell search engines. */
class LinkedDataBuildTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VOCABULARY = "content/policy/vocabulary.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    Folders.copy(Kohyo.CONTENT, folder.resolve("content"), file -> true);
    change("content/societies/mihon.yaml", "demonstration: true", "demonstration: false");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private String build(String... options) {
    Kohyo.Result result =
        Kohyo.run(
            Stream.concat(
                    Stream.of(
                        "build",
                        "--no-pdf",
                        "--content=" + folder.resolve("content"),
                        "--out=" + folder.resolve("out"),
                        "--report=" + folder.resolve("report")),
                    Stream.of(options))
                .toArray());
    // Read back, too: the block is no text that a notice doesn't have.
    assertThat(result.status()).as(result.err()).isZero();
    return result.err();
  }

  private String page(String path) throws IOException {
    return Files.readString(folder.resolve("out").resolve(path));
  }

  private JsonNode graph(String path) throws IOException {
    List<Element> blocks = Jsoup.parse(page(path)).select("head > script");
    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0).attr("type")).isEqualTo("application/ld+json");
    return JSON.readTree(blocks.get(0).data()).path("@graph");
  }

  @Test
  void pagesOfNoticesHaveABlockAndNothingElseHas() throws IOException {
    build("--base-url=https://www.example.jp/kohyo");
    JsonNode now = graph("mihon/riyo-mokuteki/index.html").get(0);
    assertThat(now.path("schema:url").path("@id").stringValue())
        .isEqualTo("https://www.example.jp/kohyo/mihon/riyo-mokuteki/");
    assertThat(now.path("schema:dateModified").stringValue()).isEqualTo("2026-04-01");
    JsonNode past = graph("mihon/riyo-mokuteki/2024-12-02/index.html").get(0);
    assertThat(past.path("schema:url").path("@id").stringValue())
        .isEqualTo("https://www.example.jp/kohyo/mihon/riyo-mokuteki/2024-12-02/");
    assertThat(past.path("schema:dateModified").stringValue()).isEqualTo("2024-12-02");
    Element article = Jsoup.parse(page("mihon/riyo-mokuteki/index.html")).body();
    for (JsonNode section :
        graph("mihon/riyo-mokuteki/index.html")
            .get(2)
            .path("dpv:hasProcess")
            .path("dpv:hasProcess")) {
      assertThat(article.select(section.path("@id").stringValue())).hasSize(1);
    }
    assertThat(article.select("#kohyo-main")).hasSize(1);
    for (String other :
        List.of(
            "mihon/riyo-mokuteki/fragment.html",
            "mihon/index.html",
            "index.html",
            "jrc/kohyo-jiko/index.html")) {
      assertThat(page(other)).as(other).doesNotContain("ld+json");
    }
  }

  @Test
  void withoutAnAddressNoneIsTold() throws IOException {
    build();
    assertThat(graph("mihon/kohyo-jiko/index.html").get(0).has("schema:url")).isFalse();
  }

  @Test
  void aChangedMappingChangesThePages() throws IOException {
    build();
    assertThat(page("mihon/riyo-mokuteki/index.html")).contains("dpv:FulfilmentOfObligation");
    change(VOCABULARY, "[FulfilmentOfObligation]", "[LegalCompliance]");
    build();
    assertThat(page("mihon/riyo-mokuteki/index.html"))
        .contains("dpv:LegalCompliance")
        .doesNotContain("dpv:FulfilmentOfObligation");
    Files.delete(folder.resolve(VOCABULARY));
    build();
    assertThat(page("mihon/riyo-mokuteki/index.html"))
        .contains("\"@type\":\"dpv:Purpose\"")
        .doesNotContain("dpv:LegalCompliance", "dpv:Recipient");
  }

  @Test
  void aWrongTermStopsPublication() throws IOException {
    change(VOCABULARY, "[FulfilmentOfObligation]", "[FulfillmentOfObligation]");
    Kohyo.Result result =
        Kohyo.run(
            "check",
            "--content=" + folder.resolve("content"),
            "--report=" + folder.resolve("report"));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("vocabulary.yaml:12:13: エラー vocabulary-term");
  }
}
