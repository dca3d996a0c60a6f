package org.kohyo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All wordings that one item had, has and will have; their periods never overlap.
 *
 * @param all in the order of the source
 */
public record Wordings(List<DatedWording> all) {

  /** Copies the list. */
  public Wordings {
    all = List.copyOf(all);
  }

  /** One wording for ever. */
  public static Wordings of(String template) {
    return new Wordings(List.of(new DatedWording(Period.ALWAYS, new Wording(template))));
  }

  /** The wording in force on the day, if there is one. */
  public Optional<Wording> at(LocalDate day) {
    for (DatedWording dated : all) {
      if (dated.period().contains(day)) {
        return Optional.of(dated.wording());
      }
    }
    return Optional.empty();
  }
}
