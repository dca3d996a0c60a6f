package org.kohyo.render.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.testing.Golden;

/** What comparisons look like in a pull request, in a terminal and for programs. */
class ComparisonFormatsTest {

  private static final Path GOLDENS = Path.of("src/test/resources/org/kohyo/render/comparison");

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void readAsDecided(Cases.Case sample) throws IOException {
    Path folder = GOLDENS.resolve(sample.name());
    String markdown =
        new ComparisonMarkdown(Words.LABELS).text(sample.sheet(), ComparisonMarkdown.GITHUB_LIMIT);
    String json =
        new String(
            new ComparisonJson().bytes(sample.differences(), sample.tables()),
            StandardCharsets.UTF_8);
    ComparisonText text = new ComparisonText(Words.LABELS);
    Golden.check(folder.resolve("expected.md"), markdown);
    Golden.check(folder.resolve("expected.txt"), text.text(sample.sheet(), 80, false));
    if (sample.name().equals("every-kind")) {
      Golden.check(folder.resolve("expected.narrow.txt"), text.text(sample.sheet(), 40, false));
      // A file of its own for escape sequences, which an editor doesn't show.
      Golden.check(
          folder.resolve("expected.colour.txt"),
          text.text(sample.sheet(), 80, true).replace("\u001b", "<ESC>"));
    }
    // The list of 1,396 societies alone is half a golden of 100 KB.
    if (sample.differences().groups().stream().allMatch(g -> g.members().size() == 1)) {
      Golden.check(folder.resolve("expected.json"), json);
    }
  }
}
