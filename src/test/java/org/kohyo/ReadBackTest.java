package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.Verdict;

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
    ReadBack readBack = new ReadBack(furniture, day, inspection.all());
    int judged = 0;
    for (Path file : files()) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      String[] steps = path.split("/");
      if (steps.length == 2 && steps[1].equals("index.html")) {
        byte[] page = Files.readAllBytes(file);
        assertThat(readBack.contacts(steps[0], page)).as(path).isEmpty();
        String edited =
            new String(page, StandardCharsets.UTF_8)
                .replaceFirst("(data-item=\"contact[^>]*>)", "$1x");
        assertThat(readBack.contacts(steps[0], edited.getBytes(StandardCharsets.UTF_8)))
            .as(path)
            .hasSize(edited.length() - new String(page, StandardCharsets.UTF_8).length());
      } else if (steps.length >= 3) {
        Optional<Judgement> judgement =
            readBack.judge(path, steps[0], steps[1], Files.readAllBytes(file));
        if (judgement.isPresent()) {
          assertThat(judgement.get().verdict()).as(path).isInstanceOf(Verdict.Current.class);
          assertThat(judgement.get().traits()).as(path).isEmpty();
          judged++;
        }
      }
    }
    assertThat(judged).isGreaterThan(55);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
