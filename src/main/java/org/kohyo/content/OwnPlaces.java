package org.kohyo.content;

import java.util.Map;
import java.util.Optional;
import org.kohyo.finding.Location;

/**
 * Where a society's values and the entries of its approvals stand, by the keys of {@link
 * org.kohyo.finding.Locations}.
 *
 * @param id the society's
 * @param positions of its file; empty when that could not be read
 * @param file its file, as it is shown to people
 * @param approvals places of entries by their whole keys
 */
record OwnPlaces(
    String id, Optional<Positions> positions, String file, Map<String, Location> approvals) {

  /** The place of exactly what a key means. */
  Optional<Location> at(String key) {
    String society = "society/" + id;
    boolean own =
        key.startsWith(society)
            && (key.length() == society.length() || key.charAt(society.length()) == '/');
    return own
        ? positions.flatMap(p -> p.exactly(key.substring(society.length()))).map(this::location)
        : Optional.ofNullable(approvals.get(key));
  }

  private Location location(Place place) {
    return new Location(file, place.line(), place.column());
  }
}
