package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Golden;

/**
 * The whole markup of the living example, character by character. A difference here is shown in the
 * review of a change; {@code -Dkohyo.golden=write} accepts it.
 */
class GoldenSiteTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/kohyo/golden");

  @Test
  void pagesFragmentsAndDataOfTheExample(@TempDir Path out) throws IOException {
    assertThat(Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", out, "--no-pdf").status())
        .isZero();
    for (String file :
        List.of(
            "index.html",
            "mihon/index.html",
            "mihon/riyo-mokuteki/index.html",
            "mihon/riyo-mokuteki/fragment.html",
            "mihon/riyo-mokuteki/notice.json",
            "mihon/riyo-mokuteki/2024-12-02/index.html",
            "mihon/riyo-mokuteki/2024-12-02/changes.html",
            "mihon/riyo-mokuteki/2027-04-01/index.html",
            "mihon/feed.atom",
            "mihon/kohyo-jiko/index.html",
            "mihon/kohyo-jiko/fragment.html",
            "mihon/kohyo-jiko/notice.json")) {
      // The style sheet's name is its digest, which is no part of the markup.
      String actual =
          Files.readString(out.resolve(file)).replaceAll("style-[0-9a-f]{10}", "style-DIGEST");
      Golden.check(GOLDEN.resolve(file), actual);
    }
  }
}
