package org.kohyo.policy;

import java.util.List;

/** A run inside prose. The set is closed: nothing else can come out of Markdown. */
public sealed interface Inline {

  /**
   * Plain text.
   *
   * @param wording with placeholders
   */
  record Text(Wording wording) implements Inline {}

  /**
   * Emphasised text.
   *
   * @param inlines what is emphasised
   */
  record Emphasis(List<Inline> inlines) implements Inline {

    /** Copies the list. */
    public Emphasis {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * A link.
   *
   * @param inlines its text
   * @param target http(s), mailto or tel address, or a placeholder that gives one
   */
  record Link(List<Inline> inlines, Wording target) implements Inline {

    /** Copies the list. */
    public Link {
      inlines = List.copyOf(inlines);
    }
  }
}
