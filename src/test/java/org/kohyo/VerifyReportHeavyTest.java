package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.NuChecker;

/** The page of a verification with every kind of trouble, judged by tools that others wrote. */
class VerifyReportHeavyTest {

  private static final Path CONTENT = Path.of("src/test/resources/org/kohyo/content/base");

  @TempDir private Path temp;

  @Test
  void thePageIsValid_inBothLanguages() throws IOException {
    Path site = temp.resolve("site");
    Path report = temp.resolve("report");
    Kohyo.Result built =
        Kohyo.run("build", "--no-pdf", "--content", CONTENT, "--out", site, "--report", report);
    assertThat(built.status()).as(built.err()).isZero();
    change(site.resolve("kihon/riyo/index.html"), "返還金の徴収", "返還金の請求");
    change(site.resolve("kihon/riyo/fragment.html"), "返還金の徴収", "返還金の徵収");
    change(site.resolve("index.html"), "<body>", "<body data-cms=\"1\">");
    Path riyo = site.resolve("kihon/riyo/2026-04-01/index.html");
    Files.write(riyo, Files.readAllBytes(site.resolve("kihon/kohyo/index.html")));
    Files.writeString(site.resolve("kihon/riyo/notice.json"), "{");
    Files.delete(site.resolve("kihon/kohyo/notice.json"));
    List<String> problems = new ArrayList<>();
    for (String language : List.of("ja", "en")) {
      Path page = temp.resolve(language + ".html");
      Kohyo.Result result =
          Kohyo.run(
              "verify", "--content", CONTENT, "--lang", language, site, "https://", "--out", page);
      assertThat(result.status()).as(result.err()).isEqualTo(1);
      NuChecker.problems(page).forEach(p -> problems.add(language + ": " + p));
    }
    assertThat(problems).isEmpty();
  }

  private static void change(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }
}
