package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.kohyo.content.LoadedSociety;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.render.SocietyEntry;

/**
 * What came of one society.
 *
 * @param id of the society
 * @param files what was read for it: path → SHA-256
 * @param notices how many are in force
 * @param findings about its files
 * @param report what the rules said; empty when nobody asked them
 * @param entry what the site's pages know of it; empty when its file has an error
 * @param next when the public reads something else
 * @param altered what was read back otherwise than it was made
 * @param sources digest of all that its files are made from; empty when none are made
 * @param state for the next build; empty unless its files are staged or stay
 * @param again whether it was taken over from the last build
 */
record Made(
    String id,
    SortedMap<String, String> files,
    int notices,
    List<Finding> findings,
    Optional<SocietyReport> report,
    Optional<SocietyEntry> entry,
    Optional<LocalDate> next,
    List<Finding> altered,
    Optional<String> sources,
    Optional<SocietyState> state,
    boolean again) {

  /** Copies the lists. */
  Made {
    findings = List.copyOf(findings);
    altered = List.copyOf(altered);
  }

  /** One whose file can't be used. */
  static Made broken(LoadedSociety society) {
    return new Made(
        society.id(),
        society.files(),
        0,
        society.findings(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** One that needs not be made again. */
  static Made again(String id, SocietyState state) {
    return new Made(
        id,
        state.own(),
        state.notices(),
        state.findings(),
        Optional.of(state.report()),
        Optional.of(state.entry()),
        state.next(),
        List.of(),
        // What was made on the same basis of the same files was made from the same sources.
        state.files().stream().findFirst().flatMap(file -> file.entry().sources()),
        Optional.of(state),
        true);
  }

  /**
   * What the site's pages want to know of one that is not made, and whose findings nobody asked.
   */
  static Made shown(
      String id,
      SortedMap<String, String> files,
      int notices,
      SocietyEntry entry,
      Optional<LocalDate> next) {
    return new Made(
        id,
        files,
        notices,
        List.of(),
        Optional.empty(),
        Optional.of(entry),
        next,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** All findings that nobody let stand. */
  Stream<Finding> open() {
    return Stream.concat(findings.stream(), report.stream().flatMap(SocietyReport::open));
  }
}
