package org.kohyo.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohyo.compare.Merged.Entry;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;
import org.kohyo.compare.Piece.Role;
import org.kohyo.compare.TableRow.Cell;
import org.kohyo.compare.TableRow.Kind;
import org.kohyo.notice.Block.FieldKind;

/** Makes the rows of units. */
final class UnitRows {

  /** Fields with a label before them; the others speak for themselves. */
  private static final Set<String> LABELLED = Set.of("PHONE", "FAX", "MAIL", "URL", "HOURS");

  private final Map<String, Change> arrivals = new HashMap<>();
  private final Neighbours neighbours;
  private final Composer composer;
  private final List<Change.Moved> departures;

  UnitRows(NoticeTree before, NoticeTree after, List<Change> changes) {
    changes.stream()
        .filter(change -> !(change instanceof Change.Removed))
        .forEach(change -> arrivals.put(change.id(), change));
    this.departures =
        changes.stream()
            .filter(Change.Moved.class::isInstance)
            .map(Change.Moved.class::cast)
            .filter(moved -> !moved.from().parent().equals(moved.to().parent()))
            .toList();
    this.neighbours = new Neighbours(before, after);
    this.composer =
        new Composer(id -> arrivals.get(id) == null || arrivals.get(id) instanceof Change.Amended);
  }

  /** The fields of a contact without the reading of a department that stands beside it. */
  List<Entry> withoutReadings(List<Entry> entries) {
    return entries.stream()
        .filter(
            entry -> !field(entry, FieldKind.DEPARTMENT_READING) || read(entry, entries).isEmpty())
        .toList();
  }

  private static boolean field(Entry entry, FieldKind kind) {
    return entry.shown().role() == Role.FIELD && entry.shown().detail().equals(kind.name());
  }

  /** The department to which a reading belongs: there on each side where the reading is. */
  private static Optional<Entry> read(Entry reading, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> field(entry, FieldKind.DEPARTMENT))
        .filter(entry -> entry.before().isPresent() || reading.before().isEmpty())
        .filter(entry -> entry.after().isPresent() || reading.after().isEmpty())
        .findFirst();
  }

  /** Whether something of the entry itself will be shown as changed. */
  boolean shownChange(Entry entry) {
    Change change = entry.change().orElse(null);
    return change instanceof Change.Amended amended
        ? Shown.differs(amended.before(), amended.after())
        : change != null || departures.stream().anyMatch(moved -> holds(entry.shown(), moved));
  }

  TableRow.Unit row(Entry entry) {
    return row(entry, List.of(), Optional.empty());
  }

  /**
   * A row.
   *
   * @param entry of a unit
   * @param siblings among which it stands
   * @param carried the move of what holds it
   */
  TableRow.Unit row(Entry entry, List<Entry> siblings, Optional<Change> carried) {
    Sides sides = new Sides();
    List<Entry> readings =
        field(entry, FieldKind.DEPARTMENT)
            ? siblings.stream()
                .filter(sibling -> field(sibling, FieldKind.DEPARTMENT_READING))
                .filter(reading -> read(reading, siblings).filter(entry::equals).isPresent())
                .toList()
            : List.of();
    composer.row(entry.before().map(Standing::node), entry.after().map(Standing::node), sides);
    readings.forEach(reading -> reading(reading, sides));
    List<Entry> below = new ArrayList<>(readings);
    boolean row = entry.shown().role() == Role.PURPOSE || entry.shown().role() == Role.ROW;
    if (row) {
      below.addAll(entry.children());
    }
    List<Change> parts = new ArrayList<>();
    below.forEach(child -> collect(child, parts));
    departures.stream()
        .filter(moved -> row && entry.before().filter(s -> lost(s.node(), moved)).isPresent())
        .filter(moved -> !parts.contains(moved))
        .forEach(parts::add);
    Kind kind = kind(entry.change(), !parts.isEmpty(), carried.isPresent());
    List<Change> changes = new ArrayList<>(entry.change().stream().toList());
    changes.addAll(parts);
    carried.ifPresent(changes::add);
    boolean moved = kind == Kind.MOVED || kind == Kind.MOVED_AND_AMENDED;
    List<Run> old = sides.before.list();
    List<Run> next = sides.after.list();
    return new TableRow.Unit(
        kind == Kind.UNCHANGED ? List.of() : changes,
        label(entry.shown()),
        new Cell(next, moved ? neighbours.after(entry.shown().id()) : Optional.empty()),
        new Cell(old, moved ? neighbours.before(entry.shown().id()) : Optional.empty()),
        kind,
        kind == Kind.AMENDED && Notation.only(text(old), text(next)));
  }

  /** The changes of what stands in the row, without those that nobody can see. */
  private void collect(Entry entry, List<Change> changes) {
    if (shownChange(entry)) {
      entry.change().ifPresent(changes::add);
    }
    entry.children().forEach(child -> collect(child, changes));
  }

  /** Whether a row, or a cell in it, lost a text to another row. */
  private static boolean lost(Node node, Change.Moved moved) {
    return holds(node.piece(), moved)
        || node.children().stream().anyMatch(child -> lost(child, moved));
  }

  private static boolean holds(Piece piece, Change.Moved moved) {
    return (piece.role() == Role.PURPOSE || piece.role() == Role.CELL)
        && piece.id().equals(moved.from().parent());
  }

  private static void reading(Entry reading, Sides sides) {
    Optional<Piece> old = reading.before().map(Standing::piece);
    Optional<Piece> next = reading.after().map(Standing::piece);
    if (old.isPresent() && next.isPresent()) {
      sides.same("（");
      sides.piece(old, next);
      sides.same("）");
    } else {
      sides.changed(
          old.map(p -> "（" + p.text() + "）").orElse(""),
          next.map(p -> "（" + p.text() + "）").orElse(""));
    }
  }

  private static Kind kind(Optional<Change> own, boolean parts, boolean carried) {
    Change change = own.orElse(null);
    if (change instanceof Change.Added) {
      return Kind.ADDED;
    } else if (change instanceof Change.Removed) {
      return Kind.REMOVED;
    } else if (change instanceof Change.Moved moved) {
      // That a section has the number of its new place is no amendment.
      boolean amended =
          Shown.differs(moved.before(), moved.after())
              && !Shown.renumbered(moved.before(), moved.after());
      return amended || parts ? Kind.MOVED_AND_AMENDED : Kind.MOVED;
    }
    boolean amended =
        change instanceof Change.Amended a && Shown.differs(a.before(), a.after()) || parts;
    if (carried) {
      return amended ? Kind.MOVED_AND_AMENDED : Kind.MOVED;
    } else if (!parts
        && change instanceof Change.Amended a
        && Shown.renumbered(a.before(), a.after())) {
      return Kind.RENUMBERED;
    }
    return amended ? Kind.AMENDED : Kind.UNCHANGED;
  }

  private static String label(Piece piece) {
    return piece.role() == Role.FIELD && LABELLED.contains(piece.detail())
        ? "field." + piece.detail().toLowerCase(Locale.ROOT).replace('_', '-')
        : "";
  }

  private static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
