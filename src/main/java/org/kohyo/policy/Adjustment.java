package org.kohyo.policy;

import java.util.Optional;

/**
 * How a society departs from the canonical policy, by unit id. It never copies what it keeps.
 *
 * <p>The place of an adjustment in the society's file is {@code /adjustments/<index>}.
 */
public sealed interface Adjustment {

  /**
   * Leaves a unit out.
   *
   * @param id of a section, group, purpose, category, measure or statement
   */
  record Omit(String id) implements Adjustment {}

  /**
   * Says a unit in the society's own words.
   *
   * @param id of the unit
   * @param replaces the canonical wording that was read when this was decided
   * @param text the society's wording
   */
  record Reword(String id, Optional<String> replaces, Wording text) implements Adjustment {}

  /**
   * Adds a purpose, or a measure where the anchor is one.
   *
   * @param id new and the society's own
   * @param label of a measure
   * @param text its wording
   * @param anchor where
   */
  record Add(String id, Optional<Wording> label, Wording text, Anchor anchor)
      implements Adjustment {}

  /**
   * Moves a unit within the list that holds it.
   *
   * @param id of the unit
   * @param anchor where to
   */
  record Move(String id, Anchor anchor) implements Adjustment {}

  /**
   * Gives a kind of group the society's own label.
   *
   * @param groupKind id of a {@link GroupKind}
   * @param label without brackets
   */
  record Relabel(String groupKind, Wording label) implements Adjustment {}

  /**
   * A place in a list.
   *
   * @param side of the neighbour
   * @param id of the neighbour
   */
  record Anchor(Side side, String id) {}

  /** Which side of a neighbour. */
  enum Side {
    /** Directly before it. */
    BEFORE,
    /** Directly after it. */
    AFTER
  }
}
