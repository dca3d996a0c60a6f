package org.kohyo.policy;

import java.util.List;

/**
 * A category of information (個人情報の類型) with its purposes.
 *
 * @param id stable
 * @param label its wordings
 * @param purposes ids of {@link Policy#categoryPurposes()}; their unit ids are {@code
 *     <category>/<purpose>}
 * @param period when it is in force
 */
public record Category(String id, Wordings label, List<String> purposes, Period period) {

  /** Copies the list. */
  public Category {
    purposes = List.copyOf(purposes);
  }
}
