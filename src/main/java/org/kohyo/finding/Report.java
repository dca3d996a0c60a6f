package org.kohyo.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the checks found on one day.
 *
 * @param day for which the notices were looked at
 * @param requirements columns of the overview
 * @param societies in the order of their ids
 * @param general findings about files: the policy's, and those of societies that could not be read
 */
public record Report(
    LocalDate day,
    List<Column> requirements,
    List<SocietyReport> societies,
    List<Finding> general) {

  /** Copies the lists. */
  public Report {
    requirements = List.copyOf(requirements);
    societies = List.copyOf(societies);
    general = general.stream().distinct().sorted().toList();
  }

  /**
   * A requirement of the law.
   *
   * @param id of the rule
   * @param title short
   * @param article the source
   */
  public record Column(String id, String title, String article) {}

  /**
   * One society.
   *
   * @param id its id
   * @param name its name
   * @param cells one for each column, in their order
   * @param remarks sorted
   */
  public record SocietyReport(String id, String name, List<Cell> cells, List<Remark> remarks) {

    /** Copies the lists. */
    public SocietyReport {
      cells = List.copyOf(cells);
      remarks = sortedOnce(remarks);
    }

    /** All findings that nobody silenced. */
    public Stream<Finding> open() {
      return remarks.stream().filter(r -> r.silenced().isEmpty()).map(Remark::finding);
    }
  }

  /** Sorted, each once; neighbours are compared because hashes of remarks go deep. */
  private static List<Remark> sortedOnce(List<Remark> remarks) {
    if (ascend(remarks)) {
      return List.copyOf(remarks);
    }
    List<Remark> sorted = new ArrayList<>(remarks);
    sorted.sort(null);
    List<Remark> once = new ArrayList<>(sorted.size());
    for (Remark remark : sorted) {
      if (once.isEmpty() || !once.get(once.size() - 1).equals(remark)) {
        once.add(remark);
      }
    }
    return List.copyOf(once);
  }

  private static boolean ascend(List<Remark> remarks) {
    for (int i = 1; i < remarks.size(); i++) {
      if (remarks.get(i - 1).compareTo(remarks.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a society meets a requirement.
   *
   * @param requirement id of the column
   * @param state the answer
   */
  public record Cell(String requirement, State state) {}

  /** An answer about a requirement. */
  public enum State {
    /** Everything is there. */
    MET,
    /** Something is to be looked at. */
    OPEN,
    /** Something can never be right in public. */
    WRONG,
    /** Looked at by somebody and let stand, with a reason. */
    SILENCED,
    /** Does not concern this society. */
    NOT_APPLICABLE
  }

  /** All findings that nobody silenced, each once even where it concerns many societies; sorted. */
  public List<Finding> findings() {
    Gathered<Finding> all = new Gathered<>();
    general.forEach(all::add);
    for (SocietyReport society : societies) {
      for (Remark remark : society.remarks()) {
        if (remark.silenced().isEmpty()) {
          all.add(remark.finding());
        }
      }
    }
    return all.sorted();
  }
}
