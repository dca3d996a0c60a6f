package org.kohyo.render.comparison;

import java.util.List;

/** A row of the table, with every word settled. Templates tell the kinds by their components. */
public sealed interface SheetRow {

  /**
   * An unchanged heading above changed units, for both columns.
   *
   * @param level 1 for a section, 2 for a group of purposes
   * @param text with its number or brackets
   */
  record Heading(int level, String text) implements SheetRow {}

  /**
   * A run of unchanged units, for both columns.
   *
   * @param omitted such as 2.～5.　（略）
   * @param units how many, at least 1
   * @param count the same as text, such as 4件
   */
  record Omitted(String omitted, int units, String count) implements SheetRow {}

  /**
   * A unit.
   *
   * @param cells two, the left one first, in the order of the columns
   * @param kind what happens to it, such as 変更; empty for an unchanged unit
   * @param origin whose change it is, such as （共通）, or empty
   */
  record Unit(List<SheetCell> cells, String kind, String origin) implements SheetRow {

    /** Copies the list. */
    public Unit {
      cells = List.copyOf(cells);
    }

    /** Both, for the column of remarks, such as 変更（共通）. They are told even without a column. */
    public String remark() {
      return kind + origin;
    }
  }

  /**
   * One side of a unit.
   *
   * @param newer whether it is the new side
   * @param fixed （新設） or （削る） where this side has no such unit, else empty
   * @param label what stands before the text, such as 電話：, or empty
   * @param lines its text; none where {@code fixed} is
   * @param note whence or whither it is moved, or empty
   */
  record SheetCell(boolean newer, String fixed, String label, List<Line> lines, String note) {

    /** Copies the list. */
    public SheetCell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a cell.
   *
   * @param runs perhaps none, for an empty line
   */
  record Line(List<SheetRun> runs) {

    /** Copies the list. */
    public Line {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A run of text.
   *
   * @param text not empty, without line feeds
   * @param changed whether it is underlined
   * @param opens whether underlining begins here: false where a changed run goes on in a new line
   */
  record SheetRun(String text, boolean changed, boolean opens) {}
}
