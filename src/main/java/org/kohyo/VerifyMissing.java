package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.notice.Edition;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.verify.Expectation;

/**
 * Files of notices that are not there, in a folder without a manifest: what the source has editions
 * of, in the formats in which the folder's other notices stand. What at least half of them have, a
 * build made of all; what fewer have, somebody may have put there by hand.
 *
 * @param source what should be public
 * @param folder as the user named it
 * @param pdf whether PDFs are looked at
 */
record VerifyMissing(VerifySource source, Path folder, boolean pdf) {

  /** A notice of a society. */
  private record Key(String society, String kind) {}

  /**
   * The folder of a notice, or of an edition.
   *
   * @param path below the folder that is verified
   * @param edition its first day, if it is the folder of an edition
   */
  private record Place(Path path, Key notice, Optional<LocalDate> edition) {}

  /**
   * What is missing.
   *
   * @param files those that are there, relative to the folder, and what their places tell
   */
  List<Checked> check(Map<Path, VerifyPlace> files) {
    Map<Place, Set<String>> own = new HashMap<>();
    Map<Place, Set<String>> dated = new HashMap<>();
    files.forEach(
        (path, place) -> {
          if (place.showsNotice()
              && source.wanted(place.society(), place.kind())
              && !source.editions(place.society(), place.kind()).isEmpty()) {
            Path parent = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            Key key = new Key(place.society(), place.kind());
            (place.edition().isPresent() ? dated : own)
                .computeIfAbsent(new Place(parent, key, place.edition()), p -> new HashSet<>())
                .add(place.file());
          }
        });
    Map<Path, Checked> missing = new TreeMap<>();
    missing.putAll(formats(own));
    missing.putAll(formats(dated));
    missing.putAll(folders(own.keySet(), dated.keySet()));
    return List.copyOf(missing.values());
  }

  /** Files that most places have → those that others lack. */
  private Map<Path, Checked> formats(Map<Place, Set<String>> places) {
    Map<String, Long> counts =
        places.values().stream()
            .flatMap(Set::stream)
            .filter(name -> pdf || !name.endsWith(".pdf"))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    Map<Path, Checked> missing = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          if (2 * count >= places.size()) {
            places.forEach(
                (place, there) -> {
                  // What the source has no edition of is told as such.
                  if (!there.contains(name) && due(place.notice(), place.edition()).isPresent()) {
                    Path file = place.path().resolve(name);
                    missing.put(
                        file,
                        told(file, "", place.notice(), place.edition(), "verify.format-missing"));
                  }
                });
          }
        });
    return missing;
  }

  /** Folders of editions beside the folder of their notice. */
  private Map<Path, Checked> folders(Set<Place> own, Set<Place> dated) {
    Set<Path> there = dated.stream().map(Place::path).collect(Collectors.toSet());
    Map<Path, Checked> missing = new TreeMap<>();
    int expected = 0;
    for (Place place : own) {
      Key key = place.notice();
      List<Edition> editions = source.editions(key.society(), key.kind());
      for (LocalDate day : editions.stream().flatMap(e -> e.from().stream()).toList()) {
        Path path = place.path().resolve(day.toString());
        expected++;
        if (!there.contains(path)) {
          missing.put(path, told(path, "/", key, Optional.of(day), "verify.edition-missing"));
        }
      }
    }
    return 2 * missing.size() <= expected ? missing : Map.of();
  }

  private Checked told(Path path, String end, Key key, Optional<LocalDate> day, String why) {
    String target = VerifyListing.name(folder.resolve(path.toString())) + end;
    Optional<Edition> due = due(key, day).map(Expectation::due);
    return Checked.of(
        target,
        State.MISSING,
        due.map(edition -> VerifyJudgement.subject(edition.notice())),
        due.map(VerifyJudgement::term),
        VerifyFolder.remark(target, why));
  }

  private Optional<Expectation> due(Key key, Optional<LocalDate> day) {
    return day.map(d -> source.dated(key.society(), key.kind(), d))
        .orElseGet(() -> source.inForce(key.society(), key.kind()));
  }
}
