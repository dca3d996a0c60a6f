package org.kohyo.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where the records of the policy were read from. It lies beside the records and not in them, so
 * that moving a line in a file changes no notice.
 *
 * <p>Keys: {@code policy/<id>} for an item of the canonical policy, {@code kind/<id>} for a kind of
 * notice, {@code society/<id>} for a society's file and {@code society/<id>/<json pointer>} for a
 * value in it, {@code approval/<id>/<kind>/<edition>/<index>} for an entry of a record of
 * approvals.
 */
public final class Locations {

  private final Function<String, Optional<Location>> places;
  private final NavigableMap<String, Location> dated;

  private Locations(
      Function<String, Optional<Location>> places, NavigableMap<String, Location> dated) {
    this.places = places;
    this.dated = dated;
  }

  /**
   * Places of what is known; the maps are copied.
   *
   * @param places key to place; of a text that is another one from a day on, the first place
   * @param dated where such a text stands from a day on, by <code>&lt;key&gt;@&lt;day&gt;</code>
   */
  public Locations(Map<String, Location> places, NavigableMap<String, Location> dated) {
    Map<String, Location> all = Map.copyOf(places);
    this.places = key -> Optional.ofNullable(all.get(key));
    this.dated = new TreeMap<>(dated);
  }

  /**
   * These and more, with nothing copied.
   *
   * @param own gives the place of exactly what a key means; asked first, only when a place is
   *     wanted
   */
  public Locations with(Function<String, Optional<Location>> own) {
    return new Locations(key -> own.apply(key).or(() -> places.apply(key)), dated);
  }

  /** The place of exactly what a key means, and of nothing around it. */
  public Optional<Location> exactly(String key) {
    return places.apply(key);
  }

  /** Nothing known. */
  public static Locations none() {
    return new Locations(Map.of(), Collections.emptyNavigableMap());
  }

  /**
   * The place of what a key means on a day.
   *
   * @param key as {@link #at(String)} wants it
   * @param day of Japanese time
   */
  public Location at(String key, LocalDate day) {
    Map.Entry<String, Location> text = dated.floorEntry(dated(key, day));
    return text != null && text.getKey().startsWith(key + "@") ? text.getValue() : at(key);
  }

  /** The key of what another one means from a day on; in the order of the days. */
  public static String dated(String key, LocalDate day) {
    return key + "@" + day;
  }

  /**
   * The place of a key; for a value of a society's file, or else of the nearest value around it.
   *
   * @param key one of those above; an unknown one gives its file or, for the policy, the folder
   */
  public Location at(String key) {
    if (key.startsWith("society/")) {
      int slash = key.indexOf('/', "society/".length());
      String id = key.substring("society/".length(), slash < 0 ? key.length() : slash);
      return ofSociety(id, slash < 0 ? "" : key.substring(slash));
    }
    return exactly(key).orElseGet(() -> Location.ofFile("policy/"));
  }

  /**
   * The place of a value in a society's file, or of the nearest enclosing value that is known.
   *
   * @param society the society's id
   * @param pointer a JSON pointer such as {@code /adjustments/0/omit}, or empty for the file
   */
  public Location ofSociety(String society, String pointer) {
    String key = "society/" + society + pointer;
    while (true) {
      Optional<Location> found = exactly(key);
      if (found.isPresent()) {
        return found.get();
      }
      int slash = key.lastIndexOf('/');
      if (slash <= "society".length()) {
        return Location.ofFile("societies/" + society + ".yaml");
      }
      key = key.substring(0, slash);
    }
  }
}
