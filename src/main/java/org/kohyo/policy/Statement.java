package org.kohyo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A prose block (文): all texts that it had, has and will have, each from one Markdown file. Their
 * periods never overlap; on days between them it does not exist.
 *
 * @param id the files' name
 * @param texts in the order of their days
 */
public record Statement(String id, List<DatedProse> texts) {

  /** Copies the list. */
  public Statement {
    texts = List.copyOf(texts);
  }

  /** The text in force on the day, if there is one. */
  public Optional<DatedProse> at(LocalDate day) {
    return texts.stream().filter(text -> text.period().contains(day)).findFirst();
  }
}
