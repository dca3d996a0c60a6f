package org.kohyo.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.kohyo.finding.Location;
import org.kohyo.policy.Approval;
import org.kohyo.policy.LogoImage;

/**
 * Reads a whole source. Every problem of every file is found in one run; a broken society is left
 * out and the others are read all the same.
 *
 * <p>A loader compiles each schema once and can be used again and by many threads.
 */
public final class ContentLoader {

  private final Schemas schemas = Schemas.compile();

  /**
   * Begins to compile the schemas, on another core, before there is anything to read.
   *
   * @return this
   */
  public ContentLoader begun() {
    CompletableFuture.runAsync(schemas::prepare);
    return this;
  }

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

  /**
   * Reads what all societies share and no society yet.
   *
   * @param source its files
   * @return never a stack trace for what somebody wrote
   */
  public OpenContent open(ContentSource source) {
    begun();
    return new OpenContent(source, () -> schemas);
  }

  private LoadedContent load(ContentSource source, KnownSocieties known) {
    OpenContent open = open(source);
    List<String> ids = source.paths().stream().filter(Layout::isSociety).map(Layout::id).toList();
    List<SocietyReader.Read> read =
        ids.parallelStream().map(id -> open.read(id, Optional.of(known))).toList();
    Map<String, OwnPlaces> places = new HashMap<>();
    Map<String, String> files = new HashMap<>(open.files().all());
    Map<String, LogoImage.Print> logos = new HashMap<>();
    for (SocietyReader.Read one : read) {
      places.put(one.places().id(), one.places());
      files.putAll(one.files());
      one.logo().ifPresent(logo -> logos.put(one.places().id(), logo.print()));
    }
    return new LoadedContent(
        open.policy(),
        read.stream().flatMap(r -> r.society().stream()).toList(),
        logos,
        open.societyIds(),
        open.site(),
        open.fonts(),
        open.law(),
        Stream.concat(open.strays().stream(), read.stream().flatMap(r -> r.approvals().stream()))
            .sorted(Comparator.comparing(ContentLoader::record))
            .toList(),
        open.locations().with(key -> at(key, places)),
        Stream.concat(open.findings().stream(), read.stream().flatMap(r -> r.findings().stream()))
            .sorted()
            .toList(),
        new ReadFiles(files));
  }

  /** Its record, so that approvals stand in the order of the files. */
  private static String record(Approval approval) {
    return String.join("/", approval.society(), approval.kind(), approval.editionName() + ".yaml");
  }

  /** A place that belongs to a society: its id is the second step of the key. */
  private static Optional<Location> at(String key, Map<String, OwnPlaces> places) {
    String[] steps = key.split("/", 3);
    return steps.length < 2
        ? Optional.empty()
        : Optional.ofNullable(places.get(steps[1])).flatMap(own -> own.at(key));
  }
}
