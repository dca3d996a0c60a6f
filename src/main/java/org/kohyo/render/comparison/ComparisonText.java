package org.kohyo.render.comparison;

import java.util.List;
import java.util.stream.Collectors;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Member;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Absence;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.Fact;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;
import org.kohyo.render.comparison.ComparisonSheet.Part;
import org.kohyo.render.comparison.ComparisonSheet.Reason;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.TerminalCell.Row;

/**
 * Differences for a terminal: the sides stand beside each other where there is room for it, else
 * one below the other. The summary comes last, where people look.
 */
public final class ComparisonText {

  /** From so many columns on, the sides stand beside each other. */
  private static final int BESIDE = 80;

  private static final int LEAST = 20;

  /** So many societies are named; the rest is counted. */
  private static final int MEMBERS = 20;

  private static final String BETWEEN = " | ";

  private final Labels labels;

  /** Texts with those words. */
  public ComparisonText(Labels labels) {
    this.labels = labels;
  }

  /**
   * The text, ended by a line feed.
   *
   * @param width of the terminal in columns; less than 20 is taken for 20
   * @param colour whether the terminal obeys escape sequences; without them, changed words stand in
   *     marks
   */
  public String text(Differences differences, TableOptions options, int width, boolean colour) {
    return text(new ComparisonSheets(labels).of(differences, options), width, colour);
  }

  /** The text of that sheet. */
  String text(ComparisonSheet sheet, int width, boolean colour) {
    return new Writer(sheet, Math.max(LEAST, width), colour).write();
  }

  /** One text in the making. */
  private final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final ComparisonSheet sheet;
    private final int width;
    private final boolean beside;
    private final TerminalCell line;
    private final TerminalCell cell;
    private final int half;

    Writer(ComparisonSheet sheet, int width, boolean colour) {
      this.sheet = sheet;
      this.width = width;
      this.beside = width >= BESIDE;
      this.half = beside ? (width - BETWEEN.length()) / 2 : width - 2;
      this.line = new TerminalCell(width, colour);
      this.cell = new TerminalCell(half, colour);
    }

    String write() {
      line(sheet.title());
      for (Column column : sheet.columns()) {
        line(labels.text("comparison.labelled", column.heading(), column.version()));
      }
      sheet.groups().forEach(this::group);
      sheet.absences().forEach(this::absence);
      out.append('\n');
      line(sheet.summary());
      return out.toString();
    }

    private void absence(Absence absence) {
      out.append('\n');
      line(absence.heading());
      line(names(absence.members()));
    }

    private String names(List<Member> members) {
      String names =
          members.stream()
              .limit(MEMBERS)
              .map(Member::name)
              .collect(Collectors.joining(labels.text("comparison.and")));
      return members.size() <= MEMBERS
          ? names
          : labels.text("comparison.more", names, members.size() - MEMBERS);
    }

    private void group(GroupSheet group) {
      out.append('\n');
      line(GroupTitle.of(group));
      if (group.members().size() > 1) {
        line(names(group.members()));
      }
      if (!group.whole().isEmpty()) {
        line(group.whole());
      }
      if (sheet.groups().size() > 1) {
        line(group.summary());
      }
      rule('=');
      if (beside) {
        List<Column> columns = sheet.columns();
        both(cell.lines(columns.get(0).heading()), cell.lines(columns.get(1).heading()));
        rule('=');
      }
      for (SheetRow row : group.rows()) {
        row(row);
        rule('-');
      }
      group.parts().forEach(this::part);
    }

    private void row(SheetRow row) {
      if (row instanceof SheetRow.Heading heading) {
        line(heading.text());
      } else if (row instanceof SheetRow.Omitted run) {
        line(labels.text("comparison.counted", run.omitted(), run.count()));
      } else if (row instanceof SheetRow.Unit unit) {
        if (!unit.remark().isEmpty()) {
          line("[" + unit.remark() + "]");
        }
        List<SheetCell> cells = unit.cells();
        if (beside) {
          both(cell.lines(cells.get(0)), cell.lines(cells.get(1)));
        } else {
          for (int i = 0; i < 2; i++) {
            line(sheet.columns().get(i).heading());
            cell.lines(cells.get(i)).forEach(r -> out.append("  ").append(r.text()).append('\n'));
          }
        }
      }
    }

    private void both(List<Row> left, List<Row> right) {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        Row first = i < left.size() ? left.get(i) : new Row("", 0);
        String second = i < right.size() ? right.get(i).text() : "";
        out.append(first.text()).append(" ".repeat(Math.max(0, half - first.columns())));
        out.append((BETWEEN + second).stripTrailing()).append('\n');
      }
    }

    private void part(Part part) {
      line(labels.text("comparison.counted", part.heading(), part.count()));
      for (Reason reason : part.reasons()) {
        for (Fact fact : reason.facts()) {
          line("  " + labels.text("comparison.labelled", fact.label(), fact.text()));
        }
        reason.units().forEach(unit -> line("    - " + unit));
      }
      if (!part.unexplained().isEmpty()) {
        line("  " + labels.text("comparison.unexplained"));
        part.unexplained().forEach(unit -> line("    - " + unit));
      }
    }

    private void rule(char c) {
      out.append(String.valueOf(c).repeat(width)).append('\n');
    }

    private void line(String text) {
      line.lines(text).forEach(row -> out.append(row.text()).append('\n'));
    }
  }
}
