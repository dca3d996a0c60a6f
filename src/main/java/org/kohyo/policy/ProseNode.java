package org.kohyo.policy;

import java.util.List;

/** A piece of prose that is compared and proven by itself. */
public sealed interface ProseNode {

  /** Unit id, unique in the policy: the statement's, or {@code <statement>/<n>} with n from 1. */
  String id();

  /** Its text. */
  List<Inline> inlines();

  /**
   * A paragraph.
   *
   * @param id unit id
   * @param mark ※ or empty: shown before the text, not part of it
   * @param inlines its text
   */
  record Paragraph(String id, String mark, List<Inline> inlines) implements ProseNode {

    /** Copies the list. */
    public Paragraph {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * An item of a numbered list.
   *
   * @param id unit id
   * @param mark the number as shown, such as (1)
   * @param inlines its text
   */
  record OrderedItem(String id, String mark, List<Inline> inlines) implements ProseNode {

    /** Copies the list. */
    public OrderedItem {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * An item of a list without numbers.
   *
   * @param id unit id
   * @param inlines its text
   */
  record UnorderedItem(String id, List<Inline> inlines) implements ProseNode {

    /** Copies the list. */
    public UnorderedItem {
      inlines = List.copyOf(inlines);
    }
  }
}
