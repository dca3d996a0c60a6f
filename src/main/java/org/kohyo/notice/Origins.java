package org.kohyo.notice;

import java.util.HashMap;
import java.util.Map;
import org.kohyo.policy.Society;

/**
 * Which value of the source each unit was made from, as a key of {@link
 * org.kohyo.finding.Locations}. It lies beside the notice and not in it: the same text from another
 * place is the same notice.
 */
final class Origins {

  private static final String TITLE = "title";

  private final String society;
  private final Map<String, String> keys = new HashMap<>();

  Origins(Society society) {
    this.society = "society/" + society.id();
  }

  /** Notes that a unit says a canonical wording. */
  void canonical(String unit, String id) {
    // What has the name of its item needs no note: nearly all units do.
    if (!unit.equals(id)) {
      keys.put(unit, "policy/" + id);
    }
  }

  /** Notes that a unit says a value of the society's file. */
  void own(String unit, String pointer) {
    keys.put(unit, society + pointer);
  }

  /** The key of a unit; what was not noted is a canonical item, and a title its kind's. */
  static String find(Map<String, String> keys, String kind, String unit) {
    String key = keys.get(unit);
    return key != null ? key : unit.equals(TITLE) ? "kind/" + kind : "policy/" + unit;
  }

  /** Unit id to key. */
  Map<String, String> keys() {
    return Map.copyOf(keys);
  }
}
