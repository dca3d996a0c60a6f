package org.kohyo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kohyo.content.ContentRepository;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.serve.Workshop;

/** Builds and compares for a live preview, by what {@code build} and {@code diff} do. */
final class PreviewWork implements Workshop {

  private static final String LAST_COMMIT = "HEAD";

  private final Scope scope;
  private final Path out;
  private final Supplier<LocalDate> day;
  private final Build.Ready ready = Build.Ready.begun();

  /**
   * Work of a preview.
   *
   * @param out the folder for its pages
   * @param day for which the notices are made; asked for each time, since a preview may run over
   *     midnight
   */
  PreviewWork(Scope scope, Path out, Supplier<LocalDate> day) {
    this.scope = scope;
    this.out = out;
    this.day = day;
  }

  /**
   * What is previewed.
   *
   * @param content the source folder
   * @param templates a folder that replaces the templates
   * @param societies ids to limit the preview to; empty for all
   * @param pdf whether PDFs are made too
   */
  record Scope(Path content, Optional<Path> templates, List<String> societies, boolean pdf) {}

  @Override
  public Built build() throws IOException {
    Set<Format> formats = EnumSet.allOf(Format.class);
    if (!scope.pdf()) {
      formats.remove(Format.PDF);
    }
    // Societies without errors go on when another has some: somebody is just writing it.
    Build.Options options =
        new Build.Options(
            scope.content(),
            out,
            scope.templates(),
            day.get(),
            scope.societies(),
            Optional.empty(),
            formats,
            Build.FRAGMENT_LEVEL,
            Parallel.jobs(0),
            Optional.empty(),
            false,
            true,
            false,
            Optional.empty());
    Build.Outcome outcome =
        Build.run(options, new Progress(System::nanoTime), ready, findings -> {});
    Optional<Switched> switched = outcome.switched();
    return new Built(
        switched.isPresent(),
        switched.map(s -> s.written() + s.removed() > 0).orElse(false),
        outcome.heldBack(),
        outcome.findings().all().stream().map(f -> new Found(Selection.society(f), f)).toList(),
        underGit());
  }

  private boolean underGit() {
    try (ContentRepository found = ContentRepository.around(scope.content()).orElse(null)) {
      return found != null;
    } catch (EnvironmentFault e) {
      return true; // who asks for the comparison is told what is wrong with it
    }
  }

  @Override
  public String comparison(Optional<String> society, Optional<String> notice) throws IOException {
    Diff.Options options =
        new Diff.Options(
            LAST_COMMIT,
            DiffSides.WORKTREE,
            scope.content(),
            day.get(),
            day.get(),
            society.map(List::of).orElse(scope.societies()),
            notice.stream().toList(),
            Parallel.jobs(0));
    Diff.Outcome outcome = Diff.run(options, note -> {});
    if (outcome instanceof Diff.Outcome.Compared compared) {
      return new ComparisonHtml(TemplateSource.shipped())
          .standalone(compared.differences(), compared.after().site().tables());
    }
    Message first = ((Diff.Outcome.Invalid) outcome).sides().get(0);
    throw new EnvironmentFault(first, Message.of("serve.compare-later"));
  }

  @Override
  public String circumstances() {
    return day.get().toString();
  }
}
