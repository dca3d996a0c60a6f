package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.testing.NuChecker;
import org.kohyo.testing.VeraPdf;

/** Comparison tables, judged by tools that others wrote. */
class ComparisonQualityHeavyTest {

  @TempDir Path folder;

  @Test
  void everyPageIsValid() throws IOException {
    Path site = Files.createDirectories(folder.resolve("mihon/kohyo-jiko/2021-09-01"));
    Files.write(
        folder.resolve("mihon/style.css"),
        new HtmlRenderer(TemplateSource.shipped()).stylesheet().bytes());
    List<Path> pages =
        List.of(
            Files.writeString(
                site.resolve("changes.html"),
                ComparisonHtmlTest.page(Tables.one(Standing.IN_FORCE))),
            Files.writeString(
                folder.resolve("one.html"),
                ComparisonHtmlTest.standalone(Tables.one(Standing.CORRECTION))),
            Files.writeString(
                folder.resolve("many.html"), ComparisonHtmlTest.standalone(Tables.many())));
    List<String> problems = new ArrayList<>();
    for (Path page : pages) {
      NuChecker.problems(page).forEach(p -> problems.add(page.getFileName() + ": " + p));
    }
    NuChecker.cssProblems(Files.readString(folder.resolve("mihon/style.css")))
        .forEach(p -> problems.add("css: " + p));
    assertThat(problems).isEmpty();
  }

  @Test
  void everyPdfIsPdfUa1_andPdfA2a() throws IOException {
    ComparisonPdf pdfs = new ComparisonPdf(TemplateSource.shipped(), FontSet.bundled());
    Differences one = Tables.one(Standing.PROPOSED);
    ComparisonSheet sheet = Tables.sheet(one, ComparisonHtmlTest.REMARKED);
    Differences many = Tables.many();
    assertThat(VeraPdf.violations(pdfs.render(one, sheet).bytes())).isEmpty();
    assertThat(VeraPdf.violations(pdfs.render(one, sheet.forPublic()).bytes())).isEmpty();
    assertThat(VeraPdf.violations(pdfs.render(one, ComparisonPdfTest.large()).bytes())).isEmpty();
    assertThat(
            VeraPdf.violations(
                pdfs.render(many, Tables.sheet(many, ComparisonHtmlTest.REMARKED)).bytes()))
        .isEmpty();
  }
}
