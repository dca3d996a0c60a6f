package org.kohyo.render.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kohyo.compare.Change;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.compare.Version;
import org.kohyo.render.PrettyJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Differences for programs, described by {@code comparison.schema.json}. The changes are exact: who
 * applies them to the old notice has the new one.
 */
public final class ComparisonJson {

  /** Version of the format. */
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** UTF-8, ends with a line feed; the same differences give the same bytes. */
  public byte[] bytes(Differences differences) {
    return bytes(
        differences,
        differences.groups().stream().map(g -> ChangeTable.of(g.comparison(), true)).toList());
  }

  /** With tables that are laid out already, one for each group. */
  byte[] bytes(Differences differences, List<ChangeTable> tables) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    version(root.putObject("before"), differences.before());
    version(root.putObject("after"), differences.after());
    root.put("standing", key(differences.standing()));
    root.putObject("summary")
        .put("societies", differences.societies())
        .put("changed", changed(differences))
        .put("only-before", differences.onlyBefore().size())
        .put("only-after", differences.onlyAfter().size());
    members(root.putArray("only-before"), differences.onlyBefore());
    members(root.putArray("only-after"), differences.onlyAfter());
    ArrayNode groups = root.putArray("groups");
    for (int i = 0; i < tables.size(); i++) {
      group(groups.addObject(), differences.groups().get(i), tables.get(i));
    }
    return PrettyJson.bytes(root);
  }

  /** How many societies have a notice that changes. */
  private static long changed(Differences differences) {
    return differences.groups().stream()
        .flatMap(g -> g.members().stream())
        .map(Member::id)
        .distinct()
        .count();
  }

  private static void version(ObjectNode node, Version version) {
    if (!version.name().isEmpty()) {
      node.put("name", version.name());
    }
    version.day().ifPresent(day -> node.put("day", day.toString()));
  }

  private static void members(ArrayNode array, List<Member> members) {
    members.forEach(m -> array.addObject().put("id", m.id()).put("name", m.name()));
  }

  private static void group(ObjectNode node, Group group, ChangeTable table) {
    Comparison comparison = group.comparison();
    node.put("notice", comparison.shown().kind())
        .put("short-title", comparison.shown().shortTitle())
        .put("state", state(comparison))
        .put("correction", comparison.correction());
    members(node.putArray("members"), group.members());
    ObjectNode counts = node.putObject("counts");
    Stream.of(TableRow.Kind.values())
        .filter(kind -> kind != TableRow.Kind.UNCHANGED)
        .forEach(kind -> counts.put(key(kind), table.counts().getOrDefault(kind, 0)));
    ArrayNode changes = node.putArray("changes");
    comparison.changes().forEach(c -> ChangeJson.put(changes.addObject(), c));
    ArrayNode units = node.putArray("units");
    for (TableRow row : table.rows()) {
      if (row instanceof TableRow.Unit unit) {
        unit(units.addObject(), unit, comparison.changes());
      }
    }
  }

  private static String state(Comparison comparison) {
    if (comparison.before().isEmpty()) {
      return "new";
    }
    return comparison.after().isEmpty() ? "gone" : "changed";
  }

  private static void unit(ObjectNode node, TableRow.Unit unit, List<Change> all) {
    node.put("kind", key(unit.kind())).put("notation-only", unit.notationOnly());
    ArrayNode changes = node.putArray("changes");
    unit.changes().forEach(c -> changes.add(all.indexOf(c)));
    cell(node.putObject("before"), unit.before());
    cell(node.putObject("after"), unit.after());
  }

  private static void cell(ObjectNode node, TableRow.Cell cell) {
    ArrayNode runs = node.putArray("runs");
    for (Run run : cell.runs()) {
      runs.addObject().put("text", run.text()).put("changed", run.changed());
    }
    cell.place().ifPresent(place -> node.put("follows", place));
  }

  /** How a constant is written: lower case, words joined by hyphens. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
