package org.kohyo.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of one society that a table of a notice shows, such as one joint use.
 *
 * @param kind what it tells of
 * @param entry id among several of one kind, such as {@code collabo-health}; empty where a society
 *     has at most one
 * @param values one or several texts for each field that is given; never normalised
 * @param index from 0: its place among those of its kind in the society's file
 */
public record Detail(
    DetailKind kind, String entry, Map<DetailField, List<String>> values, int index) {

  /** Copies the map. */
  public Detail {
    Map<DetailField, List<String>> copy = new EnumMap<>(DetailField.class);
    values.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The texts of a field; empty when it is not given. */
  public List<String> texts(DetailField field) {
    return values.getOrDefault(field, List.of());
  }

  /** Unit id of the table, such as {@code joint-use/collabo-health}. */
  public String id() {
    return entry.isEmpty() ? kind.key() : kind.key() + "/" + entry;
  }
}
