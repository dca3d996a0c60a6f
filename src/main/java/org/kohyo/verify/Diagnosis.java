package org.kohyo.verify;

import java.util.List;
import java.util.Optional;
import org.kohyo.compare.Comparison;
import org.kohyo.notice.Edition;
import org.kohyo.verify.read.Reading;

/**
 * What exactly differs, for people, once {@link Walk} has found that something does. It never says
 * that all is well.
 *
 * @param units all units in reading order, and what else the file says
 * @param comparison old is the notice, new is what the file says
 * @param found how many of the units are there, altered or not
 */
record Diagnosis(List<UnitVerdict> units, Optional<Comparison> comparison, int found) {

  Diagnosis {
    units = List.copyOf(units);
  }

  /**
   * Finds out.
   *
   * @param script of the edition's notice
   */
  static Diagnosis of(Edition edition, List<Token> script, Furniture furniture, Reading reading) {
    return new Diagnosis(List.of(), Optional.empty(), 0);
  }
}
