package org.kohyo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.kohyo.content.OpenContent;
import org.kohyo.finding.Finding;
import org.kohyo.policy.Policy;
import org.kohyo.publish.Stage;

/**
 * All societies of a source, one after the other or several at once, on their way to the public.
 */
final class Societies {

  private final Build.Options options;
  private final OpenContent content;
  private final Selection selection;
  private final List<Finding> general;
  private final Optional<String> baseUrl;
  private final boolean strict;
  private final Optional<SocietyWork> work;
  private final AtomicBoolean stopped;
  private final Progress progress;

  /**
   * Nothing is done yet.
   *
   * @param fonts findings about the site's fonts
   * @throws org.kohyo.finding.EnvironmentFault when an id is unknown
   */
  Societies(
      Build.Options options,
      SourceDates source,
      OpenContent content,
      BuildSources sources,
      List<Finding> fonts,
      Pages pages,
      Earlier earlier,
      Stage stage,
      Progress progress) {
    this.options = options;
    this.progress = progress;
    this.content = content;
    this.baseUrl = pages.baseUrl();
    this.selection = Selection.of(content.societyIds(), options.societies());
    this.strict = options.strict() || content.site().strict();
    this.general =
        Stream.concat(content.findings().stream().filter(selection::holds), fonts.stream())
            .toList();
    boolean never =
        content.policy().isEmpty()
            || general.stream().anyMatch(f -> stops(f) && Selection.society(f).isEmpty());
    this.stopped = new AtomicBoolean(never);
    this.work =
        content.policy().map(policy -> work(policy, sources, source, pages, earlier, stage));
  }

  private SocietyWork work(
      Policy policy,
      BuildSources sources,
      SourceDates source,
      Pages pages,
      Earlier earlier,
      Stage stage) {
    return new SocietyWork(
        content,
        sources,
        source,
        source.next(options.day(), content.files().all().keySet(), false),
        new Inspector(policy, content.law(), content.site(), options.day(), pages.rules()),
        pages,
        options.verify() ? Optional.of(new ReadBack(pages.furniture())) : Optional.empty(),
        earlier,
        stage,
        this::stops,
        progress);
  }

  /**
   * What came of them.
   *
   * @param societies in the order of their ids
   * @param selection which of them were asked for
   * @param general findings about what is no society's
   * @param stopped whether nothing may be published at all
   * @param strict whether warnings stop publication as errors do
   */
  record All(
      List<Made> societies,
      Selection selection,
      List<Finding> general,
      boolean stopped,
      boolean strict) {}

  /** Does the work. */
  All make() {
    List<String> ids =
        content.societyIds().stream()
            .filter(id -> options.shard().filter(shard -> !shard.holds(id)).isEmpty())
            .toList();
    progress.begin(ids.size());
    List<Made> made = Parallel.map(options.jobs(), ids, this::counted);
    List<Finding> findings =
        Stream.concat(general.stream(), formerAddresses(made).stream()).toList();
    return new All(made, selection, findings, stopped.get(), strict);
  }

  private List<Finding> formerAddresses(List<Made> made) {
    return FormerAddresses.findings(
        made.stream().flatMap(m -> m.entry().stream()).toList(),
        baseUrl,
        Set.copyOf(content.societyIds()),
        selection,
        id -> content.society(id).locations());
  }

  private Made counted(String id) {
    Made made = one(id);
    progress.society(made.again());
    return made;
  }

  private Made one(String id) {
    if (work.isEmpty()) {
      return Made.broken(content.society(id));
    }
    if (!selection.holds(id)) {
      return work.get().show(id);
    }
    Made made = work.get().publish(id, !stopped.get());
    if (!options.keepGoing() && made.open().anyMatch(this::stops)) {
      // Nothing will be published: the others are only checked.
      stopped.set(true);
    }
    return made;
  }

  private boolean stops(Finding finding) {
    return Findings.stops(finding, strict);
  }
}
