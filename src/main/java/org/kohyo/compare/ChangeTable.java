package org.kohyo.compare;

import java.util.List;
import java.util.Map;

/**
 * A comparison as the table that every format shows (新旧対照表).
 *
 * @param rows in order
 * @param counts how many units of each kind there are, without those that are unchanged
 */
public record ChangeTable(List<TableRow> rows, Map<TableRow.Kind, Integer> counts) {

  /** Copies the collections. */
  public ChangeTable {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  /**
   * Lays a comparison out.
   *
   * @param collapsed whether runs of unchanged units become one row
   */
  public static ChangeTable of(Comparison comparison, boolean collapsed) {
    return new TableLayout(comparison, collapsed).table();
  }
}
