package org.kohyo.publish.state;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.render.SocietyEntry;

/**
 * What a build remembers of a society, so that the next one needn't make it again.
 *
 * @param basis digest of all that it shares with other societies; see {@code Basis}
 * @param own its own files in the source: path → SHA-256, or {@link #UNREAD}
 * @param since the day for which it was made, in Japanese time
 * @param changes the first day after it on which the dates in its sources may bring something else;
 *     empty when there is none
 * @param verified whether its files were read back before they went live
 * @param notices how many are in force
 * @param entry what the site's pages know of it
 * @param report what the rules found
 * @param findings about its files
 * @param next when the public reads something else
 * @param files what is published of it
 */
public record SocietyState(
    String basis,
    SortedMap<String, String> own,
    LocalDate since,
    Optional<LocalDate> changes,
    boolean verified,
    int notices,
    SocietyEntry entry,
    SocietyReport report,
    List<Finding> findings,
    Optional<LocalDate> next,
    List<FileState> files) {

  /** In the place of the digest of a file that lies there and nobody reads. */
  public static final String UNREAD = "-";

  /** Copies what can change. */
  public SocietyState {
    own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /** The same with other files. */
  public SocietyState with(List<FileState> others) {
    return new SocietyState(
        basis, own, since, changes, verified, notices, entry, report, findings, next, others);
  }

  /** Whether it is the same for another day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(since) && changes.filter(c -> !day.isBefore(c)).isEmpty();
  }
}
