package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.notice.Block.Cell;
import org.kohyo.notice.Block.Item;
import org.kohyo.notice.Block.Prose;
import org.kohyo.notice.Block.Row;
import org.kohyo.policy.Category;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/**
 * Parts of notices that are the same for every society which leaves them alone: made once for a
 * day, because 1,400 societies share nearly all of them. A part with a placeholder is none.
 */
final class SharedParts {

  /**
   * A part.
   *
   * @param ids all that an adjustment could name in it
   * @param value the part
   */
  record Part<T>(Set<String> ids, T value) {}

  private final LocalDate day;
  private final Map<String, Part<List<Item>>> items = new HashMap<>();
  private final Map<String, Part<Row>> rows = new HashMap<>();
  private final Map<String, Part<Prose>> statements = new HashMap<>();
  private final Map<Wording, List<Placeholder>> placeholders = new ConcurrentHashMap<>();
  private final int[] brackets;

  SharedParts(Policy policy, LocalDate day) {
    this.day = day;
    this.brackets = policy.groupBrackets().codePoints().toArray();
    for (PurposeSection section : policy.sections()) {
      section.groups().forEach(group -> items(section.id() + "/" + group.kind(), group));
    }
    policy.categories().forEach(category -> row(category, policy));
    policy
        .statements()
        .forEach((id, statement) -> statement.at(day).ifPresent(text -> statement(id, text)));
  }

  /** The placeholders of a wording. */
  List<Placeholder> placeholders(Wording wording) {
    List<Placeholder> known = placeholders.get(wording);
    if (known == null) {
      known = Placeholder.in(wording);
      placeholders.put(wording, known);
    }
    return known;
  }

  /** The brackets around the labels of groups: one before, one after, or both empty. */
  String bracket(int side) {
    return brackets.length == 2 ? Character.toString(brackets[side]) : "";
  }

  /** The purposes of a group, by its unit id. */
  Optional<Part<List<Item>>> items(String group) {
    return Optional.ofNullable(items.get(group));
  }

  /** The row of a category, by its id. */
  Optional<Part<Row>> row(String category) {
    return Optional.ofNullable(rows.get(category));
  }

  /** A statement, by its id. */
  Optional<Part<Prose>> statement(String id) {
    return Optional.ofNullable(statements.get(id));
  }

  private void items(String id, PurposeSection.Group group) {
    Set<String> ids = new HashSet<>();
    List<Item> all = new ArrayList<>();
    for (Purpose purpose : group.purposes()) {
      if (purpose.period().contains(day)) {
        List<Unit> explanations = new ArrayList<>();
        boolean shared = add(explanations, ids, purpose.id(), purpose.text());
        for (Purpose.Explanation explanation : purpose.explanations()) {
          shared &= add(explanations, ids, explanation.id(), explanation.text());
        }
        if (!shared) {
          return;
        }
        all.add(new Item(explanations.get(0), explanations.subList(1, explanations.size())));
      }
    }
    items.put(id, new Part<>(Set.copyOf(ids), List.copyOf(all)));
  }

  private void row(Category category, Policy policy) {
    if (!category.period().contains(day)) {
      return;
    }
    Set<String> ids = new HashSet<>();
    List<Unit> units = new ArrayList<>();
    boolean shared = add(units, ids, category.id(), category.label());
    for (String id : category.purposes()) {
      Purpose purpose = policy.categoryPurposes().get(id);
      if (purpose.period().contains(day)) {
        shared &= add(units, ids, category.id() + "/" + id, purpose.text());
      }
    }
    if (shared && units.size() > 1) {
      Cell cell = new Cell(units.subList(1, units.size()), Blocks.SEPARATOR);
      rows.put(category.id(), new Part<>(Set.copyOf(ids), new Row(units.get(0), List.of(cell))));
    }
  }

  private void statement(String id, DatedProse text) {
    boolean shared =
        text.nodes().stream()
            .flatMap(node -> Spans.wordings(node.inlines()).stream())
            .allMatch(wording -> Placeholder.in(wording).isEmpty());
    if (shared && !text.nodes().isEmpty()) {
      Set<String> ids = new HashSet<>(Set.of(id));
      List<Block.Node> nodes = new ArrayList<>();
      for (ProseNode node : text.nodes()) {
        ids.add(node.id());
        nodes.add(Blocks.node(node, new Unit(node.id(), Spans.plain(node.inlines()))));
      }
      statements.put(id, new Part<>(Set.copyOf(ids), new Prose(id, nodes)));
    }
  }

  /** Whether the wording of the day is there and leaves nothing open; then it is added. */
  private boolean add(List<Unit> units, Set<String> ids, String id, Wordings wordings) {
    Optional<Wording> wording = wordings.at(day).filter(w -> Placeholder.in(w).isEmpty());
    ids.add(id);
    wording.ifPresent(w -> units.add(Unit.of(id, w.template())));
    return wording.isPresent();
  }
}
