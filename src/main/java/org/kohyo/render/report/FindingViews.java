package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Location;
import org.kohyo.finding.Remark;
import org.kohyo.render.report.ReportView.FindingView;
import org.kohyo.render.report.ReportView.Item;

/** Findings as pages show them. */
final class FindingViews {

  private static final Comparator<Entry> GRAVEST_FIRST =
      Comparator.<Entry, org.kohyo.finding.Severity>comparing(e -> e.finding().severity())
          .thenComparing(Comparator.naturalOrder());

  private final Words words;

  FindingViews(Words words) {
    this.words = words;
  }

  /**
   * The gravest first, then by place.
   *
   * @param first number of the first one on its page, from 1
   */
  List<FindingView> of(List<Entry> entries, int first) {
    List<FindingView> views = new ArrayList<>();
    for (Entry entry : entries.stream().sorted(GRAVEST_FIRST).toList()) {
      views.add(view(entry, "f" + (first + views.size())));
    }
    return List.copyOf(views);
  }

  private FindingView view(Entry entry, String id) {
    Finding finding = entry.finding();
    return new FindingView(
        id,
        Words.key(finding.severity()),
        words.message(finding),
        words.hint(finding),
        place(finding.location()),
        finding.rule(),
        entry.remarks().stream()
            .flatMap(r -> r.silenced().stream())
            .distinct()
            .map(FindingPrinter::visible)
            .toList(),
        entry.remarks().stream().map(FindingViews::item).distinct().toList());
  }

  private static Item item(Remark remark) {
    return new Item(FindingPrinter.visible(remark.notice()), FindingPrinter.visible(remark.item()));
  }

  /** As an editor opens it; a zero would send the reader to a line that isn't there. */
  private static String place(Location location) {
    String path = FindingPrinter.visible(location.path());
    if (location.line() == 0) {
      return path;
    }
    String line = path + ":" + location.line();
    return location.column() == 0 ? line : line + ":" + location.column();
  }
}
