package org.kohyo.render.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;

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
    List<Remark> all = report.societies().stream().flatMap(s -> s.remarks().stream()).toList();
    return group(new HashSet<>(report.general()), all);
  }

  /** The entries of remarks, sorted by finding. */
  static List<Entry> of(Collection<Remark> remarks) {
    return group(Set.of(), remarks);
  }

  private static List<Entry> group(Set<Finding> general, Collection<Remark> remarks) {
    Map<Finding, List<Remark>> byFinding = new HashMap<>();
    general.forEach(f -> byFinding.put(f, new ArrayList<>()));
    remarks.forEach(r -> byFinding.computeIfAbsent(r.finding(), f -> new ArrayList<>()).add(r));
    return byFinding.entrySet().stream()
        .map(
            e ->
                new Entry(
                    e.getKey(),
                    general.contains(e.getKey()),
                    e.getValue().stream().sorted().toList()))
        .sorted()
        .toList();
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
    return general || remarks.stream().anyMatch(r -> r.silenced().isEmpty());
  }

  @Override
  public int compareTo(Entry other) {
    return finding.compareTo(other.finding);
  }
}
