package org.kohyo.policy;

import java.util.List;

/**
 * One purpose of use (利用目的).
 *
 * @param id stable, unique in the policy
 * @param text its wordings
 * @param explanations texts that explain it, shown below it; mostly none
 * @param period when it is in force
 */
public record Purpose(String id, Wordings text, List<Explanation> explanations, Period period) {

  /** Copies the list. */
  public Purpose {
    explanations = List.copyOf(explanations);
  }

  /**
   * A text below a purpose.
   *
   * @param id stable, unique in the policy
   * @param text its wordings
   */
  public record Explanation(String id, Wordings text) {}
}
