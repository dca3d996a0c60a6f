package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.verify.UnitVerdict.Fate;

/** The answer when a file differs, but nobody sees where: never that all is well. */
final class Suspicion {

  private Suspicion() {}

  /** The verdicts; if all match, the unit at which something could be hidden doesn't any more. */
  static List<UnitVerdict> of(Placement placement, List<UnitVerdict> units) {
    if (units.isEmpty() || units.stream().anyMatch(unit -> unit.fate() != Fate.MATCHES)) {
      return units;
    }
    int token = suspect(placement);
    List<UnitVerdict> all = new ArrayList<>(units);
    String id = placement.script.get(token).id();
    all.replaceAll(
        unit ->
            unit.id().equals(id)
                ? new UnitVerdict(id, Fate.MARK, unit.expected(), around(placement, token))
                : unit);
    return all;
  }

  /** A unit with a break inside, else one that is not alone in its line, else the title. */
  private static int suspect(Placement placement) {
    for (int i = 0; i < placement.script.size(); i++) {
      if (placement.placed(i) && placement.scroll.broken(placement.from[i], placement.to[i])) {
        return i;
      }
    }
    return 0;
  }

  private static String around(Placement placement, int token) {
    if (!placement.placed(token)) {
      return "";
    }
    int from = placement.scroll.lineBefore(placement.from[token]);
    int to = placement.scroll.lineFrom(placement.to[token]);
    return placement.scroll.read(from, Math.min(to, from + 4_000));
  }
}
