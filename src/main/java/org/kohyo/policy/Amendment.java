package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a text changes on a day (改定の理由). It stands in the source beside {@code from} and {@code
 * until}, and is told in comparison tables, to reviewers and to the public.
 *
 * @param item id of a unit, or of an item that units belong to: {@code technical} speaks for {@code
 *     technical/text} too
 * @param date the first day on which the text is another one
 * @param kind what sort of change
 * @param reason in a sentence
 * @param legalBasis the law or ordinance that asks for it
 * @param decidedOn when it was decided
 */
public record Amendment(
    String item,
    LocalDate date,
    Kind kind,
    Optional<String> reason,
    Optional<String> legalBasis,
    Optional<LocalDate> decidedOn) {

  /** What sort of change. */
  public enum Kind {
    /** The text becomes another one (改定). */
    AMENDMENT,
    /** A misprint is mended (正誤): no amendment of the notice, whose date stays. */
    CORRECTION
  }

  /** Whether it speaks for the unit. */
  public boolean concerns(String unitId) {
    return unitId.equals(item)
        || unitId.length() > item.length()
            && unitId.startsWith(item)
            && unitId.charAt(item.length()) == '/';
  }
}
