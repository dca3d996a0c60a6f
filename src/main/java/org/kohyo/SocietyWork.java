package org.kohyo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.Progress.Step;
import org.kohyo.content.LoadedSociety;
import org.kohyo.content.OpenContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.policy.LogoImage;
import org.kohyo.publish.Stage;
import org.kohyo.publish.state.FileState;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.SocietyEntry;

/**
 * All that is done for one society, from its file to its staged pages. Nothing of it is kept but
 * what {@link Made} holds: societies stream through. Safe for threads.
 *
 * @param content the source
 * @param sources from which files everything is made
 * @param dates days that stand in it
 * @param sharedChange the next day on which the files that all share may bring something else
 * @param inspector assembles and checks
 * @param pages makes files
 * @param readBack reads them again; empty when nobody wants that
 * @param earlier what the last build left
 * @param stage takes the files
 * @param stops whether a finding stops publication
 * @param progress is told what took how long
 */
record SocietyWork(
    OpenContent content,
    BuildSources sources,
    SourceDates dates,
    Optional<LocalDate> sharedChange,
    Inspector inspector,
    Pages pages,
    Optional<ReadBack> readBack,
    Earlier earlier,
    Stage stage,
    Predicate<Finding> stops,
    Progress progress) {

  /** The society, made or taken over from the last build. */
  Made publish(String id, boolean render) {
    Optional<SocietyState> same =
        render ? progress.timed(Step.READING, () -> earlier.same(id)) : Optional.empty();
    if (same.isPresent()) {
      same.get().files().forEach(file -> stage.keep(file.entry()));
      return Made.again(id, same.get());
    }
    LoadedSociety loaded = progress.timed(Step.READING, () -> content.society(id));
    if (loaded.society().isEmpty()) {
      return Made.broken(loaded);
    }
    ApprovedSociety approved =
        progress.timed(
            Step.CHECKING,
            () ->
                inspector.approved(loaded.society().get(), loaded.approvals(), loaded.locations()));
    SocietyReport report =
        progress.timed(Step.CHECKING, () -> inspector.report(approved, loaded.locations()));
    Published published = approved.published();
    boolean stopped =
        Stream.concat(loaded.findings().stream(), report.open()).anyMatch(stops) || !render;
    Files files = stopped ? Files.of(pages.entry(published)) : files(published, loaded.logo());
    return made(loaded, published, report, files);
  }

  /** The society as the index shows it, without its pages and without asking the rules. */
  Made show(String id) {
    Optional<SocietyState> same = earlier.same(id);
    if (same.isPresent()) {
      SocietyState s = same.get();
      return Made.shown(id, s.own(), s.notices(), s.entry(), s.next());
    }
    LoadedSociety loaded = content.society(id);
    if (loaded.society().isEmpty()) {
      return Made.broken(loaded);
    }
    Published published =
        inspector
            .approved(loaded.society().get(), loaded.approvals(), loaded.locations())
            .published();
    return Made.shown(
        id,
        loaded.files(),
        published.assembly().notices().size(),
        pages.entry(published),
        published.next());
  }

  /** What was staged of a society, if anything. */
  private record Files(
      SocietyEntry entry, Optional<List<FileState>> states, List<Finding> altered) {

    static Files of(SocietyEntry entry) {
      return new Files(entry, Optional.empty(), List.of());
    }
  }

  private Files files(Published published, Optional<LogoImage> logo) {
    Collection<FileState> before =
        earlier.before(published.id()).map(SocietyState::files).orElse(List.of());
    StagedFiles staged = new StagedFiles(stage, earlier.standing(), before);
    SocietyEntry entry = progress.timed(Step.PAGES, () -> pages.society(published, logo, staged));
    List<Finding> altered =
        progress.timed(
            Step.READING_BACK,
            () ->
                readBack
                    .map(r -> r.findings(published, logo.map(LogoImage::print), staged.staged()))
                    .orElse(List.of()));
    return new Files(entry, Optional.of(staged.states()), altered);
  }

  private Made made(LoadedSociety loaded, Published published, SocietyReport report, Files files) {
    int notices = published.assembly().notices().size();
    List<String> paths = content.paths(loaded.id());
    SortedMap<String, String> own = new TreeMap<>(loaded.files());
    paths.forEach(p -> own.put(p, loaded.files().getOrDefault(p, SocietyState.UNREAD)));
    LocalDate day = earlier.day();
    Optional<SocietyState> state =
        files
            .states()
            .map(
                states ->
                    new SocietyState(
                        earlier.basis().all(),
                        own,
                        day,
                        changes(day, paths),
                        readBack.isPresent(),
                        notices,
                        files.entry(),
                        report,
                        loaded.findings(),
                        published.next(),
                        states));
    return new Made(
        loaded.id(),
        loaded.files(),
        notices,
        loaded.findings(),
        Optional.of(report),
        Optional.of(files.entry()),
        published.next(),
        files.altered(),
        state.map(made -> sources.of(loaded.files())),
        state,
        false);
  }

  /** The first day after another on which the dates in its sources may bring something else. */
  private Optional<LocalDate> changes(LocalDate day, List<String> own) {
    Optional<LocalDate> next = dates.next(day, own, true);
    return next.isEmpty() || sharedChange.isPresent() && sharedChange.get().isBefore(next.get())
        ? sharedChange
        : next;
  }
}
