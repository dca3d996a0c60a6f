package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.PdfText;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.UnreadableException;

/** The PDFs of all shipped notices and all their editions read back as what was published. */
class PdfReadBackTest {

  @TempDir static Path out;

  @Test
  void everyUnitIsThere_inOrder_withItsText() throws IOException, UnreadableException {
    assertThat(Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", out).status()).isZero();
    List<Path> pdfs;
    try (Stream<Path> all = Files.walk(out)) {
      pdfs = all.filter(file -> file.endsWith("notice.pdf")).toList();
    }
    assertThat(pdfs).hasSizeGreaterThan(10);
    for (Path pdf : pdfs) {
      check(pdf);
    }
  }

  private static void check(Path pdf) throws IOException, UnreadableException {
    byte[] bytes = Files.readAllBytes(pdf);
    Reading reading = PdfReader.read(bytes);
    assertThat(reading.traits()).as(pdf.toString()).isEmpty();
    var page = Jsoup.parse(pdf.resolveSibling("index.html"), "UTF-8");
    List<Run> units =
        reading.lines().stream()
            .flatMap(line -> line.runs().stream())
            .filter(run -> !run.item().isEmpty())
            .toList();
    List<String> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Run run : units) {
      // A unit with a link in it has more than one run.
      if (!ids.isEmpty() && ids.get(ids.size() - 1).equals(run.item())) {
        texts.add(texts.remove(texts.size() - 1) + run.text());
      } else {
        ids.add(run.item());
        texts.add(run.text());
      }
    }
    var items = page.select("article [data-item]");
    assertThat(ids).as(pdf.toString()).isEqualTo(items.eachAttr("data-item"));
    assertThat(texts)
        .isEqualTo(items.stream().map(item -> item.wholeText().replaceAll("\\s+", " ")).toList());
    assertThat(solid(reading.lines().stream().map(Line::text).collect(Collectors.joining())))
        .isEqualTo(solid(PdfText.structure(bytes)));
  }

  private static String solid(String text) {
    return text.replaceAll("[ \\t\\r\\n]", "");
  }
}
