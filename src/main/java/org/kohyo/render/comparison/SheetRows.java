package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.SheetRow.Line;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.SheetRow.SheetRun;

/** Rows of a table → rows of a sheet. */
final class SheetRows {

  /** Code points of a quoted text that is longer than this are cut off. */
  private static final int QUOTED = 30;

  private final Labels labels;
  private final boolean newFirst;

  SheetRows(Labels labels, boolean newFirst) {
    this.labels = labels;
    this.newFirst = newFirst;
  }

  SheetRow row(TableRow row) {
    if (row instanceof TableRow.Heading heading) {
      return new SheetRow.Heading(heading.level(), heading.text());
    } else if (row instanceof TableRow.Unchanged run) {
      return new SheetRow.Omitted(
          omitted(run), run.units(), labels.text("comparison.units", run.units()));
    } else if (row instanceof TableRow.Unit unit) {
      SheetCell newer = cell(unit, unit.after(), true);
      SheetCell older = cell(unit, unit.before(), false);
      List<SheetCell> cells = newFirst ? List.of(newer, older) : List.of(older, newer);
      if (unit.kind() == TableRow.Kind.UNCHANGED) {
        return new SheetRow.Unit(cells, "", "");
      }
      return new SheetRow.Unit(cells, kind(unit), origin(unit));
    }
    throw new IllegalArgumentException("unknown row " + row);
  }

  private String omitted(TableRow.Unchanged run) {
    String word = labels.text("comparison.omitted");
    if (run.first().isEmpty()) {
      return word;
    }
    return run.last().isEmpty() || run.last().equals(run.first())
        ? labels.text("comparison.omitted.one", run.first(), word)
        : labels.text("comparison.omitted.range", run.first(), run.last(), word);
  }

  private SheetCell cell(TableRow.Unit unit, TableRow.Cell cell, boolean newer) {
    if (cell.runs().isEmpty()) {
      String fixed = labels.text(newer ? "comparison.gone" : "comparison.new");
      return new SheetCell(newer, fixed, "", List.of(), "");
    }
    String label = labels.all().getOrDefault(unit.label(), "");
    return new SheetCell(newer, "", label, lines(cell.runs()), note(cell.place(), newer));
  }

  /** A changed run that goes on in a new line, or in the next run, is underlined on. */
  private static List<Line> lines(List<Run> runs) {
    List<Line> lines = new ArrayList<>();
    List<SheetRun> open = new ArrayList<>();
    boolean changed = false;
    for (Run run : runs) {
      String[] pieces = run.text().split("\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          lines.add(new Line(open));
          open.clear();
        }
        if (!pieces[i].isEmpty()) {
          open.add(new SheetRun(pieces[i], run.changed(), run.changed() && !changed));
          changed = run.changed();
        }
      }
    }
    lines.add(new Line(open));
    return lines;
  }

  private String note(Optional<String> place, boolean newer) {
    if (place.isEmpty()) {
      return "";
    }
    String side = newer ? "new" : "old";
    return place.get().isEmpty()
        ? labels.text("comparison.moved.first." + side)
        : labels.text("comparison.moved." + side, quoted(place.get()));
  }

  /** The beginning of a text, in one line. */
  String quoted(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= QUOTED
        ? line
        : labels.text("comparison.cut", line.substring(0, line.offsetByCodePoints(0, QUOTED - 1)));
  }

  /** What happens to the unit. */
  String kind(TableRow.Unit unit) {
    String kind = labels.text(key(unit.kind()));
    if (!unit.notationOnly()) {
      return kind;
    }
    String notation = labels.text("comparison.notation");
    return unit.kind() == TableRow.Kind.AMENDED
        ? notation
        : kind + labels.text("comparison.or") + notation;
  }

  private String origin(TableRow.Unit unit) {
    boolean canonical = concerns(unit, Origin.CANONICAL);
    boolean own = concerns(unit, Origin.SOCIETY);
    if (canonical && own) {
      return labels.text("comparison.origin.both");
    }
    return labels.text(own ? "comparison.origin.society" : "comparison.origin.canonical");
  }

  /** Whether the unit has a change of that origin. */
  static boolean concerns(TableRow.Unit unit, Origin origin) {
    return unit.changes().stream().anyMatch(change -> change.about().origin() == origin);
  }

  /** The key of a kind's label. */
  static String key(TableRow.Kind kind) {
    return "comparison.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
