package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.Part;
import org.kohyo.publish.Publication;
import org.kohyo.publish.Signing;
import org.kohyo.publish.SourceList;
import org.kohyo.publish.Sources;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.publish.redirect.Redirects;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.publish.state.Standing;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.Digests;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.MovedPages;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.site.SiteFacts;
import org.kohyo.render.site.SiteHtml;

/** Joins parts that {@code build --shard} made into the bytes that one build gives. */
final class Merge {

  /** One part and where it lies. */
  private record Place(Path folder, Part part, Manifest manifest) {

    /**
     * Whether all societies are those of the part, and all files theirs. So no two parts have one.
     */
    boolean isWhole() {
      Shard shard = new Shard(part.number(), part.common().of());
      return part.societies().stream().allMatch(society -> shard.holds(society.id()))
          && manifest.files().stream()
              .filter(file -> !file.society().isEmpty())
              .allMatch(
                  file ->
                      file.sources().isPresent()
                          && shard.holds(file.society())
                          && file.path().startsWith(file.society() + "/"));
    }
  }

  private final Path out;
  private final TemplateSource templates;
  private final Optional<Signing> signing;
  private final List<Place> places;

  private Merge(Path out, TemplateSource templates, Optional<Signing> signing, List<Place> places) {
    this.out = out;
    this.templates = templates;
    this.signing = signing;
    this.places = places;
  }

  /**
   * What came of it.
   *
   * @param societies how many there are
   * @param switched what became public
   */
  record Outcome(int societies, Switched switched) {}

  /**
   * Joins parts.
   *
   * @param folders of the parts, in any order
   * @param progress is told how many societies were read
   * @throws EnvironmentFault when one is missing or damaged, or they don't belong together
   */
  static Outcome of(
      List<Path> folders,
      Path out,
      TemplateSource templates,
      Optional<Signing> signing,
      Progress progress)
      throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path folder : folders) {
      places.add(place(folder).orElseThrow(() -> fault("merge.no-part", folder.toString())));
    }
    places.sort(Comparator.comparingInt(place -> place.part().number()));
    Merge merge = new Merge(out, templates, signing, places);
    merge.check();
    try (Stage stage = Stage.open(out)) {
      return merge.into(stage, progress);
    }
  }

  private static Optional<Place> place(Path folder) throws IOException {
    Optional<Manifest> manifest = Manifest.read(folder.resolve(Manifest.NAME));
    return manifest.isEmpty()
        ? Optional.empty()
        : Part.read(folder, manifest.get())
            .map(part -> new Place(folder, part, manifest.get()))
            .filter(Place::isWhole);
  }

  private void check() throws IOException {
    Place first = places.get(0);
    Part.Common common = first.part().common();
    for (Place place : places) {
      if (!place.part().common().equals(common)) {
        throw fault("merge.other", first.folder().toString(), place.folder().toString());
      }
    }
    List<Integer> numbers = places.stream().map(place -> place.part().number()).toList();
    List<String> missing =
        IntStream.rangeClosed(1, common.of())
            .filter(n -> !numbers.contains(n))
            .mapToObj(n -> new Shard(n, common.of()).toString())
            .toList();
    if (!missing.isEmpty()) {
      throw fault("merge.missing", String.join(", ", missing));
    }
    if (numbers.size() > common.of()) {
      throw fault("merge.twice");
    }
    boolean sameTemplates =
        templates.digests().entrySet().stream()
            .allMatch(t -> t.getValue().equals(common.sources().get("templates/" + t.getKey())));
    if (!sameTemplates || !common.generator().equals(RootCommand.Version.string())) {
      throw fault("merge.templates");
    }
  }

  private Outcome into(Stage stage, Progress progress) throws IOException {
    progress.begin(places.stream().mapToInt(Merge::published).sum());
    Map<String, String> sources = new HashMap<>();
    for (Place place : places) {
      for (Manifest.Entry entry : place.manifest().files()) {
        if (!entry.society().isEmpty()) {
          stage.add(file(place, entry));
          if (sources.put(entry.society(), entry.sources().orElseThrow()) == null) {
            progress.society(false);
          }
        }
      }
    }
    List<Part> parts = places.stream().map(Place::part).toList();
    Part.Common common = parts.get(0).common();
    List<SocietyEntry> societies =
        parts.stream()
            .flatMap(part -> part.societies().stream())
            .flatMap(society -> society.entry().stream())
            .sorted(Comparator.comparing(SocietyEntry::id))
            .toList();
    agree(societies, common, folders(parts));
    Set<String> before = stage.societiesBefore();
    boolean indexStays =
        parts.stream().flatMap(part -> part.heldBack().stream()).anyMatch(before::contains);
    if (!indexStays) {
      HtmlRenderer html = new HtmlRenderer(templates);
      SiteFacts site =
          new SiteFacts(
              common.title(),
              common.baseUrl(),
              common.day(),
              common.index(),
              common.accessibility(),
              common.formats().stream().map(Merge::format).collect(Collectors.toSet()));
      StagedFiles files = new StagedFiles(stage, new Standing(out), List.of());
      SitePages pages =
          new SitePages(
              new SiteHtml(templates),
              html.stylesheet(),
              new MovedPages(templates, html),
              new AtomFeed(html.labels()),
              site);
      pages.make(societies, folders(parts), files);
      pages.list(societies, files);
    }
    String all = new SourceList(common.generator(), Part.sources(parts)).digest();
    Switched switched =
        stage.switchOver(
            new Publication(
                common.generator(),
                new Sources(all, sources),
                places.stream().allMatch(place -> place.manifest().verified()),
                next(),
                signing),
            society -> indexStays);
    return new Outcome(societies.size(), switched);
  }

  /** The format's id: of fragments, the part tells more than that. */
  private static String format(String told) {
    return told.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Set<String> folders(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.societies().stream())
        .map(Part.Society::id)
        .collect(Collectors.toSet());
  }

  /** What one part alone can't see: former addresses that another part claims, or stands at. */
  private static void agree(List<SocietyEntry> societies, Part.Common common, Set<String> folders) {
    Redirects.of(societies, common.baseUrl(), folders).troubles().stream()
        .filter(t -> t.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            t -> {
              throw fault("merge.former-address", t.society(), t.args().get(0));
            });
  }

  private static int published(Place place) {
    return place.part().societies().size() - place.part().heldBack().size();
  }

  private Optional<LocalDate> next() {
    return places.stream()
        .flatMap(place -> place.manifest().nextChange().stream())
        .min(Comparator.naturalOrder());
  }

  private static OutputFile file(Place place, Manifest.Entry entry) {
    Path path = place.folder().resolve(entry.path());
    byte[] bytes = new byte[0];
    try {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          && Files.size(path) == entry.size()) {
        bytes = Files.readAllBytes(path);
      }
    } catch (IOException e) { // it is the part that can't be read, not the output folder
      throw fault("merge.altered", path.toString());
    }
    if (bytes.length != entry.size() || !Digests.sha256(bytes).equals(entry.sha256())) {
      throw fault("merge.altered", path.toString());
    }
    return new OutputFile(
        entry.path(), entry.society(), entry.notice(), entry.edition(), bytes, entry.sha256());
  }

  private static EnvironmentFault fault(String key, String... args) {
    Message text = Message.of(key, args);
    return new EnvironmentFault(text, text.hint());
  }
}
