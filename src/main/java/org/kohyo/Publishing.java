package org.kohyo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.check.Checks;
import org.kohyo.content.OpenContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.Part;
import org.kohyo.publish.Publication;
import org.kohyo.publish.Sources;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.publish.state.FileState;
import org.kohyo.publish.state.SiteState;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.publish.state.StateFile;
import org.kohyo.render.SocietyEntry;

/**
 * The end of a build, when every society was seen: whether anything may be published, the pages of
 * the whole site, the switch, and what the next build wants to know.
 *
 * @param sources from which files everything is made
 * @param made what came of the societies
 * @param progress is told how long the switch took
 */
record Publishing(
    Build.Options options,
    OpenContent content,
    BuildSources sources,
    Pages pages,
    Earlier earlier,
    Stage stage,
    Societies.All made,
    Progress progress) {

  /**
   * Publishes, if that may be.
   *
   * @param told all that was found, before anything becomes public
   */
  Build.Outcome outcome(Consumer<Findings> told) throws IOException {
    long start = progress.now();
    Ahead<String> allSources =
        Ahead.of(() -> sources.all(made.societies().stream().map(Made::files).toList()));
    Findings findings = new Findings(report(), made.strict());
    Set<String> heldBack = heldBack(findings);
    List<Finding> altered =
        made.societies().stream().flatMap(m -> m.altered().stream()).sorted().toList();
    told.accept(findings.and(altered));
    boolean stopped = made.stopped() || !heldBack.isEmpty() && !options.keepGoing();
    List<Made> wanted =
        made.societies().stream()
            .filter(m -> m.report().isPresent() && !heldBack.contains(m.id()))
            .toList();
    boolean publish = !stopped && altered.isEmpty();
    List<Made> shown = publish ? shown(wanted) : List.of();
    Optional<LocalDate> next =
        shown.stream().flatMap(m -> m.next().stream()).min(Comparator.naturalOrder());
    Optional<Result> result =
        publish
            ? Optional.of(switchOver(heldBack, wanted, shown, next, allSources))
            : Optional.empty();
    progress.took(Progress.Step.SWITCH, start);
    return new Build.Outcome(
        wanted.size(),
        wanted.stream().mapToInt(Made::notices).sum(),
        findings.and(altered),
        heldBack,
        result.map(Result::switched),
        next,
        options.verify(),
        result.map(Result::remembered).orElse(true));
  }

  private record Result(Switched switched, boolean remembered) {}

  private Report report() {
    Stream<Finding> files =
        made.societies().stream()
            .filter(m -> made.selection().holds(m.id()))
            .flatMap(m -> m.findings().stream());
    return new Report(
        options.day(),
        Checks.columns(content.law(), options.day()),
        made.societies().stream().flatMap(m -> m.report().stream()).toList(),
        Stream.concat(made.general().stream(), files).toList());
  }

  /** Societies of which something stops publication: a file that can't be read, or a finding. */
  private Set<String> heldBack(Findings findings) {
    Set<String> held = new TreeSet<>();
    made.societies().stream()
        .filter(m -> made.selection().holds(m.id()) && m.open().anyMatch(findings::stops))
        .forEach(m -> held.add(m.id()));
    made.general().stream()
        .filter(findings::stops)
        .forEach(f -> Selection.society(f).ifPresent(held::add));
    return held;
  }

  /** Those whose pages there are, new or from before. */
  private List<Made> shown(List<Made> wanted) {
    Set<String> ids = wanted.stream().map(Made::id).collect(Collectors.toCollection(TreeSet::new));
    ids.addAll(stage.societiesBefore());
    return made.societies().stream()
        .filter(m -> m.entry().isPresent() && ids.contains(m.id()))
        .toList();
  }

  private Result switchOver(
      Set<String> heldBack,
      List<Made> wanted,
      List<Made> shown,
      Optional<LocalDate> next,
      Ahead<String> allSources)
      throws IOException {
    // What is public of a society that is held back, or can't be read, is older than its source:
    // the index, which is made of the source, stays with it, and so does all that it links to.
    Set<String> before = stage.societiesBefore();
    stage.withdraw(heldBack);
    boolean indexStays =
        heldBack.stream().anyMatch(before::contains)
            || made.societies().stream()
                .anyMatch(m -> m.entry().isEmpty() && before.contains(m.id()));
    List<SocietyEntry> entries = shown.stream().flatMap(m -> m.entry().stream()).toList();
    Map<String, String> own = new HashMap<>();
    wanted.forEach(m -> m.sources().ifPresent(digest -> own.put(m.id(), digest)));
    String seen = indexStays ? "" : SiteState.digest(entries);
    StagedFiles site = new StagedFiles(stage, earlier.standing(), List.of());
    if (options.shard().isPresent()) {
      site.add(part(options.shard().get(), wanted, shown).file());
    } else if (!indexStays) {
      earlier
          .sameSite(seen)
          .ifPresentOrElse(
              same -> same.forEach(file -> site.again(file, Optional.empty())),
              () -> pages.site(entries, Set.copyOf(content.societyIds()), site));
      pages.list(entries, site);
    }
    List<FileState> siteFiles = site.states();
    Set<String> only = Set.copyOf(options.societies());
    Switched switched =
        stage.switchOver(
            new Publication(
                RootCommand.Version.string(),
                new Sources(allSources.get(), own),
                options.verify(),
                next,
                options.signing()),
            society ->
                indexStays || !society.isEmpty() && !only.isEmpty() && !only.contains(society));
    return new Result(switched, remember(switched, seen, siteFiles, wanted));
  }

  /** With what all parts must share of fragments too. */
  private List<String> formats() {
    return options.formats().stream()
        .map(f -> f.name() + (f == Format.FRAGMENT ? " " + options.fragmentLevel() : ""))
        .sorted()
        .toList();
  }

  /** What the part that a shard is tells {@code merge}. */
  private Part part(Shard shard, List<Made> wanted, List<Made> shown) throws IOException {
    Set<String> published = wanted.stream().map(Made::id).collect(Collectors.toSet());
    Set<String> visible = shown.stream().map(Made::id).collect(Collectors.toSet());
    return new Part(
        Part.FORMAT,
        new Part.Common(
            RootCommand.Version.string(),
            shard.of(),
            options.day(),
            formats(),
            content.site().title(),
            pages.baseUrl(),
            content.site().index(),
            content.site().accessibility(),
            sources.shared()),
        shard.number(),
        made.societies().stream()
            .map(
                m ->
                    new Part.Society(
                        m.id(),
                        sources.own(m.files()),
                        m.entry().filter(entry -> visible.contains(m.id()))))
            .toList(),
        made.societies().stream().map(Made::id).filter(id -> !published.contains(id)).toList());
  }

  /** Leaves word for the next build; without it, that one makes everything again. */
  private boolean remember(
      Switched switched, String shown, List<FileState> site, List<Made> wanted) {
    Map<String, Manifest.Entry> listed = new HashMap<>();
    switched.files().forEach(entry -> listed.put(entry.path(), entry));
    SortedMap<String, SocietyState> societies = new TreeMap<>();
    earlier.state().ifPresent(s -> societies.putAll(s.societies()));
    wanted.forEach(m -> m.state().ifPresent(state -> societies.put(m.id(), state)));
    Function<FileState, Optional<FileState>> still =
        file ->
            Optional.ofNullable(listed.get(file.entry().path()))
                .filter(entry -> entry.sha256().equals(file.entry().sha256()))
                .map(entry -> new FileState(entry, file.stamp(), file.paper()));
    societies.replaceAll((id, state) -> state.with(files(state.files(), still)));
    societies.values().removeIf(state -> state.files().isEmpty());
    List<FileState> siteFiles = files(site, still);
    Stream.concat(siteFiles.stream(), societies.values().stream().flatMap(s -> s.files().stream()))
        .forEach(file -> listed.remove(file.entry().path()));
    SiteState state =
        new SiteState(
            switched.manifest(),
            earlier.basis().all(),
            shown,
            siteFiles,
            societies,
            List.copyOf(listed.values()));
    try {
      StateFile.write(StateFile.beside(options.out()), state);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The files with what the manifest says of them now; none where one is no longer listed. */
  private static List<FileState> files(
      List<FileState> files, Function<FileState, Optional<FileState>> still) {
    List<FileState> listed = files.stream().flatMap(f -> still.apply(f).stream()).toList();
    return listed.size() == files.size() ? listed : List.of();
  }
}
