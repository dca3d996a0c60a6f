package org.kohyo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.policy.Society;

/**
 * Whether a side has any notice on its day.
 *
 * @param side which
 * @param societies those that are wanted, at least one
 * @param kinds which kinds of notice are wanted
 */
record DiffFirstDay(DiffInput side, List<Society> societies, Predicate<String> kinds) {

  /**
   * Makes sure that there is one.
   *
   * @throws EnvironmentFault when there is none; it names the first day on which there is
   */
  void require() {
    if (societies.stream().anyMatch(this::published)) {
      return;
    }
    Optional<LocalDate> first =
        societies.stream().flatMap(this::firstDays).min(Comparator.naturalOrder());
    Message text =
        first
            .map(day -> Message.of("diff.before-first", side.day().toString(), day.toString()))
            .orElseGet(() -> Message.of("diff.no-notices", side.side().named()));
    throw new EnvironmentFault(text, text.hint());
  }

  private boolean published(Society society) {
    return side.recorded(society) && wanted(society).anyMatch(k -> side.enacted(society, k));
  }

  /** For each kind the later of both: when it was made, and since when the source tells of it. */
  private Stream<LocalDate> firstDays(Society society) {
    LocalDate recorded = society.editionsFrom().orElse(LocalDate.MIN);
    return wanted(society)
        .map(kind -> society.enacted(kind).filter(recorded::isBefore).orElse(recorded))
        .filter(side.day()::isBefore);
  }

  private Stream<String> wanted(Society society) {
    return society.notices().stream().filter(kinds);
  }
}
