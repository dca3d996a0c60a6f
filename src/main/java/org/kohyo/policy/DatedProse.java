package org.kohyo.policy;

import java.util.List;

/**
 * A text of a statement and when it holds.
 *
 * @param period when
 * @param nodes its paragraphs and items, in order
 */
public record DatedProse(Period period, List<ProseNode> nodes) {

  /** Copies the list. */
  public DatedProse {
    nodes = List.copyOf(nodes);
  }
}
