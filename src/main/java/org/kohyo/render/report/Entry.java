package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;

/**
 * A finding once, with all that it concerns: a word of the canonical policy is found again in every
 * society that takes it over.
 *
 * @param finding what and where
 * @param general whether it was found in a file as such, which nobody can silence
 * @param remarks sorted; empty when the finding is about a file alone
 */
record Entry(Finding finding, boolean general, List<Remark> remarks) implements Comparable<Entry> {

  /** Copies the list. */
  Entry {
    remarks = List.copyOf(remarks);
  }

  /** All entries of a report, silenced ones too, sorted by finding. */
  static List<Entry> of(Report report) {
    Map<Finding, List<Remark>> byFinding = new HashMap<>();
    report.general().forEach(f -> byFinding.put(f, new ArrayList<>()));
    for (SocietyReport society : report.societies()) {
      for (Remark remark : society.remarks()) {
        byFinding.computeIfAbsent(remark.finding(), f -> new ArrayList<>()).add(remark);
      }
    }
    Set<Finding> general = Set.copyOf(report.general());
    List<Entry> entries = new ArrayList<>();
    // Societies come in the order of their ids and so do the remarks of each.
    byFinding.forEach((f, remarks) -> entries.add(new Entry(f, general.contains(f), remarks)));
    entries.sort(null);
    return List.copyOf(entries);
  }

  /** The entries of a society, sorted by finding as its remarks are. */
  static List<Entry> of(SocietyReport society) {
    List<Entry> entries = new ArrayList<>();
    List<Remark> remarks = society.remarks();
    int first = 0;
    for (int i = 1; i <= remarks.size(); i++) {
      Finding finding = remarks.get(first).finding();
      if (i == remarks.size() || !remarks.get(i).finding().equals(finding)) {
        entries.add(new Entry(finding, false, remarks.subList(first, i)));
        first = i;
      }
    }
    return List.copyOf(entries);
  }

  /** What somebody still has to look at. */
  List<Remark> open() {
    return remarks.stream().filter(r -> r.silenced().isEmpty()).toList();
  }

  /** What somebody lets stand. */
  List<Remark> silenced() {
    return remarks.stream().filter(r -> r.silenced().isPresent()).toList();
  }

  /** Whether anything about it is left to look at. */
  boolean isOpen() {
    if (general) {
      return true;
    }
    for (Remark remark : remarks) {
      if (remark.silenced().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int compareTo(Entry other) {
    return finding.compareTo(other.finding);
  }
}
