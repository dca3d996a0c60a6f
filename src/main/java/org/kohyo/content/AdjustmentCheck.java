package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.content.Units.Kind;
import org.kohyo.finding.Message;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Add;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Move;
import org.kohyo.policy.Adjustment.Omit;
import org.kohyo.policy.Adjustment.Relabel;
import org.kohyo.policy.Adjustment.Reword;
import org.kohyo.policy.Period;
import org.kohyo.policy.Society;

/** What a society's file says about the policy: that it exists, and that it holds together. */
final class AdjustmentCheck {

  private final Society society;
  private final Positions positions;
  private final Problems problems;
  private final Units units;
  private final Map<String, Kind> added = new HashMap<>();
  private final Leans additions = new Leans();
  private final Leans moves = new Leans();
  private final Map<String, List<Use>> uses = new HashMap<>();

  /** An adjustment of a unit, and when it holds. */
  private record Use(String pointer, Period period) {}

  private AdjustmentCheck(Society society, YamlFile<?> file, Units units) {
    this.society = society;
    this.positions = file.positions();
    this.problems = file.problems();
    this.units = units;
  }

  /** Reports every reference that leads nowhere and every contradiction. */
  static void check(Society society, YamlFile<?> file, Units units) {
    AdjustmentCheck check = new AdjustmentCheck(society, file, units);
    check.notices();
    check.collect();
    for (int i = 0; i < society.adjustments().size(); i++) {
      check.adjustment(society.adjustments().get(i), "/adjustments/" + i);
    }
  }

  private void notices() {
    notices(society.notices(), "/notices/");
    for (int i = 0; i < society.history().size(); i++) {
      notices(society.history().get(i).notices(), "/history/" + i + "/notices/");
    }
  }

  private void notices(List<String> ids, String at) {
    for (int i = 0; i < ids.size(); i++) {
      if (!units.notices().contains(ids.get(i))) {
        unknown("content.unknown-notice", ids.get(i), at + i, units.notices());
      }
    }
  }

  /** Adds first: an addition may lean on another one that stands later in the file. */
  private void collect() {
    for (int i = 0; i < society.adjustments().size(); i++) {
      if (society.adjustments().get(i) instanceof Add add) {
        String at = "/adjustments/" + i + "/add";
        if (units.kind(add.id()).isPresent() || additions.has(add.id(), add.period())) {
          problems.error(
              ContentRule.DUPLICATE_ID, positions.of(at), "content.add-exists", add.id());
        }
        additions.put(add.id(), add.anchor().id(), add.period());
      } else if (society.adjustments().get(i) instanceof Move move) {
        moves.put(move.id(), move.anchor().id(), move.period());
      }
    }
    for (Adjustment adjustment : society.adjustments()) {
      if (adjustment instanceof Add add) {
        Optional<String> root = additions.root(add.id(), add.period());
        Optional<Kind> kind = root.isEmpty() ? Optional.empty() : units.kind(root.get());
        if (kind.isPresent()) {
          added.putIfAbsent(add.id(), kind.get());
        }
      }
    }
  }

  private void adjustment(Adjustment adjustment, String at) {
    if (adjustment instanceof Omit omit) {
      known(omit.id(), at + "/omit");
      once(omit.id(), "text", at + "/omit", omit.period());
    } else if (adjustment instanceof Reword reword) {
      known(reword.id(), at + "/reword");
      once(reword.id(), "text", at + "/reword", reword.period());
    } else if (adjustment instanceof Relabel relabel) {
      if (!units.groupKinds().contains(relabel.groupKind())) {
        unknown(
            "content.unknown-group-kind", relabel.groupKind(), at + "/relabel", units.groupKinds());
      }
      once(relabel.groupKind(), "relabel", at + "/relabel", relabel.period());
    } else if (adjustment instanceof Move move) {
      known(move.id(), at + "/move");
      once(move.id(), "move", at + "/move", move.period());
      String anchorAt = anchor(move.anchor(), at);
      if (moves.root(move.id(), move.period()).isEmpty()) {
        cycle(move.id(), anchorAt);
      }
      known(move.anchor().id(), anchorAt);
    } else if (adjustment instanceof Add add) {
      add(add, at);
    }
  }

  private void add(Add add, String at) {
    String anchorAt = anchor(add.anchor(), at);
    if (additions.root(add.id(), add.period()).isEmpty()) {
      cycle(add.id(), anchorAt);
      return;
    }
    if (!known(add.anchor().id(), anchorAt)) {
      return;
    }
    Optional<Kind> kind = kind(add.anchor().id());
    if (kind.isPresent()) {
      AdditionCheck.check(add, kind.get(), at, anchorAt, positions, problems);
    }
  }

  private void cycle(String id, String pointer) {
    problems.error(ContentRule.ANCHOR_CYCLE, positions.of(pointer), "content.anchor-cycle", id);
  }

  private Optional<Kind> kind(String id) {
    Optional<Kind> canonical = units.kind(id);
    return canonical.isPresent() ? canonical : Optional.ofNullable(added.get(id));
  }

  private boolean known(String id, String pointer) {
    String measure = id.endsWith("/text") ? id.substring(0, id.length() - "/text".length()) : id;
    if (units.kind(id).isPresent()
        || additions.ids().contains(id)
        || added.get(measure) == Kind.MEASURE) {
      return true;
    }
    // A purpose that categories share is a unit only below one of them.
    List<String> shared = units.ids().stream().filter(u -> u.endsWith("/" + id)).toList();
    List<String> all = Stream.concat(additions.ids().stream(), units.ids().stream()).toList();
    unknown("content.unknown-unit", id, pointer, shared.isEmpty() ? all : shared);
    return false;
  }

  /** Reports a second adjustment of one sort while the first one holds. */
  private void once(String id, String what, String pointer, Period period) {
    List<Use> before = uses.computeIfAbsent(what + " " + id, key -> new ArrayList<>());
    before.stream()
        .filter(use -> use.period().overlaps(period))
        .findFirst()
        .ifPresent(
            use ->
                problems.error(
                    ContentRule.CONTRADICTORY_ADJUSTMENTS,
                    positions.of(pointer),
                    "content.contradictory",
                    id,
                    Integer.toString(positions.of(use.pointer()).line())));
    before.add(new Use(pointer, period));
  }

  private void unknown(String key, String id, String pointer, List<String> choices) {
    problems.error(
        ContentRule.UNKNOWN_ID,
        positions.of(pointer),
        Message.of(key, id),
        Choices.hint(id, choices));
  }

  private static String anchor(Anchor anchor, String at) {
    return at + (anchor.side() == Adjustment.Side.BEFORE ? "/before" : "/after");
  }
}
