package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import org.kohyo.policy.Turns;

/** Every edition that a source knows of a society's notices: past, present and scheduled ones. */
public final class Editions {

  private final NoticeAssembler assembler;
  private final SortedSet<LocalDate> canonical;

  /**
   * Editions by one policy.
   *
   * @param policy checked by {@code content}
   * @param assembler for the same policy
   */
  public Editions(Policy policy, NoticeAssembler assembler) {
    this.assembler = assembler;
    this.canonical = Turns.of(policy);
  }

  /**
   * The editions of each notice, oldest first, without a gap between them.
   *
   * @return by kind, in the society's order; a kind without an edition is not there
   */
  public Map<String, List<Edition>> of(Society society) {
    SortedSet<LocalDate> turns = new TreeSet<>(canonical);
    turns.addAll(Turns.of(society));
    List<LocalDate> days = new ArrayList<>();
    Optional<LocalDate> since = society.editionsFrom();
    // What stood before the first turn has no first day that anybody knows.
    LocalDate before =
        since.orElseGet(() -> turns.isEmpty() ? LocalDate.EPOCH : turns.first().minusDays(1));
    days.add(before);
    turns.stream().filter(before::isBefore).forEach(days::add);
    Map<String, List<Edition>> editions = new LinkedHashMap<>();
    for (LocalDate day : days) {
      Assembly assembly = assembler.assemble(society, day);
      Optional<LocalDate> first =
          day.equals(before) && !turns.contains(day) ? Optional.empty() : Optional.of(day);
      for (Notice notice : assembly.notices()) {
        add(editions, new Edition(notice, assembly, day, first, Optional.empty()));
      }
    }
    return editions;
  }

  private static void add(Map<String, List<Edition>> editions, Edition next) {
    List<Edition> known = editions.computeIfAbsent(next.notice().kind(), kind -> new ArrayList<>());
    if (!known.isEmpty()) {
      Edition last = known.get(known.size() - 1);
      if (last.notice().sameText(next.notice())) {
        return;
      }
      known.set(
          known.size() - 1,
          new Edition(
              last.notice(),
              last.assembly(),
              last.day(),
              last.from(),
              Optional.of(next.day().minusDays(1))));
    }
    known.add(next);
  }

  /** The edition that is in force on the day, if there is one. */
  public static Optional<Edition> on(List<Edition> editions, LocalDate day) {
    return editions.stream().filter(edition -> edition.inForce(day)).findFirst();
  }
}
