package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.OpenContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.Signing;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.publish.state.SiteState;
import org.kohyo.publish.state.StateFile;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.pdf.FontSet;

/**
 * The whole pipeline: open the source; load, assemble, check, render, stage and read back society
 * by society ({@link Societies}, {@link SocietyWork}); then the index and the switch ({@link
 * Publishing}).
 */
final class Build {

  /** The level of a fragment's title, unless somebody asks for another. */
  static final int FRAGMENT_LEVEL = 2;

  private Build() {}

  /**
   * What to build.
   *
   * @param content the source folder
   * @param out the output folder
   * @param templates a folder that replaces the templates
   * @param day for which the notices are made, in Japanese time
   * @param societies ids to limit the build to; empty for all
   * @param shard the part of all societies to build; empty for all
   * @param formats what notices are published as
   * @param fragmentLevel of the heading that is a fragment's title, 1 to 4
   * @param jobs how many societies at once, at least 1
   * @param baseUrl public address of the site's root, ends with a slash
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
      Optional<Shard> shard,
      Set<Format> formats,
      int fragmentLevel,
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
   * @param remembered whether the next build will know what this one made
   */
  record Outcome(
      int societies,
      int notices,
      Findings findings,
      Set<String> heldBack,
      Optional<Switched> switched,
      Optional<LocalDate> nextChange,
      boolean verified,
      boolean remembered) {}

  /**
   * What every build needs, begun while the command line is looked through.
   *
   * @param loader of content
   * @param shipped pages by the shipped templates
   */
  record Ready(ContentLoader loader, Ahead<HtmlRenderer> shipped) {

    /** Begins. */
    static Ready begun() {
      return new Ready(new ContentLoader().begun(), Ahead.of(() -> html(TemplateSource.shipped())));
    }
  }

  private static HtmlRenderer html(TemplateSource templates) throws IOException {
    return new HtmlRenderer(templates).ready();
  }

  /**
   * Builds.
   *
   * @param progress is told how far it is
   * @param ready what was begun before
   * @param told all that was found, before anything becomes public
   */
  static Outcome run(Options options, Progress progress, Ready ready, Consumer<Findings> told)
      throws IOException {
    try {
      long start = progress.now();
      SourceDates source = new SourceDates(FolderSource.open(options.content()));
      TemplateSource templates =
          options.templates().map(TemplateSource::of).orElseGet(TemplateSource::shipped);
      Ahead<HtmlRenderer> html =
          options.templates().isEmpty() ? ready.shipped() : Ahead.of(() -> html(templates));
      Ahead<Optional<SiteState>> remembered =
          Ahead.of(() -> StateFile.read(StateFile.beside(options.out())));
      Ahead<SortedMap<String, String>> digests = Ahead.of(templates::digests);
      Optional<Ahead<FontSet>> shipped =
          options.formats().contains(Format.PDF)
              ? Optional.of(Ahead.of(FontSet::bundled))
              : Optional.empty();
      OpenContent content = ready.loader().open(source);
      BuildSources sources = BuildSources.of(content, digests.get(), shipped.isPresent());
      Basis basis = Basis.of(options, content, sources);
      Optional<Fonts> fonts =
          shipped.isPresent()
              ? Optional.of(Fonts.of(shipped.get().get(), content.fonts()))
              : Optional.empty();
      Pages files =
          new Pages(
              options,
              content.site(),
              content.vocabulary(),
              html.get(),
              fonts.map(Fonts::set),
              templates,
              basis,
              progress);
      progress.took(Progress.Step.READING, start);
      return published(
          options, source, content, sources, basis, fonts, files, remembered.get(), progress, told);
    } catch (TemplateFault e) {
      throw new EnvironmentFault(
          Message.of("build.template", e.template(), String.valueOf(e.getMessage())),
          Message.of("build.template.hint"),
          e);
    }
  }

  private static Outcome published(
      Options options,
      SourceDates source,
      OpenContent content,
      BuildSources sources,
      Basis basis,
      Optional<Fonts> fonts,
      Pages pages,
      Optional<SiteState> remembered,
      Progress progress,
      Consumer<Findings> told) {
    return OutputFaults.told(
        options.out(),
        () -> {
          try (Stage stage = Stage.open(options.out())) {
            long start = progress.now();
            Earlier earlier = Earlier.of(options, stage, basis, source, remembered);
            progress.took(Progress.Step.READING, start);
            Societies societies =
                new Societies(
                    options,
                    source,
                    content,
                    sources,
                    fonts.map(Fonts::findings).orElse(List.of()),
                    pages,
                    earlier,
                    stage,
                    progress);
            return new Publishing(
                    options, content, sources, pages, earlier, stage, societies.make(), progress)
                .outcome(told);
          }
        });
  }
}
