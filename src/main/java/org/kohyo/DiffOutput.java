package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kohyo.compare.Differences;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonDocx;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonJson;
import org.kohyo.render.comparison.ComparisonMarkdown;
import org.kohyo.render.comparison.ComparisonPdf;
import org.kohyo.render.comparison.ComparisonText;
import org.kohyo.render.pdf.FontSet;

/**
 * Where a comparison goes and as what.
 *
 * @param terminal that gets it unless there is a file
 * @param format as what
 * @param file where to, if not to the terminal
 * @param screen what shows the terminal's output
 * @param fonts the shipped ones for a PDF, parsed while the sides are read
 */
record DiffOutput(
    Terminal terminal,
    DiffFormat format,
    Optional<Path> file,
    Screen screen,
    Optional<CompletableFuture<FontSet>> fonts) {

  /** An output, which begins to get ready at once. */
  static DiffOutput of(Terminal terminal, DiffFormat format, Optional<Path> file, Screen screen) {
    return new DiffOutput(
        terminal,
        format,
        file,
        screen,
        format == DiffFormat.PDF ? Optional.of(Fonts.shipped()) : Optional.empty());
  }

  /**
   * Looks whether the file could be written at all.
   *
   * @throws EnvironmentFault when a folder has its name
   */
  void check() {
    new AskedOutput(terminal, file).check();
  }

  /**
   * Renders and writes.
   *
   * @param source the new side, whose fonts a PDF may need
   * @throws IOException when the program's own resources can't be read
   * @throws EnvironmentFault when the file can't be written; what stood there stays
   */
  void write(Differences differences, TableOptions options, LoadedContent source)
      throws IOException {
    new AskedOutput(terminal, file).write(render(differences, options, source));
  }

  private byte[] render(Differences differences, TableOptions options, LoadedContent source)
      throws IOException {
    TemplateSource templates = TemplateSource.shipped();
    Labels labels = Labels.read(templates);
    return switch (format) {
      case TEXT -> text(differences, options, labels);
      case MARKDOWN ->
          new ComparisonMarkdown(labels)
              .text(differences, options, ComparisonMarkdown.GITHUB_LIMIT)
              .getBytes(StandardCharsets.UTF_8);
      case JSON -> new ComparisonJson().bytes(differences);
      case HTML ->
          new ComparisonHtml(templates)
              .standalone(differences, options)
              .getBytes(StandardCharsets.UTF_8);
      case PDF ->
          new ComparisonPdf(templates, Fonts.of(fonts.orElseThrow().join(), source.fonts()).set())
              .pdf(differences, options)
              .bytes();
      case DOCX -> new ComparisonDocx(labels).bytes(differences, options);
    };
  }

  /** A file is for programs too: without colours unless they are asked for, in UTF-8. */
  private byte[] text(Differences differences, TableOptions options, Labels labels) {
    return new ComparisonText(labels)
        .text(differences, options, screen.columns(), screen.colours())
        .getBytes(file.isPresent() ? StandardCharsets.UTF_8 : terminal.charset());
  }
}
