package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and other programs are told: canonical links, sitemap, index.json. */
class ForProgramsTest {

  private static final String BASE = "https://www.example.jp/kohyo/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Path content;
  private Path out;

  @BeforeEach
  void content() throws IOException {
    content = folder.resolve("content");
    out = folder.resolve("out");
    Folders.copy(Kohyo.CONTENT, content, file -> true);
    // Search engines are told of no demonstration.
    Path file = content.resolve("societies/jrc.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst("demonstration: true\n", ""));
  }

  private void build(String... more) {
    List<String> args =
        new ArrayList<>(List.of("build", "--no-pdf", "--base-url=" + BASE, "--content=" + content));
    args.addAll(List.of("--out=" + out, "--report=" + folder.resolve("report")));
    args.addAll(List.of(more));
    Kohyo.Result result = Kohyo.run(args.toArray());
    assertThat(result.status()).as(result.err()).isZero();
  }

  private JsonNode index() throws IOException {
    return JSON.readTree(Files.readString(out.resolve("index.json")));
  }

  private static void append(Path file, String more) throws IOException {
    Files.writeString(file, Files.readString(file) + more);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(f -> f.toString().endsWith(".html") && !f.endsWith("fragment.html"))
          .toList();
    }
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  /** The file that a server sends for an address of the site. */
  private Path file(String address) {
    assertThat(address).startsWith(BASE);
    String path = address.substring(BASE.length());
    return out.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
  }

  @Test
  void everyPageNamesOneAddressThatAnswersWithTheSameText() throws IOException {
    append(
        content.resolve("site.yaml"),
        "accessibility:\n  standard: JIS X 8341-3:2016 レベルAA\n  status: 一部準拠\n");
    build();
    for (Path file : pages()) {
      Document page = page(file);
      List<String> canonical = page.select("head > link[rel=canonical]").eachAttr("href");
      assertThat(canonical).as(file.toString()).hasSize(1);
      Document other = page(file(canonical.get(0)));
      assertThat(other.select("article.notice").outerHtml())
          .as(file.toString())
          .isEqualTo(page.select("article.notice").outerHtml().replace("\"../../", "\"../"));
    }
  }

  @Test
  void theSitemapListsThePagesThatMayBeFound_andNoOthers() throws IOException {
    build();
    Set<String> wanted = new TreeSet<>();
    for (Path file : pages()) {
      Document page = page(file);
      if (page.select("meta[name=robots]").isEmpty()) {
        wanted.add(page.select("link[rel=canonical]").attr("href"));
      }
    }
    Document sitemap = page(out.resolve("sitemap.xml"));
    assertThat(sitemap.select("loc").eachText())
        .containsExactlyInAnyOrderElementsOf(wanted)
        .contains(BASE + "jrc/kohyo-jiko/");
  }

  @Test
  void withoutAnAddressThereIsNeitherSitemapNorCanonicalLink() throws IOException {
    Kohyo.run(
        "build", "--no-pdf", "--content=" + content, "--out=" + out, "--report=" + folder + "/r");
    assertThat(out.resolve("sitemap.xml")).doesNotExist();
    assertThat(page(out.resolve("jrc/index.html")).select("link[rel=canonical]")).isEmpty();
    assertThat(index().has("address")).isFalse();
  }

  @Test
  void theIndexFollowsItsSchema() throws IOException {
    append(content.resolve("societies/jrc.yaml"), "until: 2026-12-31\nsuccessor: mihon\n");
    build();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("content/schema/index.schema.json")), InputFormat.JSON);
    String written = Files.readString(out.resolve("index.json"));
    assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    String documented = Files.readString(Path.of("site/ja/markdown/for-programs.md"));
    String example = documented.split("```json\n")[1].split("```")[0];
    assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(example.replace("present", "passed"), InputFormat.JSON)).hasSize(1);
    assertThat(index().at("/societies/0/successor/name").stringValue()).contains("見本");
  }

  @Test
  void theIndexKnowsEveryEditionByTheDigestThatItIsPublishedWith() throws IOException {
    build();
    Set<Path> known = new TreeSet<>();
    for (JsonNode society : index().get("societies")) {
      for (JsonNode notice : society.get("notices")) {
        for (JsonNode edition : notice.get("editions")) {
          Path data = out.resolve(edition.get("path").stringValue()).resolve("notice.json");
          JsonNode json = JSON.readTree(Files.readString(data));
          assertThat(edition.get("digest")).isEqualTo(json.get("digest"));
          assertThat(edition.get("check-number")).isEqualTo(json.get("check-number"));
          assertThat(edition.path("from")).isEqualTo(json.path("edition").path("from"));
          assertThat(file(edition.get("address").stringValue())).exists();
          if (edition.has("changes")) {
            assertThat(out.resolve(edition.get("changes").stringValue())).exists();
          }
          known.add(data);
        }
      }
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(f -> f.endsWith("notice.json")).filter(f -> !current(f)).toList())
          .hasSizeGreaterThan(3)
          .allMatch(known::contains);
    }
  }

  /** Whether it stands in the notice's folder, as a copy of one in the edition's own. */
  private boolean current(Path file) {
    return out.relativize(file).getNameCount() == 3
        && Files.exists(file.resolveSibling("index.html"))
        && file.getParent().toFile().listFiles(f -> f.isDirectory()).length > 0;
  }

  @Test
  void oneNumberChangesTheIndexForPrograms_butNotThePagesOfTheSite() throws IOException {
    build();
    byte[] page = Files.readAllBytes(out.resolve("index.html"));
    byte[] map = Files.readAllBytes(out.resolve("sitemap.xml"));
    String before = index().at("/societies/0/notices/0/editions").toString();
    Path file = content.resolve("societies/jrc.yaml");
    Files.writeString(file, Files.readString(file).replace("03-6672-1505", "03-6672-1506"));
    build();
    assertThat(index().at("/societies/0/notices/0/editions").toString()).isNotEqualTo(before);
    assertThat(out.resolve("index.html")).hasBinaryContent(page);
    assertThat(out.resolve("sitemap.xml")).hasBinaryContent(map);
  }

  @Test
  void withoutTheFormatThereIsNoIndexForPrograms() {
    build("--formats=html");
    assertThat(out.resolve("index.json")).doesNotExist();
    assertThat(out.resolve("index.html")).exists();
  }
}
