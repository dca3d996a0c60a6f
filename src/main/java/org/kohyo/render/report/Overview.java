package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.render.Labels;
import org.kohyo.render.report.ReportView.CellView;
import org.kohyo.render.report.ReportView.ColumnView;
import org.kohyo.render.report.ReportView.Figure;
import org.kohyo.render.report.ReportView.FileView;
import org.kohyo.render.report.ReportView.FindingView;
import org.kohyo.render.report.ReportView.IndexPage;
import org.kohyo.render.report.ReportView.Row;

/**
 * The overview of all societies.
 *
 * @param words texts of findings
 * @param labels words of the page
 */
record Overview(Words words, Labels labels) {

  /** What needs somebody comes first. */
  private static final List<State> LEGEND =
      List.of(State.OPEN, State.SILENCED, State.MET, State.NOT_APPLICABLE);

  /** The page's value; entries by society. */
  IndexPage page(Report report, Map<String, List<Entry>> entries) {
    Map<State, CellView> cells = new EnumMap<>(State.class);
    for (State state : State.values()) {
      cells.put(state, new CellView(Words.key(state), labels.text(Words.key(state))));
    }
    return new IndexPage(
        labels.all(),
        words.messages().language().tag(),
        report.day().toString(),
        words.day(report.day()),
        Counts.of(Entry.of(report)),
        LEGEND.stream().map(Words::key).toList(),
        columns(report),
        report.societies().stream().map(s -> row(s, entries.get(s.id()), cells)).toList(),
        files(report));
  }

  private static List<ColumnView> columns(Report report) {
    return IntStream.range(0, report.requirements().size())
        .mapToObj(
            i -> {
              Report.Column column = report.requirements().get(i);
              Map<State, Long> sums =
                  report.societies().stream()
                      .filter(s -> i < s.cells().size())
                      .collect(
                          Collectors.groupingBy(
                              s -> s.cells().get(i).state(), Collectors.counting()));
              return new ColumnView(
                  FindingPrinter.visible(column.title()),
                  FindingPrinter.visible(column.article()),
                  LEGEND.stream().map(s -> sums.getOrDefault(s, 0L).intValue()).toList());
            })
        .toList();
  }

  private static Row row(SocietyReport society, List<Entry> entries, Map<State, CellView> cells) {
    Counts counts = Counts.of(entries);
    return new Row(
        ReportPages.fileName(society.id()),
        FindingPrinter.visible(society.name()),
        society.id(),
        List.of(
            figure("error", counts.error()),
            figure("warning", counts.warning()),
            figure("advice", counts.advice())),
        society.cells().stream().map(c -> cells.get(c.state())).toList());
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
