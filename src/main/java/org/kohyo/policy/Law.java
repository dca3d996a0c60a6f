package org.kohyo.policy;

import java.util.List;

/**
 * What the law wants of a notice, as dated data ({@code content/law}).
 *
 * @param requirements in the order in which reports list them
 * @param wordings outdated wordings and citations
 */
public record Law(List<Requirement> requirements, List<OutdatedWording> wordings) {

  /** Copies the lists. */
  public Law {
    requirements = List.copyOf(requirements);
    wordings = List.copyOf(wordings);
  }

  /** How sure a statement about the law is. */
  public enum Status {
    /** Read in a source that quotes the article. */
    VERIFIED,
    /** General knowledge that a lawyer should confirm: it never gives more than advice. */
    GENERAL
  }
}
