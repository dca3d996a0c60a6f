package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.render.Labels;
import org.kohyo.render.Templates;
import org.kohyo.render.report.ReportView.FilledView;
import org.kohyo.render.report.ReportView.FindingPage;

/**
 * Findings as the pages of societies show them. What is said of a canonical text is said of every
 * society that has it: each such finding is filled in once. Safe for threads.
 */
final class FilledFindings {

  private final Templates templates;
  private final Labels labels;
  private final FindingViews views;
  private final Map<Key, String> bodies = new ConcurrentHashMap<>();

  FilledFindings(Templates templates, Labels labels, Words words) {
    this.templates = templates;
    this.labels = labels;
    this.views = new FindingViews(words);
  }

  /** All that a finding's markup depends on. */
  private record Key(Finding finding, List<Place> places) {}

  private record Place(String notice, String item, String reason) {}

  /**
   * The gravest first, else in the order given.
   *
   * @param first number of the first one on its page, from 1
   */
  List<FilledView> of(List<Entry> entries, int first) {
    List<FilledView> filled = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Entry entry : entries) {
        Finding finding = entry.finding();
        if (finding.severity() == severity) {
          String id = "f" + (first + filled.size());
          filled.add(new FilledView(id, Words.key(severity), finding.rule(), body(entry)));
        }
      }
    }
    return List.copyOf(filled);
  }

  private String body(Entry entry) {
    List<Place> places = new ArrayList<>();
    for (Remark remark : entry.remarks()) {
      places.add(new Place(remark.notice(), remark.item(), remark.silenced().orElse("")));
    }
    Key key = new Key(entry.finding(), places);
    String known = bodies.get(key);
    return known != null ? known : bodies.computeIfAbsent(key, k -> fill(entry));
  }

  private String fill(Entry entry) {
    return templates.fill(
        "report-finding.ftlh", new FindingPage(labels.all(), views.view(entry, "")));
  }
}
