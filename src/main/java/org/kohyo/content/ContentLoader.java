package org.kohyo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.SiteFile;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Approval;
import org.kohyo.policy.Law;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Site;
import org.kohyo.policy.Society;

/**
 * Reads a whole source. Every problem of every file is found in one run; a broken society is left
 * out and the others are read all the same.
 *
 * <p>A loader has compiled the schemas and can be used again and by many threads.
 */
public final class ContentLoader {

  private static final Site DEFAULT_SITE = new Site("健康保険組合の公表事項一覧", Optional.empty());

  /** Compiled beside the first reading: half of a cold start, on another core. */
  private final CompletableFuture<Schemas> schemas =
      CompletableFuture.supplyAsync(Schemas::compile);

  /**
   * Reads a source.
   *
   * @param source its files
   * @return what could be read and all findings; never a stack trace for what somebody wrote
   */
  public LoadedContent load(ContentSource source) {
    return load(source, new KnownSocieties());
  }

  /**
   * Reads several sources that have much in common, such as revisions: what is the same in them is
   * read once.
   *
   * @param sources their files
   * @return what {@link #load} gives of each, in the same order
   */
  public List<LoadedContent> loadAll(List<ContentSource> sources) {
    KnownSocieties known = new KnownSocieties();
    return sources.stream().map(source -> load(source, known)).toList();
  }

  /**
   * Whether the files look like a content folder at all: some file is where content has its own.
   */
  public static boolean isContent(ContentSource source) {
    return Layout.looksLikeContent(source.paths());
  }

  private LoadedContent load(ContentSource original, KnownSocieties known) {
    RecordingSource source = new RecordingSource(original);
    Layout layout = Layout.of(source.paths());
    SourceFiles files = new SourceFiles(source, schemas::join);
    PolicyLoader policyLoader = new PolicyLoader(files, layout);
    Optional<Policy> policy = policyLoader.load();
    Optional<YamlFile<SiteFile>> siteFile = files.yaml(Layout.SITE, "site", SiteFile.class);
    Site site = siteFile.map(SiteMapper::map).orElse(DEFAULT_SITE);
    List<FontFile> fonts = siteFile.map(f -> SiteMapper.fonts(f, files)).orElse(List.of());
    Law law = LawLoader.load(files);
    SocietyLoader societyLoader = new SocietyLoader(files, policyLoader.unitsIfComplete(), known);
    List<SocietyLoader.Loaded> loaded =
        layout.societies().parallelStream().map(societyLoader::load).toList();
    ApprovalLoader approvalLoader =
        new ApprovalLoader(
            files,
            layout.societies().stream().map(Layout::id).toList(),
            policyLoader.unitsIfComplete());
    List<ApprovalLoader.Loaded> records =
        layout.approvals().parallelStream().map(approvalLoader::load).toList();
    LayoutCheck.check(layout, files);

    Map<String, Location> places = new HashMap<>();
    policyLoader.addTo(places);
    loaded.forEach(l -> places.putAll(l.places()));
    records.forEach(r -> places.putAll(r.places()));
    List<Finding> findings =
        Stream.of(
                files.findings().stream(),
                loaded.stream().flatMap(l -> l.findings().stream()),
                records.stream().flatMap(r -> r.findings().stream()))
            .flatMap(all -> all)
            .sorted()
            .toList();
    List<Approval> approvals = records.stream().flatMap(r -> r.approvals().stream()).toList();
    ApprovedHistory history = new ApprovedHistory(approvals, site.approval(), policy);
    List<Society> societies =
        loaded.stream().flatMap(l -> l.society().stream()).map(history::of).toList();
    return new LoadedContent(
        policy,
        societies,
        layout.societies().stream().map(Layout::id).sorted().toList(),
        site,
        fonts,
        law,
        approvals,
        new Locations(places, policyLoader.datedPlaces()),
        findings,
        source.read());
  }
}
