package org.kohyo.render.report;

import freemarker.template.TemplateHashModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Report;
import org.kohyo.render.Labels;
import org.kohyo.render.ReadyHtml;

/** What the templates of a report see. All texts are ready to be shown; they are escaped there. */
public final class ReportView {

  private ReportView() {}

  /**
   * What {@code report-index.ftlh} sees.
   *
   * @param labels words of the page
   * @param lang its language
   * @param date of the check, ISO 8601
   * @param day the same for people
   * @param counts of all findings
   * @param legend the states, in the order of the sums
   * @param columns requirements
   * @param rows societies
   * @param files findings of files
   */
  public record IndexPage(
      Map<String, String> labels,
      String lang,
      String date,
      String day,
      List<Tally> counts,
      List<String> legend,
      List<ColumnView> columns,
      List<Row> rows,
      List<FileView> files) {}

  /** A requirement, and how many societies are in each state of the legend. */
  public record ColumnView(RequirementText text, List<Figure> sums) {}

  /** How many findings of a kind there are, and what that means. */
  public record Tally(String kind, String nil, String word, String count, String means) {

    static List<Tally> of(Counts counts, Labels labels) {
      return List.of(
          tally("error", counts.error(), labels),
          tally("warning", counts.warning(), labels),
          tally("advice", counts.advice(), labels),
          tally("silenced", counts.silenced(), labels));
    }

    private static Tally tally(String kind, int count, Labels labels) {
      String number = labels.text("count", String.format(Locale.ROOT, "%,d", count));
      String nil = count == 0 ? " nil" : "";
      return new Tally(kind, nil, labels.text(kind), number, labels.text(kind + ".text"));
    }
  }

  /** What a requirement is called. */
  public record RequirementText(String id, String title, String article) {

    static RequirementText of(Report.Column column) {
      return new RequirementText(
          column.id(),
          FindingPrinter.visible(column.title()),
          FindingPrinter.visible(column.article()));
    }
  }

  /** A society's line of the overview. */
  public record Row(
      String href, String name, String id, List<Figure> figures, List<CellView> cells) {}

  /** A number; its kind is a severity or a state, or nil when there is none. */
  public record Figure(String kind, String text) {}

  /** A state and its word. */
  public record CellView(String state, String word) {}

  /** The findings of a file. */
  public record FileView(String path, List<FindingView> findings) {}

  /** What {@code report-society.ftlh} sees; counts and requirements are markup already. */
  public record SocietyPage(
      TemplateHashModel labels,
      String lang,
      String date,
      String day,
      String id,
      String name,
      ReadyHtml counts,
      List<FilledView> open,
      List<FilledView> silenced,
      List<ReadyHtml> requirements) {}

  /** What {@code report-tally.ftlh} sees. */
  public record TallyPage(List<Tally> counts) {}

  /** What {@code report-states.ftlh} sees. */
  public record StatesPage(TemplateHashModel labels, List<RequirementView> requirements) {}

  /** A requirement of one society, and where its finding stands on the page, or empty. */
  public record RequirementView(RequirementText text, CellView cell, String href) {}

  /** A finding; the reasons why it is let stand; the public texts that it is about. */
  public record FindingView(
      String id,
      String severity,
      String message,
      String hint,
      String place,
      String rule,
      List<String> reasons,
      List<Item> items) {}

  /** What {@code report-finding.ftlh} sees. */
  public record FindingPage(TemplateHashModel labels, FindingView finding) {}

  /** A finding: its markup where that is made already, or else what it is made of. */
  public record FilledView(
      String id, String severity, String rule, List<ReadyHtml> body, List<FindingView> own) {}

  /** A public text; empty where all of them are meant. */
  public record Item(String notice, String item) {}
}
