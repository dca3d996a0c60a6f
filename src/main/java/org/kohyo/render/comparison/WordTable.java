package org.kohyo.render.comparison;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table in a Word document whose columns keep their widths and whose first row repeats. */
final class WordTable {

  /** Width of the text between the margins, in twentieths of a point. */
  static final int TEXT_WIDTH = 9638;

  private final CTTbl table;
  private final List<Integer> widths;

  /**
   * A table at the end of the document.
   *
   * @param widths of the columns, in twentieths of a point
   * @param caption what a screen reader calls it
   * @param description what it shows
   */
  WordTable(CTBody body, List<Integer> widths, String caption, String description) {
    this.table = body.addNewTbl();
    this.widths = List.copyOf(widths);
    CTTblPr properties = table.addNewTblPr();
    properties.addNewTblStyle().setVal("TableGrid");
    width(properties.addNewTblW(), widths.stream().mapToInt(Integer::intValue).sum());
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblLook look = properties.addNewTblLook();
    look.setVal(new byte[] {0x00, 0x20});
    look.setFirstRow(true);
    look.setLastRow(false);
    look.setFirstColumn(false);
    look.setLastColumn(false);
    look.setNoHBand(true);
    look.setNoVBand(true);
    properties.addNewTblCaption().setVal(WordText.held(caption));
    properties.addNewTblDescription().setVal(description);
    var grid = table.addNewTblGrid();
    widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
  }

  /** The headings of the columns: a row that stands on every page. */
  void header(List<String> headings) {
    CTRow row = row(true);
    row.getTrPr().addNewTblHeader();
    for (int i = 0; i < headings.size(); i++) {
      WordText.add(cell(row, i, "CellHeading"), headings.get(i), false);
    }
  }

  /**
   * A row.
   *
   * @param whole whether it stays on one page
   */
  CTRow row(boolean whole) {
    CTRow row = table.addNewTr();
    CTTrPr properties = row.addNewTrPr();
    if (whole) {
      properties.addNewCantSplit();
    }
    return row;
  }

  /** At least so high, in twentieths of a point. */
  static void height(CTRow row, int twentieths) {
    row.getTrPr().addNewTrHeight().setVal(BigInteger.valueOf(twentieths));
  }

  /**
   * A cell with one paragraph.
   *
   * @param column from 0
   * @param style of the paragraph
   */
  CTP cell(CTRow row, int column, String style) {
    CTTc cell = row.addNewTc();
    width(cell.addNewTcPr().addNewTcW(), widths.get(column));
    return paragraph(cell, style);
  }

  /** One more paragraph. */
  static CTP paragraph(CTTc cell, String style) {
    CTP paragraph = cell.addNewP();
    WordText.style(paragraph, style);
    return paragraph;
  }

  private static void width(CTTblWidth width, int twentieths) {
    width.setW(BigInteger.valueOf(twentieths));
    width.setType(STTblWidth.DXA);
  }
}
