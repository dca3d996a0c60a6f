package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.NuChecker;

/** Pages as the preview serves them, with the bar that is not in what is published. */
class ServedPageHeavyTest {

  @TempDir private Path folder;

  @Test
  void theyAreValid() throws Exception {
    try (RunningPreview preview =
        RunningPreview.start("--content", Kohyo.CONTENT, "--society", "mihon")) {
      for (String path : List.of("/", "/mihon/riyo-mokuteki/", "/none/", "/_kohyo/diff")) {
        Path file = folder.resolve("page.html");
        // The checker fetches nothing: the bar is whole without its script.
        Files.writeString(file, preview.page(path).replaceAll("<script [^>]*></script>", ""));
        assertThat(NuChecker.problems(file)).as(path).isEmpty();
      }
    }
  }
}
