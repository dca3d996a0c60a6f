package org.kohyo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kohyo.compare.Comparer;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Society;
import org.kohyo.publish.Approvals;
import org.kohyo.render.Releases;

/**
 * What is published of one society. Which notice an edition shows to the public is decided here and
 * nowhere else.
 *
 * @param assembly its notices of the day of the build
 * @param day that day, in Japanese time; the last one of a society that is no more
 * @param over whether the society is no more on the day of the build
 * @param editions of each kind of notice, oldest first
 * @param canonical the canonical wordings of the source
 */
record Published(
    Assembly assembly,
    LocalDate day,
    boolean over,
    Map<String, List<Edition>> editions,
    CanonicalWordings canonical) {

  /**
   * What the source says of the society.
   *
   * @param day of the build, in Japanese time
   * @param ofDay its notices of the day from which it is seen
   */
  static Published of(
      Society society,
      LocalDate day,
      Assembly ofDay,
      Editions editions,
      CanonicalWordings canonical) {
    LocalDate seen = society.presence().seenFrom(day);
    Map<String, List<Edition>> all = editions.of(society, seen, ofDay);
    return new Published(
        ofDay,
        seen,
        society.presence().over(day),
        society.presence().until().map(last -> until(last, all)).orElse(all),
        canonical);
  }

  /** Without what would begin when the society is no more: that never comes into force. */
  private static Map<String, List<Edition>> until(
      LocalDate last, Map<String, List<Edition>> editions) {
    Map<String, List<Edition>> due = new LinkedHashMap<>();
    editions.forEach(
        (kind, all) -> {
          List<Edition> begun =
              all.stream().filter(e -> e.from().filter(last::isBefore).isEmpty()).toList();
          if (!begun.isEmpty()) {
            due.put(kind, begun);
          }
        });
    return due;
  }

  /**
   * What of it may be published, by the record of approvals. An edition that waits for its approval
   * leaves the one before it in force.
   */
  ApprovedSociety approved(Approvals approvals) {
    return ApprovedSociety.of(this, approvals);
  }

  /** The society's id. */
  String id() {
    return assembly.society().id();
  }

  /** An edition of each day other than the build's of which notices are published too. */
  Stream<Edition> others() {
    Map<LocalDate, Edition> others = new TreeMap<>();
    editions.values().stream()
        .flatMap(List::stream)
        .filter(edition -> edition.assembly() != assembly)
        .forEach(edition -> others.putIfAbsent(edition.day(), edition));
    return others.values().stream();
  }

  /** The next day after the build's on which the public reads something else. */
  Optional<LocalDate> next() {
    if (over) {
      return Optional.empty();
    }
    Stream<LocalDate> end =
        assembly.society().presence().until().stream().map(last -> last.plusDays(1));
    Stream<LocalDate> turns =
        editions.values().stream()
            .flatMap(List::stream)
            .flatMap(
                e -> Stream.concat(e.from().stream(), e.until().stream().map(u -> u.plusDays(1))));
    return Stream.concat(end, turns).filter(day::isBefore).min(Comparator.naturalOrder());
  }

  /** The editions with what changes between them, by kind in the society's order. */
  List<Releases> releases() {
    return editions.values().stream().map(this::releases).toList();
  }

  private Releases releases(List<Edition> ofKind) {
    return Releases.of(ofKind, day, over, new Comparer(), canonical);
  }

  /** The same of all notices of all societies to which the newest editions with a day belong. */
  static List<Releases> newest(List<Published> societies, int editions) {
    record Dated(LocalDate from, Published society, String kind) {}
    return societies.stream()
        .flatMap(
            s ->
                s.editions().values().stream()
                    .flatMap(List::stream)
                    .flatMap(e -> e.from().stream().map(f -> new Dated(f, s, e.notice().kind()))))
        .sorted(
            Comparator.comparing(Dated::from)
                .reversed()
                .thenComparing(d -> d.society().id())
                .thenComparing(Dated::kind))
        .limit(editions)
        .map(d -> Map.entry(d.society(), d.kind()))
        .distinct()
        .map(of -> of.getKey().releases(of.getKey().editions().get(of.getValue())))
        .toList();
  }
}
