package org.kohyo;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Report;
import org.kohyo.publish.Publication;
import org.kohyo.publish.Signing;
import org.kohyo.publish.Sources;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Stage.Staged;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;

/** The whole pipeline: load, assemble, check, render, stage, read back, switch. */
final class Build {

  private Build() {}

  /**
   * What to build.
   *
   * @param content the source folder
   * @param out the output folder
   * @param templates a folder that replaces the templates
   * @param day for which the notices are made, in Japanese time
   * @param societies ids to limit the build to; empty for all
   * @param formats what notices are published as
   * @param jobs how many societies at once, at least 1
   * @param baseUrl public address of the site's root
   * @param strict whether warnings stop publication too
   * @param keepGoing whether societies without errors are published when others have some
   * @param verify whether what was written is read back before it goes live
   * @param signing the key to sign the manifest with
   */
  record Options(
      Path content,
      Path out,
      Optional<Path> templates,
      LocalDate day,
      List<String> societies,
      Set<Format> formats,
      int jobs,
      Optional<String> baseUrl,
      boolean strict,
      boolean keepGoing,
      boolean verify,
      Optional<Signing> signing) {}

  /**
   * What came of it.
   *
   * @param societies how many were built
   * @param notices how many were built
   * @param findings what was found
   * @param heldBack ids of societies whose pages stay as they were
   * @param switched what became public; empty when nothing did
   * @param nextChange the next day on which a build publishes something else by the source's dates
   * @param verified whether what was written was to be read back
   */
  record Outcome(
      int societies,
      int notices,
      Findings findings,
      Set<String> heldBack,
      Optional<Switched> switched,
      Optional<LocalDate> nextChange,
      boolean verified) {}

  /** What was switched, and when there will be more; or else why nothing was. */
  private record Done(
      Optional<Switched> switched, Optional<LocalDate> nextChange, List<Finding> altered) {

    static final Done NOTHING = new Done(Optional.empty(), Optional.empty(), List.of());
  }

  /** The rule about files that can't be read back as they were made. */
  static final String READ_BACK = "not-as-written";

  static Outcome run(Options options) throws IOException {
    try {
      return pipeline(options);
    } catch (TemplateFault e) {
      throw new EnvironmentFault(
          Message.of("build.template", e.template(), String.valueOf(e.getMessage())),
          Message.of("build.template.hint"),
          e);
    }
  }

  private static Outcome pipeline(Options options) throws IOException {
    LoadedContent content = new ContentLoader().load(FolderSource.open(options.content()));
    Fonts fonts =
        options.formats().contains(Format.PDF) ? Fonts.of(content.fonts()) : Fonts.of(List.of());
    Pages pages = Pages.open(options, content.site(), fonts.set());
    Inspection inspection =
        Inspection.of(
            content,
            options.day(),
            options.societies(),
            fonts.findings(),
            pages.rules(),
            options.jobs());

    Findings findings =
        new Findings(inspection.report(), options.strict() || content.site().strict());
    Set<String> heldBack = heldBack(findings);
    boolean stopped =
        content.policy().isEmpty()
            || inspection.report().general().stream()
                .anyMatch(f -> findings.stops(f) && Selection.society(f).isEmpty())
            || !heldBack.isEmpty() && !options.keepGoing();
    Set<String> stale = new TreeSet<>(content.societyIds());
    inspection.all().forEach(p -> stale.remove(p.id()));
    stale.addAll(heldBack);
    List<Published> wanted =
        inspection.wanted().stream().filter(p -> !heldBack.contains(p.id())).toList();
    Done done =
        stopped
            ? Done.NOTHING
            : publish(options, sources(options, content), inspection.all(), wanted, stale, pages);
    int notices = wanted.stream().mapToInt(p -> p.assembly().notices().size()).sum();
    return new Outcome(
        wanted.size(),
        notices,
        findings.and(done.altered()),
        heldBack,
        done.switched(),
        done.nextChange(),
        options.verify());
  }

  private static Sources sources(Options options, LoadedContent content) throws IOException {
    TemplateSource templates =
        options.templates().map(TemplateSource::of).orElseGet(TemplateSource::shipped);
    return BuildSources.of(content, templates, options.formats().contains(Format.PDF));
  }

  /** Societies of which something stops publication: a file that can't be read, or a finding. */
  private static Set<String> heldBack(Findings findings) {
    Set<String> held = new TreeSet<>();
    Report report = findings.report();
    report.societies().stream()
        .filter(
            s ->
                s.remarks().stream()
                    .anyMatch(r -> r.silenced().isEmpty() && findings.stops(r.finding())))
        .forEach(s -> held.add(s.id()));
    report.general().stream()
        .filter(findings::stops)
        .forEach(f -> Selection.society(f).ifPresent(held::add));
    return held;
  }

  private static Done publish(
      Options options,
      Sources sources,
      List<Published> all,
      List<Published> wanted,
      Set<String> stale,
      Pages pages)
      throws IOException {
    try (Stage stage = Stage.open(options.out())) {
      Parallel.map(
          options.jobs(),
          wanted,
          society -> {
            pages.society(society.assembly(), society.releases(), stage::add);
            return society;
          });
      Set<String> before = stage.societiesBefore();
      // What is public of a society that is held back, or can't be read, is older than its source:
      // the index, which is made of the source, stays with it, and so does all that it links to.
      boolean indexStays = stale.stream().anyMatch(before::contains);
      Set<String> made = wanted.stream().map(Published::id).collect(Collectors.toSet());
      List<Published> shown =
          all.stream().filter(p -> made.contains(p.id()) || before.contains(p.id())).toList();
      if (!indexStays) {
        pages.index(
            shown.stream().map(Published::assembly).toList(),
            Published.newest(shown, AtomFeed.MOST),
            stage::add);
      }
      Optional<LocalDate> next =
          shown.stream().flatMap(p -> p.next().stream()).min(Comparator.naturalOrder());
      List<Finding> altered = options.verify() ? readBack(stage, options) : List.of();
      if (!altered.isEmpty()) {
        return new Done(Optional.empty(), Optional.empty(), altered);
      }
      Set<String> only = Set.copyOf(options.societies());
      Switched switched =
          stage.switchOver(
              new Publication(
                  RootCommand.Version.string(), sources, options.verify(), next, options.signing()),
              society ->
                  indexStays || !society.isEmpty() && !only.isEmpty() && !only.contains(society));
      return new Done(Optional.of(switched), next, List.of());
    } catch (NotDirectoryException e) {
      throw fault("build.out-is-file", e, options.out().toString());
    } catch (Stage.BusyException e) {
      throw fault("build.busy", e, options.out().toString());
    } catch (IOException e) {
      throw fault("build.disk-full", e, options.out().toString(), String.valueOf(e.getMessage()));
    } catch (java.io.UncheckedIOException e) {
      throw fault(
          "build.disk-full",
          e.getCause(),
          options.out().toString(),
          String.valueOf(e.getCause().getMessage()));
    }
  }

  /** Reads every file from the disk and tells of those that are not what was written. */
  private static List<Finding> readBack(Stage stage, Options options) {
    return Parallel.map(options.jobs(), stage.staged(), file -> readBack(stage, file)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> readBack(Stage stage, Staged file) {
    try {
      stage.readBack(file);
      return Optional.empty();
    } catch (Stage.AlteredException e) {
      Message text = Message.of("build.not-as-written");
      return Optional.of(Finding.error(READ_BACK, Location.ofFile(file.path()), text, text.hint()));
    }
  }

  private static EnvironmentFault fault(String key, IOException cause, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args), cause);
  }
}
