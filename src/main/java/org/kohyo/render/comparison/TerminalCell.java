package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.render.comparison.SheetRow.Line;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.SheetRow.SheetRun;

/**
 * Breaks the text of a cell into lines of a width. Changed runs are underlined and coloured, or
 * they stand in marks: <code>{+new+}</code> and <code>[-old-]</code>.
 */
final class TerminalCell {

  private static final String RESET = "\u001b[0m";

  private final int width;
  private final boolean colour;

  /**
   * Cells of a width.
   *
   * @param width in columns, at least 10
   * @param colour whether the terminal obeys escape sequences
   */
  TerminalCell(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * A line of the terminal.
   *
   * @param text with escape sequences
   * @param columns that it takes
   */
  record Row(String text, int columns) {}

  /** So many clusters at most go down to the next line for the sake of a mark. */
  private static final int CARRIED = 4;

  /** What is never parted: a cluster, with a mark before or after it. */
  private record Atom(String cluster, String text, int columns, boolean changed) {}

  /** The lines of plain text; at least one. */
  List<Row> lines(String text) {
    List<Row> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      rows.addAll(wrap(atoms(line, "", "", false), ""));
    }
    return rows;
  }

  /** The lines of a cell; at least one. */
  List<Row> lines(SheetCell cell) {
    String open = colour ? "" : cell.newer() ? "{+" : "[-";
    String close = colour ? "" : cell.newer() ? "+}" : "-]";
    String underline = cell.newer() ? "\u001b[4;32m" : "\u001b[4;31m";
    List<Row> rows = new ArrayList<>();
    List<Atom> pending = new ArrayList<>(atoms(cell.fixed() + cell.label(), "", "", false));
    for (int i = 0; i < cell.lines().size(); i++) {
      if (i > 0) {
        rows.addAll(wrap(pending, underline));
        pending.clear();
      }
      Line line = cell.lines().get(i);
      for (SheetRun run : line.runs()) {
        boolean changed = run.changed();
        pending.addAll(
            changed ? atoms(run.text(), open, close, true) : atoms(run.text(), "", "", false));
      }
    }
    rows.addAll(wrap(pending, underline));
    if (!cell.note().isEmpty()) {
      rows.addAll(lines(cell.note()));
    }
    return rows;
  }

  private static List<Atom> atoms(String text, String open, String close, boolean changed) {
    List<String> clusters =
        Columns.CLUSTER
            .matcher(FindingPrinter.visible(text))
            .results()
            .map(MatchResult::group)
            .toList();
    List<Atom> atoms = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      String before = i == 0 ? open : "";
      String after = i == clusters.size() - 1 ? close : "";
      int columns = before.length() + Columns.ofCluster(clusters.get(i)) + after.length();
      atoms.add(new Atom(clusters.get(i), before + clusters.get(i) + after, columns, changed));
    }
    return atoms;
  }

  private List<Row> wrap(List<Atom> atoms, String underline) {
    List<Row> rows = new ArrayList<>();
    int first = 0;
    int columns = 0;
    for (int i = 0; i < atoms.size(); i++) {
      columns += atoms.get(i).columns();
      if (columns > width && i > first) {
        int next = cut(atoms, first, i);
        rows.add(row(atoms.subList(first, next), underline));
        columns = columns(atoms.subList(next, i + 1));
        first = next;
      }
    }
    rows.add(row(atoms.subList(first, atoms.size()), underline));
    return rows;
  }

  /** Where the line from first on ends, which has no room for the atom at full. */
  private int cut(List<Atom> atoms, int first, int full) {
    for (int at = full; at > first && at >= full - CARRIED; at--) {
      boolean fits = columns(atoms.subList(at, full + 1)) <= width;
      if (fits && Kinsoku.mayPart(atoms.get(at - 1).cluster(), atoms.get(at).cluster())) {
        return at;
      }
    }
    return full;
  }

  private static int columns(List<Atom> atoms) {
    return atoms.stream().mapToInt(Atom::columns).sum();
  }

  private Row row(List<Atom> line, String underline) {
    StringBuilder out = new StringBuilder();
    boolean underlined = false;
    for (Atom atom : line) {
      if (colour && atom.changed() != underlined) {
        out.append(atom.changed() ? underline : RESET);
        underlined = atom.changed();
      }
      out.append(atom.text());
    }
    out.append(underlined ? RESET : "");
    return new Row(out.toString(), columns(line));
  }
}
