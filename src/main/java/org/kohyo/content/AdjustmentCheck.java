package org.kohyo.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.kohyo.policy.Society;

/** What a society's file says about the policy: that it exists, and that it holds together. */
final class AdjustmentCheck {

  private final Society society;
  private final Positions positions;
  private final Problems problems;
  private final Units units;
  private final Map<String, Kind> added = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, String> moves = new HashMap<>();
  private final Map<String, String> firstUse = new HashMap<>();

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
    for (int i = 0; i < society.notices().size(); i++) {
      String id = society.notices().get(i);
      if (!units.notices().contains(id)) {
        unknown("content.unknown-notice", id, "/notices/" + i, units.notices());
      }
    }
  }

  /** Adds first: an addition may lean on another one that stands later in the file. */
  private void collect() {
    for (int i = 0; i < society.adjustments().size(); i++) {
      if (society.adjustments().get(i) instanceof Add add) {
        String at = "/adjustments/" + i + "/add";
        if (units.kind(add.id()).isPresent() || anchors.containsKey(add.id())) {
          problems.error(
              ContentRule.DUPLICATE_ID, positions.of(at), "content.add-exists", add.id());
        }
        anchors.putIfAbsent(add.id(), add.anchor().id());
      } else if (society.adjustments().get(i) instanceof Move move) {
        moves.putIfAbsent(move.id(), move.anchor().id());
      }
    }
    for (String id : anchors.keySet()) {
      root(id, anchors).flatMap(units::kind).ifPresent(kind -> added.put(id, kind));
    }
  }

  /** What an addition or move leans on in the end; empty in a circle. */
  private static Optional<String> root(String id, Map<String, String> anchors) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (anchors.containsKey(at)) {
      if (!seen.add(at)) {
        return Optional.empty();
      }
      at = anchors.get(at);
    }
    return Optional.of(at);
  }

  private void adjustment(Adjustment adjustment, String at) {
    if (adjustment instanceof Omit omit) {
      known(omit.id(), at + "/omit");
      once(omit.id(), "text", at + "/omit");
    } else if (adjustment instanceof Reword reword) {
      known(reword.id(), at + "/reword");
      once(reword.id(), "text", at + "/reword");
    } else if (adjustment instanceof Relabel relabel) {
      if (!units.groupKinds().contains(relabel.groupKind())) {
        unknown(
            "content.unknown-group-kind", relabel.groupKind(), at + "/relabel", units.groupKinds());
      }
      once(relabel.groupKind(), "relabel", at + "/relabel");
    } else if (adjustment instanceof Move move) {
      known(move.id(), at + "/move");
      once(move.id(), "move", at + "/move");
      String anchorAt = anchor(move.anchor(), at);
      if (root(move.id(), moves).isEmpty()) {
        cycle(move.id(), anchorAt);
      }
      known(move.anchor().id(), anchorAt);
    } else if (adjustment instanceof Add add) {
      add(add, at);
    }
  }

  private void add(Add add, String at) {
    String anchorAt = anchor(add.anchor(), at);
    if (root(add.id(), anchors).isEmpty()) {
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
    return units.kind(id).or(() -> Optional.ofNullable(added.get(id)));
  }

  private boolean known(String id, String pointer) {
    String measure = id.endsWith("/text") ? id.substring(0, id.length() - "/text".length()) : id;
    if (units.kind(id).isPresent()
        || anchors.containsKey(id)
        || added.get(measure) == Kind.MEASURE) {
      return true;
    }
    // A purpose that categories share is a unit only below one of them.
    List<String> shared = units.ids().stream().filter(u -> u.endsWith("/" + id)).toList();
    List<String> all = Stream.concat(anchors.keySet().stream(), units.ids().stream()).toList();
    unknown("content.unknown-unit", id, pointer, shared.isEmpty() ? all : shared);
    return false;
  }

  private void once(String id, String what, String pointer) {
    String old = firstUse.putIfAbsent(what + " " + id, pointer);
    if (old != null) {
      problems.error(
          ContentRule.CONTRADICTORY_ADJUSTMENTS,
          positions.of(pointer),
          "content.contradictory",
          id,
          Integer.toString(positions.of(old).line()));
    }
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
