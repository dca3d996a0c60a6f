package org.kohyo.notice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A notice for as long as its public text stays the same (版).
 *
 * @param notice the text
 * @param assembly the society's notices of {@code day}, {@code notice} among them
 * @param day a day on which it is in force
 * @param from the first day; empty when the source doesn't know it
 * @param until the last day; empty when no end is in sight
 */
public record Edition(
    Notice notice,
    Assembly assembly,
    LocalDate day,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** Whether it is in force on that day of Japanese time. */
  public boolean inForce(LocalDate on) {
    return from.filter(on::isBefore).isEmpty() && until.filter(on::isAfter).isEmpty();
  }
}
