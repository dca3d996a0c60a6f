package org.kohyo.verify;

import java.util.List;
import java.util.Optional;
import org.kohyo.compare.Comparison;
import org.kohyo.notice.Edition;

/** What a file says, measured by the source. */
public sealed interface Verdict {

  /** Whether the file says what it should. */
  default boolean right() {
    return this instanceof Current;
  }

  /** It says what it should. */
  record Current(Edition edition) implements Verdict {}

  /**
   * It says what another edition says.
   *
   * @param edition which
   * @param due the edition that should be there
   */
  record OtherEdition(Edition edition, Edition due) implements Verdict {}

  /**
   * It says what no edition says.
   *
   * @param edition with which it was compared
   * @param units all units of that edition in reading order, and what else the file says
   * @param comparison the alteration: old is the notice, new is what the file says; empty where the
   *     file says the same with other marks
   */
  record Altered(Edition edition, List<UnitVerdict> units, Optional<Comparison> comparison)
      implements Verdict {

    /** Copies the list. */
    public Altered {
      units = List.copyOf(units);
    }
  }

  /**
   * It says what another notice says: of another society, or of another kind.
   *
   * @param edition which
   * @param due what should be there
   */
  record Foreign(Edition edition, Edition due) implements Verdict {}

  /**
   * The notice is not there.
   *
   * @param due what should be there; empty where that is not known either
   */
  record NotFound(Optional<Edition> due) implements Verdict {}
}
