package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;
import org.kohyo.render.comparison.SheetRow.Line;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.SheetRow.SheetRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** The comparison tables of a Word document. */
final class WordRows {

  /** Width of the column of remarks, in twentieths of a point: 変更（組合独自） in a line. */
  private static final int REMARKS = 1838;

  /** About as many full-width characters go into a line of a cell. */
  private static final int LINE = 20;

  /** A row of more lines than this may be split between pages: about a third of a page. */
  private static final int SHORT = 15;

  private final Labels labels;
  private final ComparisonSheet sheet;
  private final boolean remarks;

  WordRows(Labels labels, ComparisonSheet sheet) {
    this.labels = labels;
    this.sheet = sheet;
    this.remarks = !sheet.remarks().isEmpty();
  }

  /** Adds the table of a group. */
  void add(CTBody body, GroupSheet group) {
    int half = (WordTable.TEXT_WIDTH - (remarks ? REMARKS : 0)) / 2;
    Column left = sheet.columns().get(0);
    Column right = sheet.columns().get(1);
    WordTable table =
        new WordTable(
            body,
            remarks ? List.of(half, half, REMARKS) : List.of(half, half),
            sheet.title() + " " + group.society() + " " + group.notice(),
            labels.text("comparison.table", left.heading(), right.heading()));
    List<String> headings = new ArrayList<>();
    sheet.columns().forEach(c -> headings.add(c.heading() + "\n" + c.version()));
    if (remarks) {
      headings.add(sheet.remarks());
    }
    table.header(headings);
    for (SheetRow row : group.rows()) {
      add(table, row);
    }
  }

  private void add(WordTable table, SheetRow row) {
    if (row instanceof SheetRow.Heading heading) {
      both(table, "CellHeading", heading.text(), "");
    } else if (row instanceof SheetRow.Omitted run) {
      String text = labels.text("comparison.counted", run.omitted(), run.count());
      both(table, "Cell", remarks ? run.omitted() : text, run.count());
    } else if (row instanceof SheetRow.Unit unit) {
      CTRow target = table.row(unit.cells().stream().allMatch(WordRows::isShort));
      for (int i = 0; i < unit.cells().size(); i++) {
        cell(table, target, i, unit.cells().get(i));
      }
      remark(table, target, unit.remark());
    }
  }

  /** A row that says the same on both sides. */
  private void both(WordTable table, String style, String text, String remark) {
    CTRow row = table.row(true);
    WordText.add(table.cell(row, 0, style), text, false);
    WordText.add(table.cell(row, 1, style), text, false);
    remark(table, row, remark);
  }

  private void remark(WordTable table, CTRow row, String remark) {
    if (remarks) {
      WordText.add(table.cell(row, 2, "Cell"), remark, false);
    }
  }

  /** A cell whose lines are paragraphs. */
  private static void cell(WordTable table, CTRow row, int column, SheetCell cell) {
    CTP first = table.cell(row, column, "Cell");
    CTTc target = row.getTcArray(column);
    WordText.add(first, cell.fixed() + cell.label(), false);
    for (int i = 0; i < cell.lines().size(); i++) {
      CTP paragraph = i == 0 ? first : WordTable.paragraph(target, "Cell");
      for (SheetRun run : cell.lines().get(i).runs()) {
        WordText.add(paragraph, run.text(), run.changed());
      }
    }
    if (!cell.note().isEmpty()) {
      WordText.add(WordTable.paragraph(target, "Cell"), cell.note(), false);
    }
  }

  private static boolean isShort(SheetCell cell) {
    int lines = 0;
    for (Line line : cell.lines()) {
      int length =
          line.runs().stream().mapToInt(r -> r.text().codePointCount(0, r.text().length())).sum();
      lines += 1 + length / LINE;
    }
    return lines <= SHORT;
  }
}
