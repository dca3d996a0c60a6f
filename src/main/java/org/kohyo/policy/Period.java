package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An effective period, in whole days of Japanese time.
 *
 * @param from the first day in force (施行日), or empty for always
 * @param until the last day in force, or empty for open
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** Without beginning or end. */
  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  /** Whether the day lies in the period; both ends belong to it. */
  public boolean contains(LocalDate day) {
    return (from.isEmpty() || !day.isBefore(from.get()))
        && (until.isEmpty() || !day.isAfter(until.get()));
  }

  /** The days that belong to both; where no day does, a period that contains none. */
  public Period and(Period other) {
    boolean beginsLater =
        from.isEmpty() || other.from.isPresent() && other.from.get().isAfter(from.get());
    boolean endsSooner =
        until.isEmpty() || other.until.isPresent() && other.until.get().isBefore(until.get());
    return new Period(beginsLater ? other.from : from, endsSooner ? other.until : until);
  }

  /** Whether some day belongs to both. */
  public boolean overlaps(Period other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Period other) {
    return from.isEmpty() || other.until.isEmpty() || !from.get().isAfter(other.until.get());
  }
}
