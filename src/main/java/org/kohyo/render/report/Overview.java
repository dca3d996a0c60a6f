package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.render.Labels;
import org.kohyo.render.report.ReportView.CellView;
import org.kohyo.render.report.ReportView.ColumnView;
import org.kohyo.render.report.ReportView.Figure;
import org.kohyo.render.report.ReportView.FileView;
import org.kohyo.render.report.ReportView.FindingView;
import org.kohyo.render.report.ReportView.IndexPage;
import org.kohyo.render.report.ReportView.RequirementText;
import org.kohyo.render.report.ReportView.Row;
import org.kohyo.render.report.ReportView.Tally;

/**
 * The overview of all societies.
 *
 * @param words texts of findings
 * @param labels words of the page
 */
record Overview(Words words, Labels labels) {

  /** What needs somebody comes first. */
  private static final List<State> LEGEND =
      List.of(State.WRONG, State.OPEN, State.SILENCED, State.MET, State.NOT_APPLICABLE);

  /** The value of the page. */
  IndexPage page(Report report) {
    return new IndexPage(
        labels.all(),
        words.messages().language().tag(),
        report.day().toString(),
        words.day(report.day()),
        Tally.of(Counts.of(report), labels),
        LEGEND.stream().map(Words::key).toList(),
        columns(report),
        report.societies().stream().map(this::row).toList(),
        files(report));
  }

  private static List<ColumnView> columns(Report report) {
    Map<String, int[]> sums = new HashMap<>();
    for (SocietyReport society : report.societies()) {
      for (Cell cell : society.cells()) {
        sums.computeIfAbsent(cell.requirement(), id -> new int[State.values().length])[
            cell.state().ordinal()]++;
      }
    }
    int[] none = new int[State.values().length];
    return report.requirements().stream()
        .map(
            c ->
                new ColumnView(
                    RequirementText.of(c),
                    LEGEND.stream()
                        .map(
                            s -> figure(Words.key(s), sums.getOrDefault(c.id(), none)[s.ordinal()]))
                        .toList()))
        .toList();
  }

  private Row row(SocietyReport society) {
    Counts counts = Counts.of(Entry.of(society));
    List<CellView> cells = new ArrayList<>();
    society.cells().forEach(cell -> cells.add(Words.cell(cell.state(), labels)));
    return new Row(
        ReportPages.fileName(society.id()),
        FindingPrinter.visible(society.name()),
        society.id(),
        List.of(
            figure("error", counts.error()),
            figure("warning", counts.warning()),
            figure("advice", counts.advice())),
        List.copyOf(cells));
  }

  private static Figure figure(String kind, int count) {
    return new Figure(count == 0 ? "nil" : kind, Integer.toString(count));
  }

  /** Findings that are no society's, by file. */
  private List<FileView> files(Report report) {
    FindingViews views = new FindingViews(words);
    Map<String, List<Entry>> byFile =
        report.general().stream()
            .map(f -> new Entry(f, true, List.of()))
            .collect(
                Collectors.groupingBy(
                    e -> e.finding().location().path(), TreeMap::new, Collectors.toList()));
    List<FileView> files = new ArrayList<>();
    int next = 1;
    for (Map.Entry<String, List<Entry>> file : byFile.entrySet()) {
      List<FindingView> findings = views.of(file.getValue(), next);
      files.add(new FileView(FindingPrinter.visible(file.getKey()), findings));
      next += findings.size();
    }
    return List.copyOf(files);
  }
}
