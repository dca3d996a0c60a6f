package org.kohyo.finding;

/** How grave a finding is, gravest first. Only {@link #ERROR} stops publication. */
public enum Severity {
  /** Can never be right in public: nothing is published. */
  ERROR,
  /** The law, the guidance or the reader wants something else; published all the same. */
  WARNING,
  /** Style, or a fact that a lawyer has to confirm. */
  ADVICE
}
