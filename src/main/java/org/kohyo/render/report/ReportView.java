package org.kohyo.render.report;

import java.util.List;
import java.util.Map;

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
      Counts counts,
      List<String> legend,
      List<ColumnView> columns,
      List<Row> rows,
      List<FileView> files) {}

  /** A requirement, and how many societies are in each state of the legend. */
  public record ColumnView(String title, String article, List<Integer> sums) {}

  /** A society's line of the overview. */
  public record Row(
      String href, String name, String id, List<Figure> figures, List<CellView> cells) {}

  /** A number of findings; its kind is the severity, or nil. */
  public record Figure(String kind, String text) {}

  /** A state and its word. */
  public record CellView(String state, String word) {}

  /** The findings of a file. */
  public record FileView(String path, List<FindingView> findings) {}

  /** What {@code report-society.ftlh} sees. */
  public record SocietyPage(
      Map<String, String> labels,
      String lang,
      String date,
      String day,
      String id,
      String name,
      Counts counts,
      List<FindingView> open,
      List<FindingView> silenced,
      List<RequirementView> requirements) {}

  /** A requirement of one society, and where its finding stands on the page, if it has one. */
  public record RequirementView(String title, String article, String state, List<String> href) {}

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

  /** A public text; empty where all of them are meant. */
  public record Item(String notice, String item) {}
}
