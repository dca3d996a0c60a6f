package org.kohyo.compare;

import java.util.List;
import java.util.Optional;

/** A row of a comparison table: one unit of the notice, its old text beside its new one. */
public sealed interface TableRow {

  /**
   * A heading that stands above changed units and is not changed itself; both sides show it.
   *
   * @param level 1 for a section, 2 for a group of purposes
   * @param text with its number or brackets
   */
  record Heading(int level, String text) implements TableRow {}

  /**
   * A run of unchanged units: （略）.
   *
   * @param units how many, at least 1
   * @param first number of the first one, such as 2., or empty
   * @param last number of the last one, or empty
   */
  record Unchanged(int units, String first, String last) implements TableRow {}

  /**
   * A unit, with the texts that belong to it: a section's heading, a group's label, a purpose and
   * its explanations, a row of a table with its heading and cells, a paragraph, a field.
   *
   * @param changes of its pieces, in order; none for an unchanged unit in a table that shows all
   * @param label key of the label that stands before its text, such as {@code field.phone}, or
   *     empty
   * @param after new text
   * @param before old text
   * @param kind what happens to it, for the column of remarks
   * @param notationOnly whether just the notation differs (表記のみ): width, punctuation, 及び/および
   */
  record Unit(
      List<Change> changes, String label, Cell after, Cell before, Kind kind, boolean notationOnly)
      implements TableRow {

    /** Copies the list. */
    public Unit {
      changes = List.copyOf(changes);
    }
  }

  /** What happens to a unit. */
  enum Kind {
    /** 新設. */
    ADDED,
    /** 削る. */
    REMOVED,
    /** 変更. */
    AMENDED,
    /** 番号の変更: the text stays. */
    RENUMBERED,
    /** 移動. */
    MOVED,
    /** 移動・変更. */
    MOVED_AND_AMENDED,
    /** Nothing. */
    UNCHANGED
  }

  /**
   * One side of a unit.
   *
   * @param runs its text; none where the side has no such unit: （新設） or （削る） then
   * @param place of a moved unit: the text of the unit after which it stands on this side, or empty
   *     when it stands first
   */
  record Cell(List<Run> runs, Optional<String> place) {

    /** Copies the list. */
    public Cell {
      runs = List.copyOf(runs);
    }
  }
}
