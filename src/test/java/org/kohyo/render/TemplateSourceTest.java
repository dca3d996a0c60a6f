package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateSourceTest {

  /** A template that is not named there would change pages, and no manifest would tell. */
  @Test
  void everyTemplateOfPublicPagesIsNamed() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("templates"))) {
      assertThat(TemplateSource.OF_PUBLIC_PAGES)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              all.map(file -> file.getFileName().toString())
                  // Reports, previews and tables for reviewers are not published.
                  .filter(name -> !name.matches("(report|verification|preview).*|.*standalone.*"))
                  .toList());
    }
  }

  @Test
  void aUsersFolderReplacesAndAdds_andItsLineEndsDontMatter(@TempDir Path folder)
      throws IOException {
    var shipped = TemplateSource.shipped().digests();
    assertThat(TemplateSource.of(folder).digests()).isEqualTo(shipped);
    String css = Files.readString(Path.of("templates/site.css"));
    Files.writeString(folder.resolve("site.css"), "\uFEFF" + css.replace("\n", "\r\n"));
    Files.writeString(folder.resolve("site.css~"), "older");
    Files.writeString(folder.resolve(".hidden.css"), "hidden");
    assertThat(TemplateSource.of(folder).digests()).isEqualTo(shipped);
    Files.writeString(folder.resolve("mine.ftlh"), "");
    assertThat(TemplateSource.of(folder).digests())
        .hasSize(shipped.size() + 1)
        .containsAllEntriesOf(shipped)
        .containsKey("mine.ftlh");
  }
}
