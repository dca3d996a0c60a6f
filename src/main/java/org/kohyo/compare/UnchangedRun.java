package org.kohyo.compare;

import java.util.Optional;

/** A run of unchanged units in the making. */
final class UnchangedRun {

  private int units;
  private String first = "";
  private String last = "";
  private boolean numbered = true;

  /**
   * One more.
   *
   * @param mark its number; anything else doesn't count as one
   * @param count how many units it stands for
   */
  void add(String mark, int count) {
    boolean number = Shown.number(mark);
    numbered &= number;
    if (units == 0) {
      first = mark;
    }
    last = mark;
    units += count;
  }

  /** The row; none when nothing was added. */
  Optional<TableRow> row() {
    return units == 0
        ? Optional.empty()
        : Optional.of(new TableRow.Unchanged(units, numbered ? first : "", numbered ? last : ""));
  }
}
