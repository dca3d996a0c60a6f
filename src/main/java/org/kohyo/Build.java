package org.kohyo;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.kohyo.check.MissingGlyph;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Society;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.render.TemplateFault;

/** The whole pipeline: load, assemble, check, render, stage, switch. */
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
   */
  record Options(
      Path content,
      Path out,
      Optional<Path> templates,
      LocalDate day,
      List<String> societies,
      Set<Format> formats,
      int jobs,
      Optional<String> baseUrl) {}

  /**
   * What came of it.
   *
   * @param societies how many were built
   * @param notices how many were built
   * @param findings all, sorted
   * @param switched what became public; empty when an error stopped it
   */
  record Outcome(int societies, int notices, List<Finding> findings, Optional<Switched> switched) {

    /** How many findings stop publication. */
    long errors() {
      return findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    }
  }

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
    List<Finding> findings = new ArrayList<>(content.findings());
    List<Society> wanted = select(content, options);

    List<Assembly> all = List.of();
    if (content.policy().isPresent()) {
      NoticeAssembler assembler = new NoticeAssembler(content.policy().get(), content.locations());
      // Also those that are not wanted: the index lists them all.
      all = parallel(options, content.societies(), s -> assembler.assemble(s, options.day()));
    }
    List<Assembly> assemblies = all.stream().filter(a -> wanted.contains(a.society())).toList();
    assemblies.forEach(a -> findings.addAll(a.findings()));

    Pages pages = Pages.open(options, content.site());
    if (options.formats().contains(Format.PDF)) {
      MissingGlyph glyphs = new MissingGlyph(pages::missingGlyphs, content.locations());
      assemblies.forEach(a -> a.notices().forEach(n -> findings.addAll(glyphs.check(n))));
    }

    Optional<Switched> switched =
        findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)
            ? Optional.empty()
            : Optional.of(publish(options, all, assemblies, pages));
    int notices = assemblies.stream().mapToInt(a -> a.notices().size()).sum();
    return new Outcome(
        wanted.size(), notices, findings.stream().distinct().sorted().toList(), switched);
  }

  private static List<Society> select(LoadedContent content, Options options) {
    List<String> known = content.societies().stream().map(Society::id).toList();
    boolean sound = content.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    for (String id : options.societies()) {
      if (sound && !known.contains(id)) {
        throw new EnvironmentFault(
            Message.of("build.unknown-society", id),
            Message.of("build.unknown-society.hint", String.join(", ", known)));
      }
    }
    if (sound && known.isEmpty()) {
      throw new EnvironmentFault(
          Message.of("build.nothing"), Message.of("build.nothing.hint", options.content() + "/"));
    }
    return content.societies().stream()
        .filter(s -> options.societies().isEmpty() || options.societies().contains(s.id()))
        .toList();
  }

  private static Switched publish(
      Options options, List<Assembly> all, List<Assembly> wanted, Pages pages) throws IOException {
    try (Stage stage = Stage.open(options.out())) {
      parallel(
          options,
          wanted,
          assembly -> {
            pages.society(assembly, stage::add);
            return assembly;
          });
      Set<String> before = stage.societiesBefore();
      pages.index(
          all.stream().filter(a -> isPublic(a.society(), options, before)).toList(), stage::add);
      return stage.switchOver(RootCommand.Version.string(), Set.copyOf(options.societies()));
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

  private static boolean isPublic(Society society, Options options, Set<String> before) {
    return options.societies().isEmpty()
        || options.societies().contains(society.id())
        || before.contains(society.id());
  }

  private static EnvironmentFault fault(String key, IOException cause, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args), cause);
  }

  /** Results come in the order of the input, whatever the number of threads. */
  private static <A, B> List<B> parallel(
      Options options, List<A> input, java.util.function.Function<A, B> work) {
    ForkJoinPool pool = new ForkJoinPool(options.jobs());
    try {
      return pool.submit(() -> input.parallelStream().map(work).toList()).join();
    } finally {
      pool.shutdown();
      // After a failure the others still write: nobody may clear away what they write to.
      pool.awaitQuiescence(1, TimeUnit.MINUTES);
    }
  }
}
