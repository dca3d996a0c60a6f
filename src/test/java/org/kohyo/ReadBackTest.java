package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.testing.PdfText;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.Verdict;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.UnreadableException;

/** Every form of every edition holds the same units in the same order as the source. */
class ReadBackTest {

  @TempDir Path folder;

  @Test
  void everyPublishedFileIsItsEdition() throws Exception {
    Kohyo.Result built =
        Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", folder, "--no-verify");
    assertThat(built.status()).as(built.err()).isZero();
    LoadedContent content = new ContentLoader().load(FolderSource.open(Kohyo.CONTENT));
    LocalDate day = LocalDate.of(2026, 11, 22);
    Inspection inspection = Inspection.of(content, day, List.of(), List.of(), List.of(), 2);
    Furniture furniture = Furniture.of(Labels.read(TemplateSource.shipped()).all());
    ReadBack readBack = new ReadBack(furniture);
    Map<String, Published> societies =
        inspection.all().stream().collect(Collectors.toMap(Published::id, p -> p));
    int judged = 0;
    int pdfs = 0;
    for (Path file : files()) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      String[] steps = path.split("/");
      if (steps.length == 2 && steps[1].equals("index.html")) {
        byte[] page = Files.readAllBytes(file);
        assertThat(readBack.contacts(societies.get(steps[0]), page)).as(path).isEmpty();
        String edited =
            new String(page, StandardCharsets.UTF_8)
                .replaceFirst("(data-item=\"contact[^>]*>)", "$1x");
        assertThat(
                readBack.contacts(societies.get(steps[0]), edited.getBytes(StandardCharsets.UTF_8)))
            .as(path)
            .hasSize(edited.length() - new String(page, StandardCharsets.UTF_8).length());
      } else if (steps.length >= 3) {
        Optional<Judgement> judgement =
            readBack.judge(
                societies.get(steps[0]),
                Optional.empty(),
                path,
                steps[1],
                Files.readAllBytes(file));
        if (judgement.isPresent()) {
          assertThat(judgement.get().verdict()).as(path).isInstanceOf(Verdict.Current.class);
          assertThat(judgement.get().traits()).as(path).isEmpty();
          judged++;
          if (path.endsWith("/notice.pdf")) {
            saysWhatThePageSays(file);
            pdfs++;
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(55);
    assertThat(pdfs).isGreaterThan(10);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Unit by unit, in the order of the page: a judge could be as wrong as the reader. */
  private static void saysWhatThePageSays(Path pdf) throws IOException, UnreadableException {
    byte[] bytes = Files.readAllBytes(pdf);
    Reading reading = PdfReader.read(bytes);
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
        .as(pdf.toString())
        .isEqualTo(items.stream().map(item -> item.wholeText().replaceAll("\\s+", " ")).toList());
    assertThat(solid(reading.lines().stream().map(Line::text).collect(Collectors.joining())))
        .isEqualTo(solid(PdfText.structure(bytes)));
  }

  private static String solid(String text) {
    return text.replaceAll("[ \\t\\r\\n]", "");
  }
}
