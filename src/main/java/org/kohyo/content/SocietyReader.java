package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.policy.Approval;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Society;

/** Reads a society's own files together. Keeps nothing of them. Safe for threads. */
final class SocietyReader {

  private final ContentSource source;
  private final SourcePaths paths;
  private final Supplier<Schemas> schemas;
  private final Optional<Units> units;
  private final ApprovedHistory history;
  private final PhoneParser phones = new PhoneParser();

  /**
   * A reader of one source's societies.
   *
   * @param units what there is in the policy; without it no reference is judged
   * @param history what approvals tell of it
   */
  SocietyReader(
      ContentSource source,
      SourcePaths paths,
      Supplier<Schemas> schemas,
      Optional<Units> units,
      ApprovedHistory history) {
    this.source = source;
    this.paths = paths;
    this.schemas = schemas;
    this.units = units;
    this.history = history;
  }

  /**
   * What was read.
   *
   * @param society empty when its file has an error
   * @param logo its sign, where it has one without an error
   * @param places of its values and of its approvals
   * @param findings about all of it, sorted
   * @param files what was read, with digests
   */
  record Read(
      Optional<Society> society,
      Optional<LogoImage> logo,
      List<Approval> approvals,
      OwnPlaces places,
      List<Finding> findings,
      SortedMap<String, String> files) {}

  /**
   * Reads the files of a society that there is.
   *
   * @param known what was read before, and what is read now; empty to remember nothing
   */
  Read read(String id, Optional<KnownSocieties> known) {
    RecordingSource recording = new RecordingSource(source);
    SourceFiles files = new SourceFiles(recording, paths, schemas);
    SocietyLoader societies = new SocietyLoader(files, units, phones, known);
    SocietyLoader.Loaded file = Successors.found(societies.load(id), paths, societies::load);
    ApprovalLoader loader = new ApprovalLoader(files, paths, units);
    List<Approval> approvals = new ArrayList<>();
    Map<String, Location> entries = new HashMap<>();
    List<Finding> findings = new ArrayList<>(file.findings());
    for (String path : paths.of(id)) {
      if (!Layout.isApproval(path)) {
        continue;
      }
      ApprovalLoader.Loaded record = loader.load(path);
      approvals.addAll(record.approvals());
      entries.putAll(record.places());
      findings.addAll(record.findings());
    }
    findings.sort(null);
    return new Read(
        file.society().map(s -> history.of(s, approvals)),
        file.logo(),
        approvals,
        new OwnPlaces(id, file.positions(), file.shown(), entries),
        findings,
        recording.read().all());
  }
}
