package org.kohyo.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Piece.Role;
import org.kohyo.policy.Amendment;

/** What the source says of why a text changes. */
final class Reasons {

  private final Optional<Side> before;
  private final Optional<Side> after;

  Reasons(Optional<Side> before, Optional<Side> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The reason for the change of a unit: the latest of those that fall between the two days; else
   * the latest of those that only the new source gives.
   *
   * @param item of which the unit was made
   * @param origin whose reasons are asked
   */
  Optional<Amendment> of(Piece unit, String item, Origin origin) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = before.get().day();
    LocalDate until = after.get().day();
    List<Amendment> known =
        amendments(after.get(), origin).stream()
            .filter(amendment -> concerns(amendment, unit, item))
            .filter(amendment -> !amendment.date().isAfter(until))
            .toList();
    List<Amendment> between = known.stream().filter(a -> a.date().isAfter(from)).toList();
    if (!between.isEmpty()) {
      return latest(between);
    }
    List<Amendment> old = amendments(before.get(), origin);
    return latest(known.stream().filter(a -> !old.contains(a)).toList());
  }

  private static boolean concerns(Amendment amendment, Piece unit, String item) {
    String id = unit.id();
    return amendment.concerns(id)
        || amendment.concerns(item)
        // A label is changed for its kind of group.
        || unit.role() == Role.GROUP && amendment.concerns(id.substring(id.lastIndexOf('/') + 1));
  }

  private static List<Amendment> amendments(Side side, Origin origin) {
    return origin == Origin.CANONICAL
        ? side.canonical().policy().amendments()
        : side.assembly().society().amendments();
  }

  /**
   * Of two on the same day the one that stands last in the source. A mended misprint is the reason
   * only where nothing else changed: of a text that came and was mended since, people ask why it
   * came.
   */
  private static Optional<Amendment> latest(List<Amendment> amendments) {
    List<Amendment> meant =
        amendments.stream().filter(a -> a.kind() != Amendment.Kind.CORRECTION).toList();
    return (meant.isEmpty() ? amendments : meant)
        .stream().reduce((a, b) -> b.date().isBefore(a.date()) ? a : b);
  }
}
