package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.TableRow;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Absence;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.Count;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;

/** Makes sheets. Safe for threads; the same differences give the same sheet. */
public final class ComparisonSheets {

  /** The kinds that are counted, in the order in which a reviewer reads them. */
  private static final List<TableRow.Kind> COUNTED =
      List.of(
          TableRow.Kind.ADDED,
          TableRow.Kind.REMOVED,
          TableRow.Kind.AMENDED,
          TableRow.Kind.MOVED,
          TableRow.Kind.MOVED_AND_AMENDED,
          TableRow.Kind.RENUMBERED);

  private final Labels labels;

  /** Sheets with those words. */
  public ComparisonSheets(Labels labels) {
    this.labels = labels;
  }

  /** The sheet of all groups. */
  public ComparisonSheet of(Differences differences, TableOptions options) {
    return of(
        differences,
        options,
        differences.groups().stream()
            .map(group -> ChangeTable.of(group.comparison(), options.collapsed()))
            .toList());
  }

  /** The sheet of tables that are laid out already, one for each group. */
  ComparisonSheet of(Differences differences, TableOptions options, List<ChangeTable> tables) {
    boolean correction = differences.standing() == Standing.CORRECTION;
    boolean altered = differences.standing() == Standing.ALTERED;
    // 誤 stands before 正, whatever an office does with its amendments.
    boolean newFirst = options.newFirst() && !correction && !altered;
    SheetRows rows = new SheetRows(labels, newFirst);
    String kind = correction ? ".correction" : altered ? ".altered" : "";
    String title = labels.text("comparison.title" + kind);
    List<GroupSheet> groups = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      groups.add(
          group(
              "g" + (i + 1),
              differences.groups().get(i),
              tables.get(i),
              rows,
              title,
              differences.standing()));
    }
    ComparisonSheet sheet =
        new ComparisonSheet(
            title,
            columns(differences, newFirst),
            options.remarks() ? labels.text("comparison.remarks") : "",
            options.caption() ? labels.text("comparison.caption" + kind) : "",
            summary(differences, groups),
            groups,
            absences(differences));
    // Nobody decided an alteration: it has neither a reason nor somebody whose change it is.
    return altered ? sheet.forPublic() : sheet;
  }

  private List<Column> columns(Differences differences, boolean newFirst) {
    VersionNames names = new VersionNames(labels, differences);
    String standing =
        switch (differences.standing()) {
          case IN_FORCE -> "in-force";
          case PROPOSED -> "proposed";
          case CORRECTION -> "correction";
          case ALTERED -> "altered";
        };
    Column newer =
        new Column(true, labels.text("comparison.column." + standing + ".new"), names.after());
    Column older =
        new Column(false, labels.text("comparison.column." + standing + ".old"), names.before());
    return newFirst ? List.of(newer, older) : List.of(older, newer);
  }

  private GroupSheet group(
      String id, Group group, ChangeTable table, SheetRows rows, String title, Standing standing) {
    Comparison comparison = group.comparison();
    String first = group.members().get(0).name();
    int more = group.members().size() - 1;
    String notice = comparison.shown().shortTitle();
    String whole = "";
    if (comparison.before().isEmpty()) {
      whole = labels.text("comparison.whole.new");
    } else if (comparison.after().isEmpty()) {
      whole = labels.text("comparison.whole.gone");
    }
    List<Count> counts = counts(table);
    return new GroupSheet(
        id,
        more == 0 ? first : labels.text("comparison.more", first, more),
        group.members(),
        notice,
        labels.text("comparison.heading", notice, title),
        whole,
        sentence(counts, table),
        counts,
        table.rows().stream().map(rows::row).toList(),
        labels.text(
            standing == Standing.CORRECTION
                ? "comparison.reasons.correction"
                : "comparison.reasons"),
        standing == Standing.ALTERED ? List.of() : new SheetReasons(labels, rows).parts(table));
  }

  private List<Count> counts(ChangeTable table) {
    List<Count> counts = new ArrayList<>();
    for (TableRow.Kind kind : COUNTED) {
      int units = table.counts().getOrDefault(kind, 0);
      if (units > 0) {
        String word = labels.text(SheetRows.key(kind));
        counts.add(new Count(word, units, labels.text("comparison.count", word, units)));
      }
    }
    return counts;
  }

  private String sentence(List<Count> counts, ChangeTable table) {
    String all = String.join(labels.text("comparison.and"), texts(counts));
    long notation =
        table.rows().stream()
            .filter(row -> row instanceof TableRow.Unit unit && unit.notationOnly())
            .count();
    return notation == 0 ? all : labels.text("comparison.notation.count", all, notation);
  }

  private static List<String> texts(List<Count> counts) {
    return counts.stream().map(Count::text).toList();
  }

  private String summary(Differences differences, List<GroupSheet> groups) {
    if (differences.none()) {
      return labels.text("comparison.none");
    }
    if (groups.isEmpty()) {
      return labels.text("comparison.summary.absent");
    }
    if (differences.societies() <= 1) {
      String changes = groups.size() == 1 ? groups.get(0).summary() : total(groups);
      return labels.text("comparison.summary.one", changes);
    }
    long changing =
        differences.groups().stream()
            .flatMap(group -> group.members().stream())
            .map(Member::id)
            .distinct()
            .count();
    return labels.text(
        "comparison.summary.all", differences.societies(), changing, groups.size(), total(groups));
  }

  private String total(List<GroupSheet> groups) {
    Map<String, Integer> units = new LinkedHashMap<>();
    for (TableRow.Kind kind : COUNTED) {
      units.put(labels.text(SheetRows.key(kind)), 0);
    }
    groups.stream()
        .flatMap(group -> group.counts().stream())
        .forEach(count -> units.merge(count.kind(), count.units(), Integer::sum));
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> labels.text("comparison.count", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(labels.text("comparison.and")));
  }

  private List<Absence> absences(Differences differences) {
    List<Absence> absences = new ArrayList<>();
    if (!differences.onlyAfter().isEmpty()) {
      absences.add(new Absence(labels.text("comparison.only.new"), differences.onlyAfter()));
    }
    if (!differences.onlyBefore().isEmpty()) {
      absences.add(new Absence(labels.text("comparison.only.old"), differences.onlyBefore()));
    }
    return absences;
  }
}
