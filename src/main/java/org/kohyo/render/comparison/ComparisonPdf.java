package org.kohyo.render.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kohyo.compare.Differences;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Ending;
import org.kohyo.render.HtmlRenderer.Around;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.render.pdf.RenderedPdf;

/**
 * Comparison tables as tagged PDFs (A4 upright, PDF/UA-1 and PDF/A-2a). Safe for threads; the same
 * differences give the same bytes.
 */
public final class ComparisonPdf {

  private final Templates templates;
  private final Labels labels;
  private final ComparisonSheets sheets;
  private final PdfEngine engine;

  /**
   * Reads labels and style sheets; templates are read when they are first used.
   *
   * @param fonts to embed
   * @throws IOException when a file cannot be read
   */
  public ComparisonPdf(TemplateSource source, FontSet fonts) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source);
    this.sheets = new ComparisonSheets(labels);
    this.engine =
        new PdfEngine(source.read("print.css") + "\n" + source.read("comparison-print.css"), fonts);
  }

  /**
   * The table for reviewers, with the reasons.
   *
   * @throws TemplateFault when a template is wrong
   */
  public RenderedPdf pdf(Differences differences, TableOptions options) {
    return render(differences, sheets.of(differences, options));
  }

  /**
   * The document of the table for the public, {@code changes.pdf}: without what is of use to
   * reviewers only.
   *
   * @param around whether the society is no more
   * @throws TemplateFault when a template is wrong
   */
  public PrintDocument publicDocument(
      Differences differences, TableOptions options, Around around) {
    return document(
        differences,
        sheets.of(differences, options).forPublic(),
        ComparisonHtml.ending(labels, differences, around));
  }

  /** A document as PDF. */
  public RenderedPdf render(PrintDocument document) {
    return engine.render(document);
  }

  RenderedPdf render(Differences differences, ComparisonSheet sheet) {
    return render(document(differences, sheet, Ending.NONE));
  }

  private PrintDocument document(Differences differences, ComparisonSheet sheet, Ending ending) {
    return new PrintDocument(print(differences, sheet, ending), title(sheet), society(sheet));
  }

  /** The document that the PDF is made of. */
  String print(Differences differences, ComparisonSheet sheet, Ending ending) {
    return templates.fill(
        "changes-print.ftlh",
        new PrintPage(
            labels.all(),
            title(sheet),
            society(sheet),
            ComparisonHtml.demonstration(differences),
            ending,
            sheet));
  }

  private static String title(ComparisonSheet sheet) {
    return sheet.groups().size() == 1 ? sheet.groups().get(0).heading() : sheet.title();
  }

  private static String society(ComparisonSheet sheet) {
    List<String> names = sheet.groups().stream().map(group -> group.society()).distinct().toList();
    return names.size() == 1 ? names.get(0) : "";
  }

  /**
   * What {@code changes-print.ftlh} sees; {@code society} is empty where there are several
   * societies.
   */
  public record PrintPage(
      Map<String, String> labels,
      String title,
      String society,
      boolean demonstration,
      Ending ending,
      ComparisonSheet sheet) {}
}
