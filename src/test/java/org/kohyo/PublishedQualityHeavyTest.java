package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;
import org.kohyo.testing.NuChecker;
import org.kohyo.testing.VeraPdf;

/** What the public gets, judged by tools that others wrote. */
class PublishedQualityHeavyTest {

  /**
   * Said of every script in a page; yet browsers leave a data block before they ask the policy
   * (HTML Standard, 4.12.1.1, "prepare the script element").
   */
  private static final String NOT_ASKED = "Inline script violates Content Security Policy";

  @TempDir static Path out;
  @TempDir static Path content;

  /** One society is no demonstration: its pages carry what search engines are told, too. */
  @BeforeAll
  static void build() throws IOException {
    Folders.copy(Kohyo.CONTENT, content, file -> true);
    Path mihon = content.resolve("societies/mihon.yaml");
    Files.writeString(
        mihon, Files.readString(mihon).replace("demonstration: true", "demonstration: false"));
    String base = "https://www.example.jp/kohyo/";
    assertThat(Kohyo.run("build", "--content", content, "--out", out, "--base-url", base).status())
        .isZero();
    assertThat(out.resolve("mihon/kohyo-jiko/index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("application/ld+json");
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      List<Path> found =
          all.filter(p -> p.getFileName().toString().matches(name)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  @Test
  void everyPageIsValidHtml() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path page : files("(index|changes)\\.html")) {
      Elements inline = Jsoup.parse(Files.readString(page)).select("script:not([src])");
      boolean onlyData =
          inline.stream().allMatch(script -> script.attr("type").equals("application/ld+json"));
      NuChecker.problems(page).stream()
          .filter(problem -> !(onlyData && problem.contains(NOT_ASKED)))
          .forEach(problem -> problems.add(out.relativize(page) + ": " + problem));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyFragmentIsValidWhereItIsPasted() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path fragment : files("fragment\\.html")) {
      String shell =
          "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>CMS</title></head>"
              + "<body><main><h1>公表事項</h1>"
              + Files.readString(fragment)
              + "</main></body></html>";
      NuChecker.problems(shell).forEach(p -> problems.add(out.relativize(fragment) + ": " + p));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theStyleSheetIsValid() throws IOException {
    assertThat(NuChecker.cssProblems(Files.readString(files("style-.*\\.css").get(0)))).isEmpty();
  }

  @Test
  void everyPdfIsPdfUa1_andPdfA2a() throws IOException {
    List<String> violations = new ArrayList<>();
    for (Path pdf : files("(notice|changes)\\.pdf")) {
      VeraPdf.violations(Files.readAllBytes(pdf))
          .forEach(v -> violations.add(out.relativize(pdf) + ": " + v));
    }
    assertThat(violations).isEmpty();
  }
}
