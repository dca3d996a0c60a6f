package org.kohyo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.SiteFile;
import org.kohyo.content.FileShapes.VocabularyFile;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Approval;
import org.kohyo.policy.Law;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Site;
import org.kohyo.policy.Vocabulary;

/**
 * A source whose shared files were read; its societies are read one by one, and none is kept: a
 * whole country needs no more memory than a village. Safe for threads if the source is.
 */
public final class OpenContent {

  private static final Site DEFAULT_SITE = new Site("健康保険組合の公表事項一覧", Optional.empty());

  private final SourcePaths paths;
  private final Optional<Policy> policy;
  private final Site site;
  private final List<FontFile> fonts;
  private final Law law;
  private final Vocabulary vocabulary;
  private final List<Approval> strays;
  private final Locations locations;
  private final List<Finding> findings;
  private final ReadFiles files;
  private final SocietyReader societies;

  /** Reads what all societies share. */
  OpenContent(ContentSource source, Supplier<Schemas> schemas) {
    paths = SourcePaths.of(source);
    RecordingSource recording = new RecordingSource(source);
    Layout layout = Layout.of(paths.all());
    SourceFiles shared = new SourceFiles(recording, paths, schemas);
    PolicyLoader policyLoader = new PolicyLoader(shared, layout);
    policy = policyLoader.load();
    Optional<YamlFile<SiteFile>> siteFile = shared.yaml(Layout.SITE, "site", SiteFile.class);
    site = siteFile.map(SiteMapper::map).orElse(DEFAULT_SITE);
    fonts = List.copyOf(siteFile.map(f -> SiteMapper.fonts(f, shared)).orElse(List.of()));
    law = LawLoader.load(shared);
    Optional<Units> units = policyLoader.unitsIfComplete();
    vocabulary =
        paths.contains(Layout.VOCABULARY)
            ? shared
                .yaml(Layout.VOCABULARY, "vocabulary", VocabularyFile.class)
                .map(f -> VocabularyMapper.map(f, units))
                .orElse(Vocabulary.NONE)
            : Vocabulary.NONE;
    ApprovalLoader records = new ApprovalLoader(shared, paths, units);
    List<ApprovalLoader.Loaded> ofNobody =
        layout.approvals().stream()
            .filter(path -> !paths.isSociety(path.split("/")[1]))
            .map(records::load)
            .toList();
    strays = ofNobody.stream().flatMap(r -> r.approvals().stream()).toList();
    LayoutCheck.check(layout, shared);
    Map<String, Location> places = new HashMap<>();
    policyLoader.addTo(places);
    ofNobody.forEach(record -> places.putAll(record.places()));
    locations = new Locations(places, policyLoader.datedPlaces());
    findings =
        Stream.concat(
                shared.findings().stream(), ofNobody.stream().flatMap(r -> r.findings().stream()))
            .sorted()
            .toList();
    files = recording.read();
    societies =
        new SocietyReader(
            source, paths, schemas, units, new ApprovedHistory(site.approval(), policy));
  }

  /** The canonical policy; empty when any of its files has an error. */
  public Optional<Policy> policy() {
    return policy;
  }

  /** What holds for the whole site; the default when its file is broken. */
  public Site site() {
    return site;
  }

  /** Fonts that could be read, in the site's order. */
  public List<FontFile> fonts() {
    return fonts;
  }

  /** What the law wants of notices; empty parts where a file is broken. */
  public Law law() {
    return law;
  }

  /** Which terms the policy stands for; maps nothing where its file is broken or not there. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Ids of all societies, also of those whose file has an error; sorted. */
  public List<String> societyIds() {
    return paths.societyIds();
  }

  /** A society's own files, as {@link SourcePaths#of(String)} tells them. */
  public List<String> paths(String society) {
    return paths.of(society);
  }

  /** All files that are no society's own, sorted. */
  public List<String> sharedPaths() {
    return paths.shared();
  }

  /** Where the shared files' texts stand. */
  public Locations locations() {
    return locations;
  }

  /** Problems of the shared files, of names, and of approvals of societies that don't exist. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was read so far: the shared files and the fonts. */
  public ReadFiles files() {
    return files;
  }

  /**
   * Reads a society's file and its approvals.
   *
   * @param id one of {@link #societyIds()}
   * @throws IllegalArgumentException when there is no such society
   */
  public LoadedSociety society(String id) {
    if (!paths.isSociety(id)) {
      throw new IllegalArgumentException("no such society: " + id);
    }
    SocietyReader.Read read = read(id, Optional.empty());
    return new LoadedSociety(
        id,
        read.society(),
        read.logo(),
        read.approvals(),
        locations.with(read.places()::at),
        read.findings(),
        read.files());
  }

  /** The same with its own places alone; {@code known} as {@link SocietyReader#read} has it. */
  SocietyReader.Read read(String id, Optional<KnownSocieties> known) {
    return societies.read(id, known);
  }

  /** Approvals of societies that don't exist. */
  List<Approval> strays() {
    return strays;
  }
}
