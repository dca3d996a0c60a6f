package org.kohyo.render.report;

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
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;
import org.kohyo.render.report.ReportView.CellView;
import org.kohyo.render.report.ReportView.FilledView;
import org.kohyo.render.report.ReportView.RequirementText;
import org.kohyo.render.report.ReportView.RequirementView;
import org.kohyo.render.report.ReportView.SocietyPage;
import org.kohyo.render.report.ReportView.Tally;

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

  /** The first page. */
  public static final String INDEX = "index.html";

  private final Overview overview;
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
    this.css = source.read(STYLE);
    this.words = new Words(messages);
    this.overview = new Overview(words, labels);
    this.findings = new FilledFindings(templates, labels, words);
  }

  /**
   * Makes {@code index.html}, {@code report.css} and a page for each society.
   *
   * @param out takes each file: its name, without folders, and its bytes, UTF-8
   * @throws TemplateFault when a template is wrong
   */
  public void write(Report report, BiConsumer<String, byte[]> out) {
    overview(report, out);
    report.societies().forEach(society -> society(report, society, out));
  }

  /** Makes {@code index.html} and {@code report.css}; otherwise like {@link #write}. */
  public void overview(Report report, BiConsumer<String, byte[]> out) {
    out.accept(STYLE, bytes(css));
    out.accept(INDEX, bytes(templates.fill("report-index.ftlh", overview.page(report))));
  }

  /** Makes the page of one society, from any thread; otherwise like {@link #write}. */
  public void society(Report report, SocietyReport society, BiConsumer<String, byte[]> out) {
    List<RequirementText> requirements =
        report.requirements().stream().map(RequirementText::of).toList();
    SocietyPage page = society(report.day(), requirements, society);
    out.accept(fileName(society.id()), bytes(templates.fill("report-society.ftlh", page)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A society may be called index; no id has an underscore. */
  static String fileName(String society) {
    return society.equals("index") ? "index_.html" : society + ".html";
  }

  private SocietyPage society(
      LocalDate day, List<RequirementText> requirements, SocietyReport society) {
    List<Entry> entries = Entry.of(society);
    List<FilledView> open = findings.of(entries.stream().filter(Entry::isOpen).toList(), 1);
    List<FilledView> silenced =
        findings.of(entries.stream().filter(e -> !e.isOpen()).toList(), open.size() + 1);
    Map<String, String> links = new HashMap<>();
    open.forEach(f -> links.putIfAbsent(f.rule(), "#" + f.id()));
    silenced.forEach(f -> links.putIfAbsent(f.rule(), "#" + f.id()));
    return new SocietyPage(
        labels.all(),
        words.messages().language().tag(),
        day.toString(),
        words.day(day),
        society.id(),
        FindingPrinter.visible(society.name()),
        Tally.of(Counts.of(entries), labels),
        open,
        silenced,
        requirements(requirements, society, links));
  }

  private List<RequirementView> requirements(
      List<RequirementText> texts, SocietyReport society, Map<String, String> links) {
    Map<String, State> states = new HashMap<>();
    society.cells().forEach(cell -> states.put(cell.requirement(), cell.state()));
    List<RequirementView> views = new ArrayList<>();
    for (RequirementText text : texts) {
      if (states.containsKey(text.id())) {
        CellView cell = Words.cell(states.get(text.id()), labels);
        String link = links.getOrDefault(text.id(), "");
        views.add(new RequirementView(text, cell, link));
      }
    }
    return List.copyOf(views);
  }
}
