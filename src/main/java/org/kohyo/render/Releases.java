package org.kohyo.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kohyo.compare.Comparer;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Side;
import org.kohyo.compare.Version;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Society;
import org.kohyo.render.Release.Decided;
import org.kohyo.render.Release.Event;
import org.kohyo.render.Release.Standing;

/**
 * All editions of one notice as they are published.
 *
 * @param all at least one, oldest first
 */
public record Releases(List<Release> all) {

  /** Copies the list. */
  public Releases {
    all = List.copyOf(all);
  }

  /**
   * Sees the editions of one notice from a day, and compares each with the one before it.
   *
   * @param editions at least one, oldest first
   * @param day of the build, in Japanese time
   */
  public static Releases of(
      List<Edition> editions, LocalDate day, Comparer comparer, CanonicalWordings canonical) {
    return of(editions, day, false, comparer, canonical);
  }

  /**
   * The same of a society that may be no more.
   *
   * @param day from which it is seen, in Japanese time
   * @param over whether that was its last
   */
  public static Releases of(
      List<Edition> editions,
      LocalDate day,
      boolean over,
      Comparer comparer,
      CanonicalWordings canonical) {
    List<Release> all = new ArrayList<>();
    Optional<Decided> decided = Optional.empty();
    Optional<Edition> before = Optional.empty();
    for (Edition edition : editions) {
      Optional<Comparison> changes =
          before.map(
              old ->
                  comparer.compare(
                      Optional.of(Side.of(old, canonical)),
                      Optional.of(Side.of(edition, canonical))));
      Optional<Event> event = edition.from().map(from -> event(edition, from, changes));
      if (event.isPresent() && event.get() != Event.CORRECTED) {
        decided = Optional.of(new Decided(edition.from().orElseThrow(), event.get()));
      }
      Standing standing = standing(edition, day);
      Optional<LocalDate> since = before.flatMap(Edition::from);
      Optional<Differences> table =
          changes.filter(c -> !c.same()).map(c -> differences(c, since, edition, standing));
      all.add(new Release(edition, standing, event, decided, table, over));
      before = Optional.of(edition);
    }
    return new Releases(all);
  }

  private static Differences differences(
      Comparison changes, Optional<LocalDate> since, Edition edition, Standing standing) {
    Differences.Standing columns =
        changes.correction()
            ? Differences.Standing.CORRECTION
            : standing == Standing.SCHEDULED
                ? Differences.Standing.PROPOSED
                : Differences.Standing.IN_FORCE;
    Society society = edition.notice().society();
    Differences.Member member = new Differences.Member(society.id(), society.name());
    return new Differences(
        new Version("", since),
        new Version("", edition.from()),
        columns,
        List.of(new Differences.Group(changes, List.of(member))),
        1,
        List.of(),
        List.of());
  }

  private static Event event(Edition edition, LocalDate from, Optional<Comparison> changes) {
    Notice notice = edition.notice();
    if (notice.society().enacted(notice.kind()).filter(from::equals).isPresent()) {
      return Event.ENACTED;
    }
    return changes.filter(Comparison::correction).isPresent() ? Event.CORRECTED : Event.AMENDED;
  }

  private static Standing standing(Edition edition, LocalDate day) {
    if (edition.inForce(day)) {
      return Standing.PRESENT;
    }
    return edition.from().filter(day::isBefore).isPresent() ? Standing.SCHEDULED : Standing.PAST;
  }

  /** Id of the notice's kind. */
  public String kind() {
    return latest().notice().kind();
  }

  /** Id of the society. */
  public String society() {
    return latest().notice().society().id();
  }

  /** How lists call the notice: as it is called now, or else was or will be last. */
  public String shortTitle() {
    return present().map(r -> r.edition().notice()).orElse(latest().notice()).shortTitle();
  }

  private Edition latest() {
    return all.get(all.size() - 1).edition();
  }

  /** The one in force, if there is one. */
  public Optional<Release> present() {
    for (Release release : all) {
      if (release.standing() == Standing.PRESENT) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }

  /** Those not yet in force, the next one first. */
  public List<Release> scheduled() {
    return all.stream().filter(r -> r.standing() == Standing.SCHEDULED).toList();
  }

  /** Those that have permanent pages, the newest first. */
  public List<Release> dated() {
    List<Release> dated =
        new ArrayList<>(all.stream().filter(r -> r.folder().isPresent()).toList());
    Collections.reverse(dated);
    return List.copyOf(dated);
  }

  /** Those that have a page: in a folder of their own, or in the notice's; oldest first. */
  public List<Release> published() {
    return all.stream()
        .filter(r -> r.standing() == Standing.PRESENT || r.folder().isPresent())
        .toList();
  }
}
