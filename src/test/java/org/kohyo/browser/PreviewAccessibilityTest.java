package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.Kohyo;
import org.kohyo.RunningPreview;

/** The preview's pages with their bar, judged by axe. */
@InChromium
class PreviewAccessibilityTest {

  @Test
  void theBarIsForEverybody(Chromium chromium) throws Exception {
    List<String> problems = new ArrayList<>();
    try (RunningPreview preview =
        RunningPreview.start("--content", Kohyo.CONTENT, "--society", "mihon")) {
      for (String path : List.of("/", "/mihon/riyo-mokuteki/", "/none/", "/_kohyo/diff")) {
        chromium.open(
            "http://localhost:" + preview.port() + path,
            Look.narrow().trustingScripts(),
            page -> Axe.violations(page).forEach(v -> problems.add(path + ": " + v)));
      }
    }
    assertThat(problems).isEmpty();
  }
}
