package org.kohyo.policy;

import java.util.List;
import java.util.Optional;

/**
 * The purposes of one business area (業務).
 *
 * @param id stable
 * @param heading its wordings, without the number
 * @param lead a sentence before the groups
 * @param groups in order
 * @param period when it is in force
 */
public record PurposeSection(
    String id, Wordings heading, Optional<Lead> lead, List<Group> groups, Period period) {

  /** Copies the list. */
  public PurposeSection {
    groups = List.copyOf(groups);
  }

  /**
   * A sentence before the groups.
   *
   * @param id stable
   * @param text its wordings
   */
  public record Lead(String id, Wordings text) {}

  /**
   * Purposes of one kind; its unit id is {@code <section>/<kind>}.
   *
   * @param kind id of a {@link GroupKind}
   * @param purposes in order
   */
  public record Group(String kind, List<Purpose> purposes) {

    /** Copies the list. */
    public Group {
      purposes = List.copyOf(purposes);
    }
  }
}
