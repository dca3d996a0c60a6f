package org.kohyo.render.report;

import freemarker.template.TemplateHashModel;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.render.ReadyHtml;
import org.kohyo.render.report.ReportView.FilledView;
import org.kohyo.render.report.ReportView.FindingPage;

/** Findings as the pages of societies show them. Safe for threads. */
final class FilledFindings {

  private final FilledParts parts;
  private final TemplateHashModel labels;
  private final FindingViews views;

  FilledFindings(FilledParts parts, TemplateHashModel labels, Words words) {
    this.parts = parts;
    this.labels = labels;
    this.views = new FindingViews(words);
  }

  /** All that a finding's markup depends on. */
  private record Key(Finding finding, List<Place> places) {}

  private record Place(String notice, String item, String reason) {}

  /**
   * The gravest first, else in the order given. What is about the society's own file isn't filled
   * in yet: it is said of no other society, so that there is nothing to be shared.
   *
   * @param society its id
   * @param first number of the first one on its page, from 1
   */
  List<FilledView> of(List<Entry> entries, String society, int first) {
    String file = "/" + society + ".yaml";
    List<FilledView> filled = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Entry entry : entries) {
        Finding finding = entry.finding();
        if (finding.severity() == severity) {
          String id = "f" + (first + filled.size());
          boolean own = finding.location().path().endsWith(file);
          filled.add(
              new FilledView(
                  id,
                  Words.key(severity),
                  finding.rule(),
                  own ? List.of() : List.of(body(entry)),
                  own ? List.of(views.view(entry, "")) : List.of()));
        }
      }
    }
    return List.copyOf(filled);
  }

  private ReadyHtml body(Entry entry) {
    List<Place> places = new ArrayList<>();
    for (Remark remark : entry.remarks()) {
      places.add(new Place(remark.notice(), remark.item(), remark.silenced().orElse("")));
    }
    return parts.of(
        "report-finding.ftlh",
        new Key(entry.finding(), places),
        () -> new FindingPage(labels, views.view(entry, "")));
  }
}
