package org.kohyo.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    keys.put(unit, "policy/" + id);
  }

  /** Notes that a unit says a value of the society's file. */
  void own(String unit, String pointer) {
    keys.put(unit, society + pointer);
  }

  /** Key to value; the title of a notice comes from its kind unless the society reworded it. */
  static Optional<String> find(Map<String, String> keys, String kind, String unit) {
    String key = keys.get(unit);
    boolean kinds = unit.equals(TITLE) && (key == null || key.startsWith("policy/"));
    return Optional.ofNullable(kinds ? "kind/" + kind : key);
  }

  /** Unit id to key. */
  Map<String, String> keys() {
    return Map.copyOf(keys);
  }
}
