package org.kohyo.policy;

/**
 * A kind of group of purposes, such as internal use. The list of kinds is open: content defines it.
 *
 * @param id stable
 * @param nature what becomes of the information; decides the group's looks
 * @param label the group's heading without its brackets
 */
public record GroupKind(String id, Nature nature, Wordings label) {

  /** What becomes of the information. */
  public enum Nature {
    /** Used inside the society. */
    INTERNAL,
    /** Provided to others (他の事業者等への情報提供). */
    PROVISION,
    /** Received from others. */
    RECEIPT,
    /** None of these. */
    OTHER
  }
}
