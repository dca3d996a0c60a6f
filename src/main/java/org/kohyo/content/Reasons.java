package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kohyo.policy.Amendment;

/** Why texts change and when, collected while files are mapped. Used by one thread. */
final class Reasons {

  private record Start(String item, LocalDate day) {}

  private final Set<Start> starts = new HashSet<>();
  private final List<Amendment> atStarts = new ArrayList<>();
  private final List<Amendment> atEnds = new ArrayList<>();

  /** Notes that something of the item begins on the day, whether or not it is said why. */
  void start(String item, LocalDate day) {
    starts.add(new Start(item, day));
  }

  /** Notes why something begins. */
  void atStart(Amendment amendment) {
    atStarts.add(amendment);
  }

  /** Notes why something is over, on the day after its last one. */
  void atEnd(Amendment amendment) {
    atEnds.add(amendment);
  }

  /**
   * All of them. What is said of a text speaks for its end only where nothing takes its place: else
   * that says itself why.
   */
  List<Amendment> all() {
    return Stream.concat(
            atStarts.stream(),
            atEnds.stream().filter(a -> !starts.contains(new Start(a.item(), a.date()))))
        .toList();
  }
}
