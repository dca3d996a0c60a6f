package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.FileShapes.ApprovalEntry;
import org.kohyo.content.FileShapes.ApprovalFile;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.policy.Approval;
import org.kohyo.policy.NoticePart;

/** Reads one record of {@code approvals/}. Safe for threads. */
final class ApprovalLoader {

  /** No notice is longer. */
  private static final int MAX_BYTES = 5_000_000;

  /**
   * A record, read.
   *
   * @param approvals none when the file has an error
   * @param places of its entries
   * @param findings about it and the notices that it keeps
   */
  record Loaded(List<Approval> approvals, Map<String, Location> places, List<Finding> findings) {}

  private final SourceFiles files;
  private final SourcePaths paths;
  private final Optional<Units> units;

  /**
   * A loader of records.
   *
   * @param paths tell which societies there are
   * @param units what there is; without it no kind of notice is judged
   */
  ApprovalLoader(SourceFiles files, SourcePaths paths, Optional<Units> units) {
    this.files = files;
    this.paths = paths;
    this.units = units;
  }

  /** Reads the record at {@code approvals/<society>/<kind>/<edition>.yaml}. */
  Loaded load(String path) {
    String[] steps = path.split("/");
    Problems problems = files.newProblems(path);
    List<Finding> others = new ArrayList<>();
    known(steps[1], steps[2], problems);
    Optional<LocalDate> edition = edition(Layout.id(path), problems);
    List<Approval> approvals = new ArrayList<>();
    Map<String, Location> places = new HashMap<>();
    files
        .yaml(path, "approval", ApprovalFile.class, problems)
        .ifPresent(
            file -> {
              WordingMapper days = new WordingMapper(file);
              for (int i = 0; i < file.value().approvals().size(); i++) {
                String at = "/approvals/" + i;
                ApprovalEntry entry = file.value().approvals().get(i);
                Optional<LocalDate> on = days.day(entry.approvedOn(), at + "/approved-on");
                Optional<String> json =
                    kept(path, entry, file.positions().of(at + "/notice"), problems, others);
                if (on.isPresent() && json.isPresent()) {
                  Approval approval =
                      new Approval(
                          steps[1],
                          steps[2],
                          edition,
                          Choices.of(NoticePart.class, entry.part()),
                          entry.digest(),
                          entry.approvedBy(),
                          on.get(),
                          entry.decidedBy(),
                          new Approval.Kept(entry.notice(), json.get()),
                          i);
                  approvals.add(approval);
                  places.put(approval.key(), problems.at(file.positions().of(at)));
                }
              }
            });
    others.addAll(problems.sorted());
    return new Loaded(problems.hasErrors() ? List.of() : approvals, places, others);
  }

  /** A record of what is no more may stay where it is. */
  private void known(String society, String kind, Problems problems) {
    if (!paths.isSociety(society)) {
      problems.warning(
          ContentRule.UNKNOWN_ID, Place.FILE, "content.approval-of-unknown-society", society);
    } else if (units.isPresent() && !units.get().notices().contains(kind)) {
      problems.warning(
          ContentRule.UNKNOWN_ID, Place.FILE, "content.approval-of-unknown-notice", kind);
    }
  }

  private static Optional<LocalDate> edition(String name, Problems problems) {
    if (name.equals(Approval.UNDATED)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (java.time.DateTimeException e) {
      problems.error(ContentRule.BAD_FILE_NAME, Place.FILE, "content.bad-approval-name", name);
      return Optional.empty();
    }
  }

  private Optional<String> kept(
      String path, ApprovalEntry entry, Place named, Problems problems, List<Finding> others) {
    String file = path.substring(0, path.lastIndexOf('/') + 1) + entry.notice();
    Problems own = files.newProblems(file);
    Optional<String> text =
        files.bytes(file, MAX_BYTES, named, problems).flatMap(b -> SourceText.decode(b, own));
    own.sorted().stream().filter(f -> !others.contains(f)).forEach(others::add);
    return text.filter(t -> !own.hasErrors());
  }
}
