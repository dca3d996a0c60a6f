package org.kohyo.render.report;

import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.render.Labels;
import org.kohyo.render.ReadyHtml;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;
import org.kohyo.render.report.ReportView.CellView;
import org.kohyo.render.report.ReportView.FilledView;
import org.kohyo.render.report.ReportView.RequirementText;
import org.kohyo.render.report.ReportView.RequirementView;
import org.kohyo.render.report.ReportView.SocietyPage;
import org.kohyo.render.report.ReportView.StatesPage;
import org.kohyo.render.report.ReportView.Tally;
import org.kohyo.render.report.ReportView.TallyPage;

/**
 * A report as a folder of pages for people: an overview of all societies, and a page for each. The
 * pages run nothing, fetch nothing and are not for publication. Safe for threads; the same report
 * gives the same bytes.
 */
public final class ReportPages {

  /** The style sheet of all pages. */
  public static final String STYLE = "report.css";

  private final Templates templates;
  private final Labels labels;
  private final TemplateHashModel texts;
  private final String css;
  private final Words words;

  /** The first page. */
  public static final String INDEX = "index.html";

  private final Overview overview;
  private final FilledParts parts;
  private final FilledFindings findings;

  /**
   * Reads words and style sheet; templates are read when they are first used.
   *
   * @param messages the language of the pages
   * @throws IOException when a file cannot be read
   */
  public ReportPages(TemplateSource source, Messages messages) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source, "report-labels_" + messages.language().tag() + ".properties");
    this.texts = templates.texts(labels.all());
    this.css = source.read("base.css") + "\n" + source.read(STYLE);
    this.words = new Words(messages);
    this.overview = new Overview(words, labels);
    this.parts = new FilledParts(templates);
    this.findings = new FilledFindings(parts, texts, words);
  }

  /**
   * Makes {@code index.html}, {@code report.css} and a page for each society.
   *
   * @param out takes each file: its name, without folders, and its bytes, UTF-8
   * @throws TemplateFault when a template is wrong
   */
  public void write(Report report, BiConsumer<String, byte[]> out) {
    overview(report, out);
    report
        .societies()
        .forEach(society -> society(report.day(), report.requirements(), society, out));
  }

  /** Makes {@code index.html} and {@code report.css}; otherwise like {@link #write}. */
  public void overview(Report report, BiConsumer<String, byte[]> out) {
    out.accept(STYLE, css.getBytes(StandardCharsets.UTF_8));
    out.accept(INDEX, templates.bytes("report-index.ftlh", overview.page(report)));
  }

  /**
   * Makes the page of one society, from any thread.
   *
   * @param day for which its notices were looked at
   * @param requirements columns of the overview
   * @param society its report
   * @param out takes the file as {@link #write} says
   * @throws TemplateFault when a template is wrong
   */
  public void society(
      LocalDate day,
      List<Report.Column> requirements,
      SocietyReport society,
      BiConsumer<String, byte[]> out) {
    SocietyPage page = page(day, requirements, society);
    out.accept(fileName(society.id()), templates.bytes("report-society.ftlh", page));
  }

  /** The file of a society's page. A society may be called index; no id has an underscore. */
  public static String fileName(String society) {
    return society.equals("index") ? "index_.html" : society + ".html";
  }

  private SocietyPage page(LocalDate day, List<Report.Column> requirements, SocietyReport society) {
    List<Entry> entries = Entry.of(society);
    List<FilledView> open =
        findings.of(entries.stream().filter(Entry::isOpen).toList(), society.id(), 1);
    List<FilledView> silenced =
        findings.of(
            entries.stream().filter(e -> !e.isOpen()).toList(), society.id(), open.size() + 1);
    Map<String, String> links = new HashMap<>();
    open.forEach(f -> links.putIfAbsent(f.rule(), "#" + f.id()));
    silenced.forEach(f -> links.putIfAbsent(f.rule(), "#" + f.id()));
    Counts counts = Counts.of(entries);
    return new SocietyPage(
        texts,
        words.messages().language().tag(),
        day.toString(),
        words.day(day),
        society.id(),
        FindingPrinter.visible(society.name()),
        parts.of("report-tally.ftlh", counts, () -> new TallyPage(Tally.of(counts, labels))),
        open,
        silenced,
        states(requirements, society, links));
  }

  /** The table of requirements, or nothing when none holds. */
  private List<ReadyHtml> states(
      List<Report.Column> requirements, SocietyReport society, Map<String, String> links) {
    if (society.cells().isEmpty()) {
      return List.of();
    }
    List<String> hrefs =
        society.cells().stream().map(c -> links.getOrDefault(c.requirement(), "")).toList();
    return List.of(
        parts.of(
            "report-states.ftlh",
            List.of(requirements, society.cells(), hrefs),
            () -> new StatesPage(texts, requirements(requirements, society, links))));
  }

  private List<RequirementView> requirements(
      List<Report.Column> requirements, SocietyReport society, Map<String, String> links) {
    Map<String, State> states = new HashMap<>();
    society.cells().forEach(cell -> states.put(cell.requirement(), cell.state()));
    List<RequirementView> views = new ArrayList<>();
    for (Report.Column column : requirements) {
      if (states.containsKey(column.id())) {
        CellView cell = Words.cell(states.get(column.id()), labels);
        String link = links.getOrDefault(column.id(), "");
        views.add(new RequirementView(RequirementText.of(column), cell, link));
      }
    }
    return List.copyOf(views);
  }
}
