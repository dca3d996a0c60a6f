package org.kohyo.policy;

import java.util.List;

/**
 * A prose block (文), from one Markdown file.
 *
 * @param id the file's name
 * @param nodes its paragraphs and items, in order
 * @param period when it is in force
 */
public record Statement(String id, List<ProseNode> nodes, Period period) {

  /** Copies the list. */
  public Statement {
    nodes = List.copyOf(nodes);
  }
}
