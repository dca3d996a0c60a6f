package org.kohyo;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kohyo.compare.Differences.Member;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.policy.Society;

/**
 * Which societies and kinds of notice are compared.
 *
 * @param selection societies that were asked for
 * @param notices kinds that were asked for; empty for all
 */
record DiffScope(Selection selection, Set<String> notices) {

  /** Copies the set. */
  DiffScope {
    notices = Set.copyOf(notices);
  }

  /** Whether that kind of notice is compared. */
  boolean holds(String kind) {
    return notices.isEmpty() || notices.contains(kind);
  }

  /**
   * Refuses what neither side knows.
   *
   * @throws EnvironmentFault when a society or kind was asked for that is on neither side
   */
  void require(DiffInput before, DiffInput after) {
    Set<String> ids = new TreeSet<>(before.societies().keySet());
    ids.addAll(after.societies().keySet());
    refuseUnknown(selection.ids(), ids, "diff.unknown-society");
    Set<String> kinds = new LinkedHashSet<>(after.kinds());
    kinds.addAll(before.kinds());
    refuseUnknown(notices, kinds, "diff.unknown-notice");
  }

  private static void refuseUnknown(Set<String> asked, Set<String> there, String key) {
    for (String id : new TreeSet<>(asked)) {
      if (!there.contains(id)) {
        throw new EnvironmentFault(Message.of(key, id), UsageMessages.near(id, there));
      }
    }
  }

  /**
   * Ids of the societies that both sides have, sorted, and of which both know what they published.
   *
   * @param notes what the user is told about those that are left out
   * @throws EnvironmentFault when a side has no notice of any of its societies
   */
  List<String> both(DiffInput before, DiffInput after, Consumer<Message> notes) {
    Set<String> skipped = new HashSet<>();
    for (DiffInput side : List.of(before, after)) {
      List<Society> there = wanted(side);
      if (!there.isEmpty()) {
        new DiffFirstDay(side, there, this::holds).require();
      }
      for (Society society : there) {
        if (!side.recorded(society) && skipped.add(society.id())) {
          String first = society.editionsFrom().map(Object::toString).orElseThrow();
          notes.accept(Message.of("diff.not-recorded", society.id(), first));
        }
      }
    }
    return wanted(before).stream()
        .map(Society::id)
        .filter(id -> after.societies().containsKey(id) && !skipped.contains(id))
        .toList();
  }

  private List<Society> wanted(DiffInput side) {
    return side.content().societies().stream().filter(selection::holds).toList();
  }

  /** Societies of which only one side has notices, or knows what they published. */
  List<Member> only(DiffInput here, DiffInput there) {
    return wanted(here).stream()
        .filter(here::recorded)
        .filter(
            society ->
                Optional.ofNullable(there.societies().get(society.id()))
                    .filter(there::recorded)
                    .isEmpty())
        .map(DiffScope::member)
        .toList();
  }

  /** A society as tables name it. */
  static Member member(Society society) {
    return new Member(society.id(), society.name());
  }
}
