package org.kohyo.verify;

import java.util.List;
import java.util.Optional;
import org.kohyo.compare.Comparison;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.verify.UnitVerdict.Fate;
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
    Notice notice = edition.notice();
    Placement placement = new Placement(notice, script, reading);
    Outcome outcome = outcome(placement);
    List<UnitVerdict> units = outcome.verdicts();
    if (units.stream().allMatch(unit -> unit.fate() == Fate.MATCHES)) {
      Companions companions = new Companions(placement, outcome);
      outcome.noDoubt(extra -> !companions.known(extra, notice, furniture));
      units = Suspicion.of(placement, outcome.verdicts());
    }
    int found = (int) units.stream().filter(Diagnosis::found).count();
    return new Diagnosis(units, AsPublished.compare(notice, units, outcome.follows()), found);
  }

  /** What became of each unit, as far as it can be seen. */
  static Outcome outcome(Placement placement) {
    Outcome outcome = new Outcome(placement);
    placement.gaps(new Gaps(placement, outcome));
    Companions companions = new Companions(placement, outcome);
    companions.readings();
    companions.links();
    return outcome;
  }

  private static boolean found(UnitVerdict unit) {
    return unit.fate() != Fate.MISSING && unit.fate() != Fate.EXTRA;
  }
}
