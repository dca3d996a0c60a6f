package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kohyo.finding.Message;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.SignatureCheck;
import org.kohyo.render.Digests;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.render.verification.Verification.Subject;
import org.kohyo.verify.Expectation;

/** A published folder: a site, a society's part of it, or a notice's. */
final class VerifyFolder {

  private final VerifyFile files;
  private final VerifySource source;
  private final Verify.Options options;
  private final Optional<SignatureCheck> key;

  VerifyFolder(VerifyFile files, Verify.Options options, Optional<SignatureCheck> key) {
    this.files = files;
    this.source = files.source();
    this.options = options;
    this.key = key;
  }

  /** What was found, in the order of the files. */
  record Found(List<Checked> checked, List<Remark> remarks) {}

  /** What became of one file. */
  private record One(Path path, VerifyPlace place, List<Checked> checked, List<Remark> remarks) {}

  /**
   * Reads the folder.
   *
   * @throws IOException when a folder or its manifest can't be read
   */
  Found check(Path folder) throws IOException {
    Path root = folder.toRealPath();
    List<Path> listed = VerifyListing.of(root);
    List<Checked> checked = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    VerifyManifest manifest = VerifyManifest.of(root, folder, key);
    checked.addAll(manifest.checked());
    remarks.addAll(manifest.remarks());
    Map<String, Manifest.Entry> entries = manifest.entries();
    boolean site = manifest.manifest().isPresent() || listed.stream().anyMatch(this::ofSociety);
    List<One> ones =
        Parallel.map(options.jobs(), listed, path -> one(folder, root, path, site, entries));
    ones.forEach(one -> checked.addAll(one.checked()));
    ones.forEach(one -> remarks.addAll(one.remarks()));
    List<Checked> missing = missing(folder, listed, entries);
    checked.addAll(missing);
    if (manifest.manifest().isEmpty()) {
      checked.addAll(new VerifyMissing(source, folder, options.pdf()).check(places(ones)));
    }
    checked.addAll(absent(folder, root, site, ones, missing));
    return new Found(checked, remarks);
  }

  private static Map<Path, VerifyPlace> places(List<One> ones) {
    return ones.stream().collect(Collectors.toMap(One::path, One::place));
  }

  /** Whether a file lies in a folder that is called like a society. */
  private boolean ofSociety(Path path) {
    return path.getNameCount() > 1 && source.societies().containsKey(path.getName(0).toString());
  }

  private One one(
      Path folder, Path root, Path path, boolean site, Map<String, Manifest.Entry> entries) {
    String name = VerifyListing.name(path);
    String target = VerifyListing.name(folder.resolve(path.toString()));
    VerifyPlace place = VerifyPlace.of(names(root.resolve(path)), source);
    One nothing = new One(path, place, List.of(), List.of());
    boolean manifest = name.equals(Manifest.NAME) || name.equals(Manifest.SIGNATURE);
    boolean index = site && path.getNameCount() == 1 && name.equals("index.html");
    if (manifest || !wanted(place)) {
      return nothing;
    }
    Optional<Manifest.Entry> entry = Optional.ofNullable(entries.get(name));
    try {
      byte[] bytes = VerifyBytes.of(root.resolve(path));
      if (!options.pdf() && VerifyBytes.pdf(bytes)) {
        return nothing;
      }
      boolean other = index || place.beside(entry);
      List<Checked> checked =
          other ? List.of() : files.check(new VerifyFile.Had(target, bytes, place, false));
      boolean differs = entry.filter(e -> !e.sha256().equals(Digests.sha256(bytes))).isPresent();
      boolean told = checked.stream().anyMatch(c -> c.state() != State.CURRENT);
      return new One(
          path,
          place,
          checked,
          differs && !told
              ? List.of(remark(target, other ? "verify.file-differs" : "verify.hash-differs"))
              : List.of());
    } catch (IOException e) {
      return new One(path, place, List.of(VerifyFile.unreadable(target, e)), List.of());
    }
  }

  /** Of what isn't known to be anybody's, only a verification of everything says anything. */
  private boolean wanted(VerifyPlace place) {
    boolean known = source.societies().containsKey(place.society());
    return source.wanted(known ? place.society() : "", place.kind());
  }

  private static List<String> names(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
  }

  static Remark remark(String target, String key) {
    return new Remark(target, key.substring(key.indexOf('.') + 1), false, Message.of(key));
  }

  private List<Checked> missing(
      Path folder, List<Path> listed, Map<String, Manifest.Entry> entries) {
    Set<String> there = listed.stream().map(VerifyListing::name).collect(Collectors.toSet());
    List<Checked> missing = new ArrayList<>();
    for (Manifest.Entry entry : entries.values()) {
      if (!there.contains(entry.path()) && source.wanted(entry.society(), entry.notice())) {
        String target = VerifyListing.name(folder.resolve(entry.path()));
        missing.add(
            VerifyFile.because(target, State.MISSING, subject(source, entry), "verify.missing"));
      }
    }
    return missing;
  }

  static Optional<Subject> subject(VerifySource source, Manifest.Entry entry) {
    return Optional.ofNullable(source.societies().get(entry.society()))
        .map(
            society ->
                source
                    .inForce(entry.society(), entry.notice())
                    .map(notice -> VerifyJudgement.subject(notice.due().notice()))
                    .orElseGet(() -> VerifyJudgement.subject(society)));
  }

  /** Notices in force that stand nowhere. */
  private List<Checked> absent(
      Path folder, Path root, boolean site, List<One> ones, List<Checked> missing) {
    Set<Map.Entry<String, String>> seen = new HashSet<>();
    // What stands in the folder of an edition is not at the notice's own place.
    ones.stream()
        .filter(one -> one.place().edition().isEmpty())
        .flatMap(one -> one.checked().stream())
        .flatMap(c -> c.subject().stream())
        .forEach(s -> seen.add(Map.entry(s.society(), s.notice())));
    missing.stream()
        .flatMap(c -> c.subject().stream())
        .forEach(s -> seen.add(Map.entry(s.society(), s.notice())));
    String base = VerifyListing.name(folder) + "/";
    return expected(root, site, ones).stream()
        .flatMap(society -> absent(source, society, site ? base + society + "/" : base, seen))
        .toList();
  }

  /**
   * Notices of a society that are in force and stand nowhere.
   *
   * @param base where its folder is, as the user knows it, with a slash at the end
   * @param seen society and kind of those that stand somewhere
   */
  static Stream<Checked> absent(
      VerifySource source, String society, String base, Set<Map.Entry<String, String>> seen) {
    return source.societies().get(society).editions().keySet().stream()
        .filter(kind -> source.wanted(society, kind) && !seen.contains(Map.entry(society, kind)))
        .flatMap(kind -> source.inForce(society, kind).stream())
        .map(notice -> absent(base, notice));
  }

  private static Checked absent(String base, Expectation notice) {
    Subject subject = VerifyJudgement.subject(notice.due().notice());
    String target = base + subject.notice() + "/";
    return Checked.of(
        target,
        State.NOT_FOUND,
        Optional.of(subject),
        Optional.of(VerifyJudgement.term(notice.due())),
        remark(target, "verify.notice-not-found"));
  }

  /** The societies that the folder should have: all of a site, the one whose folder it is. */
  private Set<String> expected(Path root, boolean site, List<One> ones) {
    if (site) {
      return source.wanted().stream()
          .map(Published::id)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    boolean society =
        ones.stream().anyMatch(one -> one.path().getNameCount() > 1 && kindOf(one.path()))
            || Files.exists(root.resolve("index.html"))
                && source.societies().containsKey(last(root));
    if (!society) {
      return Set.of();
    }
    if (source.societies().containsKey(last(root))) {
      return source.wanted(last(root), "") ? Set.of(last(root)) : Set.of();
    }
    // Copied to another place: it is of the society that most of its files are of.
    Map<String, Long> counts =
        ones.stream()
            .flatMap(one -> one.checked().stream())
            .flatMap(c -> c.subject().stream())
            .filter(s -> source.societies().containsKey(s.society()))
            .collect(Collectors.groupingBy(Subject::society, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> Set.of(most.getKey()))
        .orElse(Set.of());
  }

  private boolean kindOf(Path path) {
    return source.kinds().contains(path.getName(0).toString());
  }

  private static String last(Path root) {
    return root.getFileName() == null ? "" : root.getFileName().toString();
  }
}
