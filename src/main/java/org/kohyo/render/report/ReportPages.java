package org.kohyo.render.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;
import org.kohyo.render.report.ReportView.FindingView;
import org.kohyo.render.report.ReportView.RequirementView;
import org.kohyo.render.report.ReportView.SocietyPage;

/**
 * A report as a folder of pages for people: an overview of all societies, and a page for each. The
 * pages run nothing, fetch nothing and are not for publication. Safe for threads; the same report
 * gives the same bytes.
 */
public final class ReportPages {

  private static final String STYLE = "report.css";

  private final Templates templates;
  private final Labels labels;
  private final String css;
  private final Words words;
  private final Overview overview;

  /**
   * Reads words and style sheet; templates are read when they are first used.
   *
   * @param messages the language of the pages
   * @throws IOException when a file cannot be read
   */
  public ReportPages(TemplateSource source, Messages messages) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source, "report-labels_" + messages.language().tag() + ".properties");
    this.css = source.read(STYLE);
    this.words = new Words(messages);
    this.overview = new Overview(words, labels);
  }

  /**
   * Makes {@code index.html}, {@code report.css} and a page for each society.
   *
   * @param out takes each file: its name, without folders, and its bytes, UTF-8
   * @throws TemplateFault when a template is wrong
   */
  public void write(Report report, BiConsumer<String, byte[]> out) {
    out.accept(STYLE, bytes(css));
    Map<String, List<Entry>> entries =
        report.societies().stream()
            .collect(Collectors.toMap(SocietyReport::id, s -> Entry.of(s.remarks()), (a, b) -> a));
    out.accept(
        "index.html", bytes(templates.fill("report-index.ftlh", overview.page(report, entries))));
    for (SocietyReport society : report.societies()) {
      SocietyPage page = society(report, society, entries.get(society.id()));
      out.accept(fileName(society.id()), bytes(templates.fill("report-society.ftlh", page)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A society may be called index; no id has an underscore. */
  static String fileName(String society) {
    return society.equals("index") ? "index_.html" : society + ".html";
  }

  private SocietyPage society(Report report, SocietyReport society, List<Entry> entries) {
    FindingViews views = new FindingViews(words);
    List<FindingView> open = views.of(entries.stream().filter(Entry::isOpen).toList(), 1);
    List<FindingView> silenced =
        views.of(entries.stream().filter(e -> !e.isOpen()).toList(), open.size() + 1);
    Map<String, Cell> cells =
        society.cells().stream().collect(Collectors.toMap(Cell::requirement, c -> c));
    return new SocietyPage(
        labels.all(),
        words.messages().language().tag(),
        report.day().toString(),
        words.day(report.day()),
        society.id(),
        FindingPrinter.visible(society.name()),
        Counts.of(entries),
        open,
        silenced,
        report.requirements().stream()
            .filter(c -> cells.containsKey(c.id()))
            .map(c -> requirement(c, cells.get(c.id()).state(), open, silenced))
            .toList());
  }

  private static RequirementView requirement(
      Report.Column column, State state, List<FindingView> open, List<FindingView> silenced) {
    return new RequirementView(
        FindingPrinter.visible(column.title()),
        FindingPrinter.visible(column.article()),
        Words.key(state),
        Stream.concat(open.stream(), silenced.stream())
            .filter(f -> f.rule().equals(column.id()))
            .limit(1)
            .map(f -> "#" + f.id())
            .toList());
  }
}
