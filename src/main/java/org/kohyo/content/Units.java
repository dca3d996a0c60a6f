package org.kohyo.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;

/**
 * The ids of the canonical policy: what each is and where it stands. Filled while the policy's
 * files are mapped, one after the other; only looked at when the societies' are.
 */
final class Units {

  /** What an id stands for. */
  enum Kind {
    SECTION,
    LEAD,
    GROUP,
    PURPOSE,
    EXPLANATION,
    CATEGORY,
    CATEGORY_PURPOSE,
    MEASURE,
    MEASURE_TEXT,
    STATEMENT,
    NODE,
    PLAN_SECTION,
    DETAIL_LABEL
  }

  private record Unit(Kind kind, Location location) {}

  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final NavigableMap<String, Location> dated = new TreeMap<>();
  private final Map<String, Location> sharedPurposes = new LinkedHashMap<>();
  private final Map<String, Location> notices = new LinkedHashMap<>();
  private final Map<String, Location> groupKinds = new LinkedHashMap<>();

  /** Notes a unit; reports it when the id is taken. */
  void unit(String id, Kind kind, Place place, Problems problems) {
    Unit old = units.putIfAbsent(id, new Unit(kind, problems.at(place)));
    if (old != null) {
      duplicate(id, old.location(), place, problems);
    }
  }

  /** Notes where a known unit has another text from a day on. */
  void again(String id, LocalDate day, Location location) {
    dated.put(Locations.dated("policy/" + id, day), location);
  }

  /** Notes a purpose that categories share; it becomes a unit only below a category. */
  void sharedPurpose(String id, Place place, Problems problems) {
    first(sharedPurposes, id, place, problems);
  }

  /** Notes a kind of notice. */
  void notice(String id, Place place, Problems problems) {
    first(notices, id, place, problems);
  }

  /** Notes a kind of group. */
  void groupKind(String id, Place place, Problems problems) {
    first(groupKinds, id, place, problems);
  }

  private static void first(Map<String, Location> map, String id, Place place, Problems problems) {
    Location old = map.putIfAbsent(id, problems.at(place));
    if (old != null) {
      duplicate(id, old, place, problems);
    }
  }

  private static void duplicate(String id, Location old, Place place, Problems problems) {
    problems.error(ContentRule.DUPLICATE_ID, place, "content.duplicate-id", id, old.toString());
  }

  /** What the id stands for. */
  Optional<Kind> kind(String id) {
    return Optional.ofNullable(units.get(id)).map(Unit::kind);
  }

  /** All unit ids, in the order of the files. */
  List<String> ids() {
    return List.copyOf(units.keySet());
  }

  /** Ids of all groups of a kind. */
  List<String> groups(String groupKind) {
    return units.entrySet().stream()
        .filter(unit -> unit.getValue().kind() == Kind.GROUP)
        .map(Map.Entry::getKey)
        .filter(id -> id.endsWith("/" + groupKind))
        .toList();
  }

  /** Ids of all purposes that categories share. */
  List<String> sharedPurposes() {
    return List.copyOf(sharedPurposes.keySet());
  }

  /** Ids of all kinds of notice. */
  List<String> notices() {
    return List.copyOf(notices.keySet());
  }

  /** Ids of all kinds of group. */
  List<String> groupKinds() {
    return List.copyOf(groupKinds.keySet());
  }

  /** Where texts stand from a day on, likewise. */
  NavigableMap<String, Location> dated() {
    return Collections.unmodifiableNavigableMap(dated);
  }

  /** Notes every place under the key that {@link Locations} describes. */
  void addTo(Map<String, Location> places) {
    units.forEach((id, unit) -> places.put("policy/" + id, unit.location()));
    groupKinds.forEach((id, location) -> places.putIfAbsent("policy/" + id, location));
    sharedPurposes.forEach((id, location) -> places.putIfAbsent("policy/" + id, location));
    notices.forEach((id, location) -> places.put("kind/" + id, location));
  }
}
