package org.kohyo.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which terms of the Data Privacy Vocabulary (DPV) units of the policy stand for. What is not named
 * stands for nothing narrower than a purpose or a measure.
 *
 * @param edition IRI of the edition of the vocabulary; empty where nobody maps anything
 * @param purposes terms by id of a purpose, of a purpose that categories share, or of {@code
 *     category/purpose}
 * @param recipients terms by id of a kind of group or of a purpose
 * @param measures terms by id of a measure
 */
public record Vocabulary(
    Optional<String> edition,
    Map<String, List<Term>> purposes,
    Map<String, List<Term>> recipients,
    Map<String, List<Term>> measures) {

  /** Maps nothing. */
  public static final Vocabulary NONE =
      new Vocabulary(Optional.empty(), Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public Vocabulary {
    purposes = Map.copyOf(purposes);
    recipients = Map.copyOf(recipients);
    measures = Map.copyOf(measures);
  }

  /**
   * A term.
   *
   * @param name what follows {@code https://w3id.org/dpv#} in its IRI
   * @param sort what it is a kind of
   */
  public record Term(String name, Sort sort) {}

  /** What a term is a kind of, as the vocabulary has it. */
  public enum Sort {
    /** A purpose of use. */
    PURPOSE,
    /** Who receives information. */
    RECIPIENT,
    /** An organisational measure. */
    ORGANISATIONAL_MEASURE,
    /** A technical measure. */
    TECHNICAL_MEASURE,
    /** A physical measure. */
    PHYSICAL_MEASURE,
    /** A measure of law, such as a contract. */
    LEGAL_MEASURE;

    /** Whether it is a measure of any kind. */
    public boolean measure() {
      return this != PURPOSE && this != RECIPIENT;
    }
  }
}
