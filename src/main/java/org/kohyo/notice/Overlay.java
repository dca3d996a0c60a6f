package org.kohyo.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Add;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Move;
import org.kohyo.policy.Adjustment.NotInForce;
import org.kohyo.policy.Adjustment.Omit;
import org.kohyo.policy.Adjustment.Relabel;
import org.kohyo.policy.Adjustment.Reword;
import org.kohyo.policy.Adjustment.Side;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;

/**
 * A society's adjustments while its notices are put together. It remembers which of them found
 * something to adjust, so that one that found nothing can be reported.
 */
final class Overlay {

  private final Society society;
  private final Locations locations;
  private final Function<String, Optional<Message>> idle;
  private final List<Finding> findings = new ArrayList<>();
  private final BitSet used = new BitSet();
  private final Map<String, Integer> omits = new HashMap<>();
  private final Map<String, Integer> rewords = new HashMap<>();
  private final Map<String, Integer> relabels = new HashMap<>();
  private final List<Integer> adds = new ArrayList<>();
  private final List<Integer> moves = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();

  /**
   * The adjustments of a society.
   *
   * @param idle says of an item that is not in force on the day since or until when, if it is one
   */
  Overlay(Society society, Locations locations, Function<String, Optional<Message>> idle) {
    this.society = society;
    this.idle = idle;
    this.locations = locations;
    for (int i = 0; i < society.adjustments().size(); i++) {
      // Java 17 has no pattern switch yet.
      Adjustment adjustment = society.adjustments().get(i);
      if (adjustment instanceof NotInForce) {
        used.set(i);
        continue;
      }
      touched.add(id(adjustment));
      if (adjustment instanceof Omit omit) {
        omits.put(omit.id(), i);
      } else if (adjustment instanceof Reword reword) {
        rewords.put(reword.id(), i);
      } else if (adjustment instanceof Relabel relabel) {
        relabels.put(relabel.groupKind(), i);
      } else if (adjustment instanceof Add) {
        adds.add(i);
      } else {
        moves.add(i);
      }
    }
  }

  /** Whether no adjustment names any of these. */
  boolean leavesAlone(Set<String> ids) {
    for (String id : touched) {
      if (ids.contains(id)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the society leaves the unit out. */
  boolean omits(String id) {
    return use(omits, id).isPresent();
  }

  /**
   * Words of the society's own.
   *
   * @param pointer to them in its file
   */
  record Own(Wording wording, String pointer) {}

  /** The society's own words for the unit. */
  Optional<Own> reworded(String id) {
    return use(rewords, id)
        .map(
            i ->
                new Own(
                    ((Reword) society.adjustments().get(i)).text(), "/adjustments/" + i + "/text"));
  }

  /** The society's own label for a kind of group. */
  Optional<Own> relabelled(String groupKind) {
    return use(relabels, groupKind)
        .map(
            i ->
                new Own(
                    ((Relabel) society.adjustments().get(i)).label(),
                    "/adjustments/" + i + "/label"));
  }

  private Optional<Integer> use(Map<String, Integer> index, String id) {
    Integer found = index.get(id);
    if (found != null) {
      used.set(found);
    }
    return Optional.ofNullable(found);
  }

  /**
   * The list as the society wants it: added to, reordered, then thinned out; in this turn, so that
   * a unit that is left out can still be an anchor.
   *
   * @param canonical in canonical order
   * @param id the unit id of an element
   * @param create makes an element of an addition and the pointer to it in the society's file;
   *     empty where nothing can be added
   */
  <T> List<T> arrange(
      List<T> canonical, Function<T, String> id, BiFunction<Add, String, Optional<T>> create) {
    if (touched.isEmpty() || !touchesAny(canonical, id)) {
      return canonical;
    }
    List<T> list = new ArrayList<>(canonical);
    List<Integer> waiting = new ArrayList<>(adds);
    // An addition may lean on another that stands later in the file: go on while one finds a place.
    while (waiting.removeIf(i -> added(i, list, id, create))) {}
    moves.forEach(i -> move(i, list, id));
    list.removeIf(element -> omits(id.apply(element)));
    return List.copyOf(list);
  }

  private <T> boolean touchesAny(List<T> list, Function<T, String> id) {
    for (T element : list) {
      if (touched.contains(id.apply(element))) {
        return true;
      }
    }
    return false;
  }

  private <T> boolean added(
      int index,
      List<T> list,
      Function<T, String> id,
      BiFunction<Add, String, Optional<T>> create) {
    Add add = (Add) society.adjustments().get(index);
    int place = place(add.anchor(), list, id);
    if (place < 0) {
      return false;
    }
    used.set(index);
    create
        .apply(add, "/adjustments/" + index)
        .ifPresentOrElse(
            element -> list.add(place, element),
            () ->
                error(
                    index,
                    "add-not-possible",
                    Message.of("notice.add-not-possible", add.id(), add.anchor().id()),
                    Message.of("notice.add-not-possible.hint")));
    return true;
  }

  private <T> void move(int index, List<T> list, Function<T, String> id) {
    Move move = (Move) society.adjustments().get(index);
    int from = indexOf(move.id(), list, id);
    if (from < 0) {
      return;
    }
    used.set(index);
    T element = list.remove(from);
    int to = place(move.anchor(), list, id);
    if (to < 0) {
      list.add(from, element);
      error(
          index,
          "move-out-of-list",
          Message.of("notice.move-out-of-list", move.id(), move.anchor().id()),
          Message.of(
              "notice.move-out-of-list.hint",
              String.join("、", list.stream().map(id).filter(i -> !i.equals(move.id())).toList())));
    } else {
      list.add(to, element);
    }
  }

  private static <T> int place(Anchor anchor, List<T> list, Function<T, String> id) {
    int neighbour = indexOf(anchor.id(), list, id);
    return neighbour < 0 || anchor.side() == Side.BEFORE ? neighbour : neighbour + 1;
  }

  private static <T> int indexOf(String wanted, List<T> list, Function<T, String> id) {
    for (int i = 0; i < list.size(); i++) {
      if (id.apply(list.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private void error(int index, String rule, Message message, Message hint) {
    findings.add(
        Finding.error(
            rule, locations.ofSociety(society.id(), "/adjustments/" + index), message, hint));
  }

  /** Notes something about the society's file as a whole. */
  void add(Finding finding) {
    findings.add(finding);
  }

  /** All that was noticed, with a warning for each adjustment that found nothing to adjust. */
  List<Finding> findings() {
    for (int i = used.nextClearBit(0);
        i < society.adjustments().size();
        i = used.nextClearBit(i + 1)) {
      Message why =
          idle.apply(id(society.adjustments().get(i)))
              .orElseGet(() -> Message.of("notice.unused-adjustment"));
      // Somebody may well prepare a file for what begins later.
      boolean early = why.key().equals("notice.future-item");
      findings.add(
          new Finding(
              "unused-adjustment",
              early ? Severity.ADVICE : Severity.WARNING,
              locations.ofSociety(society.id(), "/adjustments/" + i),
              why,
              Optional.of(why.hint())));
    }
    return List.copyOf(findings);
  }

  private static String id(Adjustment adjustment) {
    if (adjustment instanceof Omit omit) {
      return omit.id();
    } else if (adjustment instanceof Reword reword) {
      return reword.id();
    } else if (adjustment instanceof Add add) {
      return add.anchor().id();
    } else if (adjustment instanceof Move move) {
      return move.id();
    } else if (adjustment instanceof Relabel relabel) {
      return relabel.groupKind();
    }
    throw new IllegalArgumentException("adjusts nothing: " + adjustment);
  }
}
