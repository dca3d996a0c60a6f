package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.kohyo.policy.Society;
import org.kohyo.policy.Turns;

/** Every edition that a source knows of a society's notices: past, present and scheduled ones. */
public final class Editions {

  private final NoticeAssembler assembler;

  /** Editions by the assembler's policy; it costs nothing. */
  public Editions(NoticeAssembler assembler) {
    this.assembler = assembler;
  }

  /**
   * The editions of each notice, oldest first. There is a gap between two only where the notice
   * itself was not published for a while.
   *
   * @return by kind, in the society's order; a kind without an edition is not there
   */
  public Map<String, List<Edition>> of(Society society) {
    return of(
        society, turns(society), society.editionsFrom(), day -> assembler.assemble(society, day));
  }

  /**
   * The same, where the notices of one day are at hand. Each of them is in an edition, even if the
   * source doesn't know what the society published on that day.
   *
   * @param day of Japanese time
   * @param ofDay the society's notices of that day, by the same assembler
   */
  public Map<String, List<Edition>> of(Society society, LocalDate day, Assembly ofDay) {
    Optional<LocalDate> since = society.editionsFrom().map(from -> from.isAfter(day) ? day : from);
    // Between two turns nothing changes: what is known of one day needn't be made for another.
    SortedSet<LocalDate> turns = turns(society);
    LocalDate turn = turn(turns, day);
    return of(
        society,
        turns,
        since,
        d -> turn(turns, d).equals(turn) ? ofDay : assembler.assemble(society, d));
  }

  private static LocalDate turn(SortedSet<LocalDate> turns, LocalDate day) {
    SortedSet<LocalDate> past = turns.headSet(day.plusDays(1));
    return past.isEmpty() ? LocalDate.MIN : past.last();
  }

  private SortedSet<LocalDate> turns(Society society) {
    SortedSet<LocalDate> turns = new TreeSet<>(assembler.turns());
    turns.addAll(Turns.of(society));
    return turns;
  }

  private Map<String, List<Edition>> of(
      Society society,
      SortedSet<LocalDate> turns,
      Optional<LocalDate> since,
      Function<LocalDate, Assembly> assemble) {
    // What stood before the first turn has no first day that anybody knows.
    LocalDate start =
        since.orElseGet(() -> turns.isEmpty() ? LocalDate.EPOCH : turns.first().minusDays(1));
    Map<String, List<Edition>> found = new HashMap<>();
    Assembly first = assemble.apply(start);
    List<Notice> before =
        turns.contains(start) ? assemble.apply(start.minusDays(1)).notices() : first.notices();
    for (Notice notice : first.notices()) {
      boolean old = before.stream().anyMatch(notice::sameText);
      add(found, notice, first, start, old ? Optional.empty() : Optional.of(start));
    }
    for (LocalDate day : turns.tailSet(start.plusDays(1))) {
      Assembly assembly = assemble.apply(day);
      found.values().forEach(editions -> closeIfGone(editions, assembly, day));
      assembly.notices().forEach(n -> add(found, n, assembly, day, Optional.of(day)));
    }
    Map<String, List<Edition>> ordered = new LinkedHashMap<>();
    for (String kind : society.notices()) {
      Optional.ofNullable(found.get(kind)).ifPresent(e -> ordered.put(kind, List.copyOf(e)));
    }
    return Collections.unmodifiableMap(ordered);
  }

  private static void add(
      Map<String, List<Edition>> found,
      Notice notice,
      Assembly assembly,
      LocalDate day,
      Optional<LocalDate> from) {
    List<Edition> known = found.computeIfAbsent(notice.kind(), kind -> new ArrayList<>());
    boolean open = !known.isEmpty() && last(known).until().isEmpty();
    if (open && last(known).notice().sameText(notice)) {
      return;
    }
    if (open) {
      close(known, day);
    }
    known.add(new Edition(notice, assembly, day, from, Optional.empty()));
  }

  private static void closeIfGone(List<Edition> known, Assembly assembly, LocalDate day) {
    String kind = last(known).notice().kind();
    boolean gone = assembly.notices().stream().noneMatch(n -> n.kind().equals(kind));
    if (gone && last(known).until().isEmpty()) {
      close(known, day);
    }
  }

  private static void close(List<Edition> known, LocalDate day) {
    Edition open = last(known);
    known.set(
        known.size() - 1,
        new Edition(
            open.notice(),
            open.assembly(),
            open.day(),
            open.from(),
            Optional.of(day.minusDays(1))));
  }

  private static Edition last(List<Edition> editions) {
    return editions.get(editions.size() - 1);
  }

  /** The edition that is in force on the day, if there is one. */
  public static Optional<Edition> on(List<Edition> editions, LocalDate day) {
    return editions.stream().filter(edition -> edition.inForce(day)).findFirst();
  }
}
