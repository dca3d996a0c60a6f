package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Change;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.EraDate;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Fact;
import org.kohyo.render.comparison.ComparisonSheet.Part;
import org.kohyo.render.comparison.ComparisonSheet.Reason;

/**
 * The reasons of a table's changes, the canonical policy's apart from the society's own.
 *
 * @param labels the words
 * @param rows knows the words of kinds
 */
record SheetReasons(Labels labels, SheetRows rows) {

  /** How many lines name the units of a reason. */
  private static final int NAMED = 10;

  /** Both parts, as far as there are changes of that origin. */
  List<Part> parts(ChangeTable table) {
    List<TableRow.Unit> units =
        table.rows().stream()
            .filter(TableRow.Unit.class::isInstance)
            .map(TableRow.Unit.class::cast)
            .toList();
    List<Part> parts = new ArrayList<>();
    for (Origin origin : Origin.values()) {
      List<TableRow.Unit> concerned =
          units.stream().filter(unit -> SheetRows.concerns(unit, origin)).toList();
      if (!concerned.isEmpty()) {
        parts.add(part(origin, concerned));
      }
    }
    return parts;
  }

  private Part part(Origin origin, List<TableRow.Unit> units) {
    Map<List<Fact>, Set<String>> reasons = new LinkedHashMap<>();
    List<String> unexplained = new ArrayList<>();
    for (TableRow.Unit unit : units) {
      Set<List<Fact>> found =
          unit.changes().stream()
              .map(Change::about)
              .filter(about -> about.origin() == origin)
              .flatMap(about -> about.amendment().stream())
              .map(this::facts)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      String text = text(unit);
      found.forEach(
          facts -> reasons.computeIfAbsent(facts, none -> new LinkedHashSet<>()).add(text));
      if (found.isEmpty() && !history(unit)) {
        unexplained.add(text);
      }
    }
    String heading =
        origin == Origin.CANONICAL ? "comparison.part.canonical" : "comparison.part.society";
    return new Part(
        labels.text(heading),
        labels.text("comparison.units", units.size()),
        reasons.entrySet().stream()
            .map(entry -> new Reason(entry.getKey(), few(List.copyOf(entry.getValue()))))
            .toList(),
        few(unexplained));
  }

  /** Rows of 制定及び改定 tell of amendments: they need no reason of their own. */
  private static boolean history(TableRow.Unit unit) {
    return unit.changes().stream()
        .map(Change::id)
        .allMatch(id -> id.startsWith("#") || id.startsWith("history/"));
  }

  /** The table names all units; here the first ones tell what a reason is about. */
  private List<String> few(List<String> units) {
    if (units.size() <= NAMED) {
      return units;
    }
    List<String> few = new ArrayList<>(units.subList(0, NAMED - 1));
    few.add(labels.text("comparison.units.more", units.size() - few.size()));
    return few;
  }

  /** Amendments that say the same are one reason, whatever their items. */
  private List<Fact> facts(Amendment amendment) {
    boolean correction = amendment.kind() == Amendment.Kind.CORRECTION;
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            labels.text(correction ? "comparison.reason.corrected" : "comparison.reason.date"),
            EraDate.text(amendment.date())));
    amendment.reason().ifPresent(text -> facts.add(fact("comparison.reason.reason", text)));
    amendment.legalBasis().ifPresent(text -> facts.add(fact("comparison.reason.basis", text)));
    amendment
        .decidedOn()
        .ifPresent(day -> facts.add(fact("comparison.reason.decided", EraDate.text(day))));
    return facts;
  }

  private Fact fact(String key, String text) {
    return new Fact(labels.text(key), text);
  }

  private String text(TableRow.Unit unit) {
    TableRow.Cell shown = unit.after().runs().isEmpty() ? unit.before() : unit.after();
    String text = shown.runs().stream().map(Run::text).collect(Collectors.joining());
    String label = labels.all().getOrDefault(unit.label(), "");
    return labels.text("comparison.unit", rows.quoted(label + text), rows.kind(unit));
  }
}
