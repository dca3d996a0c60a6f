package org.kohyo.content;

import org.kohyo.finding.Message;

/** A single file of the source can't be used; the loader makes a finding of it. */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ContentRule rule;
  private final transient Message text;

  /**
   * A file that can't be used.
   *
   * @param rule which rule it breaks
   * @param text what is wrong; its hint has the same key with {@code .hint}
   */
  public UnreadableFileException(ContentRule rule, Message text) {
    super(text.key() + text.args());
    this.rule = rule;
    this.text = text;
  }

  /** Which rule is broken. */
  public ContentRule rule() {
    return rule;
  }

  /** What is wrong. */
  public Message text() {
    return text;
  }
}
