package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.PdfText;

/** The largest notice that is planned for: 150 purposes, items of 120 characters, rare kanji. */
class LargeNoticeTest {

  private static final String ITEM = "健康の保持・増進のための健診「特定健診」、保健指導（ICT面談を含む。）及び髙﨑ヶ丘診療所ー";

  @TempDir Path folder;
  private final Map<String, String> purposes = new LinkedHashMap<>();

  @BeforeEach
  void content() throws IOException {
    try (Stream<Path> all = Files.walk(Kohyo.CONTENT)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve("content").resolve(Kohyo.CONTENT.relativize(file).toString());
        Files.createDirectories(target.getParent());
        // The purposes below are others than those that are mapped to a vocabulary.
        if (!file.getParent().endsWith("societies") && !file.endsWith("vocabulary.yaml")) {
          Files.copy(file, target);
        }
      }
    }
    StringBuilder yaml =
        new StringBuilder("group-brackets: 【】\ngroup-kinds:\n")
            .append("  - {id: internal, nature: internal, label: 内部での利用}\n")
            .append("  - {id: provision, nature: provision, label: 他への提供}\nsections:\n");
    for (int section = 0; section < 5; section++) {
      yaml.append("  - id: area-" + section + "\n    heading: 業務" + section + "\n    groups:\n");
      for (String kind : new String[] {"internal", "provision"}) {
        yaml.append("      - kind: " + kind + "\n        purposes:\n");
        for (int i = 0; i < 15; i++) {
          String id = kind + "-" + section + "-" + i;
          String start = section + "の" + i + kind.charAt(0);
          int length = i % 3 == 0 ? 120 : 20 + i;
          String text = start + ITEM.repeat(3).substring(0, length - start.length());
          purposes.put(id, text);
          yaml.append("          - id: " + id + "\n            text: " + text + "\n");
        }
      }
    }
    Files.writeString(folder.resolve("content/policy/purposes.yaml"), yaml);
  }

  private Kohyo.Result build(String name, Object... more) throws IOException {
    Files.writeString(
        folder.resolve("content/societies/large.yaml"),
        "name: " + name + "\nself: 当組合\nnotices: [riyo-mokuteki]\n");
    Object[] args = {
      "build", "--content", folder.resolve("content"), "--out", folder.resolve("out")
    };
    return Kohyo.run(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
  }

  @Test
  void everyCharacterIsInThePageAndInThePdfsStructure() throws IOException {
    Kohyo.Result result = build("髙﨑健康保険組合");
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(purposes).hasSize(150);
    Path notice = folder.resolve("out/large/riyo-mokuteki");
    var page = Jsoup.parse(notice.resolve("index.html"), "UTF-8");
    byte[] pdf = Files.readAllBytes(notice.resolve("notice.pdf"));
    Map<String, String> byId = PdfText.byId(pdf);
    purposes.forEach(
        (id, text) -> {
          assertThat(page.select("[data-item=" + id + "]").first().wholeText()).isEqualTo(text);
          assertThat(byId.get(id)).as(id).isEqualTo(text);
        });
    assertThat(byId.get("title")).isEqualTo("髙﨑健康保険組合が取り扱う個人情報の利用目的");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(7);
    }
  }

  @Test
  void aCharacterThatTheFontLacks_stopsThePdfs_namingItemCharacterAndCodePoint()
      throws IOException {
    Kohyo.Result result = build("𠮷野健康保険組合");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("missing-glyph").contains("「𠮷」").contains("U+20BB7");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void withoutPdfsRareKanjiAndVariationSequencesReachThePageUnchanged() throws IOException {
    String name = "𠮷野髙﨑辻\uDB40\uDD00神\uFA19塚\uFA10ガ\u3099①㈱健康保険組合";
    assertThat(build(name, "--no-pdf").status()).isZero();
    Path notice = folder.resolve("out/large/riyo-mokuteki");
    assertThat(
            Jsoup.parse(notice.resolve("index.html"), "UTF-8")
                .select("[data-item=title]")
                .first()
                .wholeText())
        .isEqualTo(name + "が取り扱う個人情報の利用目的");
    assertThat(Files.readString(notice.resolve("notice.json"))).contains(name);
  }

  @Test
  void markupInAnyFieldIsText() throws IOException {
    String hostile = "3 < 5 & \\\"'健保 </ ${7*7}<#list>";
    Kohyo.Result result = build("\"" + hostile.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    assertThat(result.status()).as(result.err()).isZero();
    Path notice = folder.resolve("out/large/riyo-mokuteki");
    for (String file : new String[] {"index.html", "fragment.html"}) {
      var page = Jsoup.parse(notice.resolve(file), "UTF-8");
      assertThat(page.select("[data-item=title]").first().wholeText()).startsWith(hostile);
    }
    assertThat(PdfText.byId(Files.readAllBytes(notice.resolve("notice.pdf"))).get("title"))
        .startsWith(hostile);
  }

  @Test
  void aTagInAName_isNeverPublished() throws IOException {
    Kohyo.Result result = build("<b>見本</b>健康保険組合");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("large.yaml:1:7: エラー html-tag");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
