package org.kohyo.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.Merged.Entry;
import org.kohyo.compare.Piece.Role;
import org.kohyo.compare.TableRow.Kind;

/**
 * Lays the units of a comparison out: which rows there are, what is collapsed, what stands over.
 */
final class TableLayout {

  private final boolean collapsed;
  private final UnitRows units;
  private final Merged merged;
  private final List<TableRow> rows = new ArrayList<>();
  private UnchangedRun run = new UnchangedRun();

  TableLayout(Comparison comparison, boolean collapsed) {
    NoticeTree before = NoticeTree.of(comparison.before());
    NoticeTree after = NoticeTree.of(comparison.after());
    this.collapsed = collapsed;
    this.merged = new Merged(before, after, comparison.changes());
    this.units = new UnitRows(before, after, comparison.changes());
  }

  ChangeTable table() {
    for (Entry entry : merged.entries()) {
      Role role = entry.shown().role();
      if (role == Role.SECTION) {
        holder(entry, 1);
      } else {
        TableRow.Unit row = units.row(entry);
        // The title stands over the table anyway, and the short title says nothing new.
        if (changed(row) || role == Role.TITLE && !collapsed) {
          rows.add(row);
        }
      }
    }
    flush();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (TableRow row : rows) {
      if (row instanceof TableRow.Unit unit && changed(unit)) {
        counts.merge(unit.kind(), 1, Integer::sum);
      }
    }
    return new ChangeTable(rows, counts);
  }

  private static boolean changed(TableRow.Unit row) {
    return row.kind() != Kind.UNCHANGED;
  }

  /** A section or a group: its heading, and what stands below it. */
  private void holder(Entry entry, int level) {
    TableRow.Unit heading = units.row(entry);
    boolean inside = entry.children().stream().anyMatch(this::anyChange);
    if (!collapsed || changed(heading)) {
      flush();
      rows.add(heading);
    } else if (inside) {
      flush();
      rows.add(new TableRow.Heading(level, Shown.text(entry.shown())));
    } else {
      run.add(level == 1 ? entry.shown().mark() : "", count(entry));
      return;
    }
    below(entry.children(), Optional.empty());
    if (level == 1) {
      flush();
    }
  }

  private void below(List<Entry> entries, Optional<Change> moved) {
    for (Entry entry : units.withoutReadings(entries)) {
      Piece piece = entry.shown();
      if (piece.role() == Role.GROUP) {
        holder(entry, 2);
      } else if (piece.structure()) {
        below(entry.children(), entry.change().filter(Change.Moved.class::isInstance));
      } else {
        TableRow.Unit row = units.row(entry, entries, moved);
        if (changed(row) || !collapsed) {
          flush();
          rows.add(row);
        } else {
          run.add(piece.role() == Role.NODE ? piece.mark() : "", 1);
        }
      }
    }
  }

  /** Whether a row of the entry, or below it, will be shown as changed. */
  private boolean anyChange(Entry entry) {
    boolean block = entry.shown().structure() && entry.shown().role() != Role.CELL;
    // A block is no row itself, and one without units is none at all.
    boolean own =
        block
            ? entry.change().orElse(null) instanceof Change.Moved && count(entry) > 0
            : units.shownChange(entry);
    return own || entry.children().stream().anyMatch(this::anyChange);
  }

  /** How many rows the entry would be. */
  private int count(Entry entry) {
    int below = 0;
    if (entry.shown().structure() || entry.shown().role() == Role.GROUP || section(entry)) {
      for (Entry child : units.withoutReadings(entry.children())) {
        below += count(child);
      }
    }
    return below + (entry.shown().structure() ? 0 : 1);
  }

  private static boolean section(Entry entry) {
    return entry.shown().role() == Role.SECTION;
  }

  private void flush() {
    run.row().ifPresent(rows::add);
    run = new UnchangedRun();
  }
}
