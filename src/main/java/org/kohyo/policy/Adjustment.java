package org.kohyo.policy;

import java.util.Optional;

/**
 * How a society departs from the canonical policy, by unit id. It never copies what it keeps.
 *
 * <p>The place of an adjustment in the society's file is {@code /adjustments/<index>}.
 */
public sealed interface Adjustment {

  /** When it holds. */
  Period period();

  /**
   * Leaves a unit out.
   *
   * @param id of a section, group, purpose, category, measure or statement
   * @param period when it holds
   */
  record Omit(String id, Period period) implements Adjustment {

    /** Leaves it out for ever. */
    public Omit(String id) {
      this(id, Period.ALWAYS);
    }
  }

  /**
   * Says a unit in the society's own words.
   *
   * @param id of the unit
   * @param replaces the canonical wording that was read when this was decided
   * @param text the society's wording
   * @param period when it holds
   */
  record Reword(String id, Optional<String> replaces, Wording text, Period period)
      implements Adjustment {

    /** Says it so for ever. */
    public Reword(String id, Optional<String> replaces, Wording text) {
      this(id, replaces, text, Period.ALWAYS);
    }
  }

  /**
   * Adds a purpose, or a measure where the anchor is one.
   *
   * @param id new and the society's own
   * @param label of a measure
   * @param text its wording
   * @param anchor where
   * @param period when it holds
   */
  record Add(String id, Optional<Wording> label, Wording text, Anchor anchor, Period period)
      implements Adjustment {

    /** Adds it for ever. */
    public Add(String id, Optional<Wording> label, Wording text, Anchor anchor) {
      this(id, label, text, anchor, Period.ALWAYS);
    }
  }

  /**
   * Moves a unit within the list that holds it.
   *
   * @param id of the unit
   * @param anchor where to
   * @param period when it holds
   */
  record Move(String id, Anchor anchor, Period period) implements Adjustment {

    /** Moves it for ever. */
    public Move(String id, Anchor anchor) {
      this(id, anchor, Period.ALWAYS);
    }
  }

  /**
   * Gives a kind of group the society's own label.
   *
   * @param groupKind id of a {@link GroupKind}
   * @param label without brackets
   * @param period when it holds
   */
  record Relabel(String groupKind, Wording label, Period period) implements Adjustment {

    /** Calls it so for ever. */
    public Relabel(String groupKind, Wording label) {
      this(groupKind, label, Period.ALWAYS);
    }
  }

  /**
   * Stands in the place of one that does not hold on the day: the others keep their places.
   *
   * @param period of the one that does not hold
   */
  record NotInForce(Period period) implements Adjustment {}

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
