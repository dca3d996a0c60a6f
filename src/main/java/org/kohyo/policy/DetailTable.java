package org.kohyo.policy;

import java.util.List;
import java.util.Map;

/**
 * How a notice shows the facts of one kind: the canonical headings of the rows.
 *
 * @param kind of the facts
 * @param rows in order; a row without data does not appear
 * @param words what stands beside values, such as the tax of a fee, by {@link Word}
 */
public record DetailTable(DetailKind kind, List<Row> rows, Map<Word, String> words) {

  /** Copies the collections. */
  public DetailTable {
    rows = List.copyOf(rows);
    words = Map.copyOf(words);
  }

  /**
   * A row; its unit id is {@code <kind>/<field>}.
   *
   * @param field whose value it shows
   * @param label its heading
   */
  public record Row(DetailField field, Wordings label) {}

  /** What the values of {@link DetailKind#FEES} are put together with. */
  public enum Word {
    /** 円. */
    YEN,
    /** 税込み. */
    TAX_INCLUDED,
    /** 税別. */
    TAX_ADDED,
    /** 非課税. */
    TAX_EXEMPT
  }
}
