package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.content.reference.Reference;
import org.kohyo.content.reference.ReferencePage;

class ReferenceFolderTest {

  @TempDir private Path folder;

  @Test
  void writesAllPages_overEarlierOnes_andNothingElse() throws IOException {
    Path target = folder.resolve("ja/markdown");
    Files.createDirectories(target);
    Files.writeString(target.resolve("reference-site.md"), "earlier");
    ReferenceFolder.main(new String[] {target.toString()});
    for (ReferencePage page : Reference.pages()) {
      assertThat(target.resolve(page.fileName())).hasContent(page.markdown());
    }
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files).hasSize(Reference.pages().size());
    }
  }
}
