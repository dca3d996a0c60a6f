package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Location;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.render.report.ReportView.FindingView;
import org.kohyo.render.report.ReportView.Item;

/** Findings as pages show them. */
final class FindingViews {

  private final Words words;

  FindingViews(Words words) {
    this.words = words;
  }

  /**
   * The gravest first, else in the order given.
   *
   * @param first number of the first one on its page, from 1
   */
  List<FindingView> of(List<Entry> entries, int first) {
    List<FindingView> views = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Entry entry : entries) {
        if (entry.finding().severity() == severity) {
          views.add(view(entry, "f" + (first + views.size())));
        }
      }
    }
    return List.copyOf(views);
  }

  /** One finding; its id on the page may be empty where it is not shown. */
  FindingView view(Entry entry, String id) {
    Finding finding = entry.finding();
    // Sets, since two remarks may differ in what is not shown.
    Set<String> reasons = new LinkedHashSet<>();
    Set<Item> items = new LinkedHashSet<>();
    for (Remark remark : entry.remarks()) {
      remark.silenced().ifPresent(reason -> reasons.add(FindingPrinter.visible(reason)));
      items.add(item(remark));
    }
    return new FindingView(
        id,
        Words.key(finding.severity()),
        words.message(finding),
        words.hint(finding),
        place(finding.location()),
        finding.rule(),
        List.copyOf(reasons),
        List.copyOf(items));
  }

  private static Item item(Remark remark) {
    return new Item(FindingPrinter.visible(remark.notice()), FindingPrinter.visible(remark.item()));
  }

  /** As an editor opens it; a zero would send the reader to a line that isn't there. */
  static String place(Location location) {
    String path = FindingPrinter.visible(location.path());
    if (location.line() == 0) {
      return path;
    }
    String line = path + ":" + location.line();
    return location.column() == 0 ? line : line + ":" + location.column();
  }
}
