package org.kohyo.finding;

import java.util.Optional;

/**
 * The machine or the command line stands in the way, not the source: a folder that is missing, a
 * disk that is full. It ends the command with exit status 2 and one line of text.
 */
public final class EnvironmentFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message text;
  private final transient Optional<Message> hint;

  /** A fault with a hint and what caused it. */
  public EnvironmentFault(Message text, Message hint, Throwable cause) {
    super(text.key() + text.args(), cause);
    this.text = text;
    this.hint = Optional.of(hint);
  }

  /** A fault with a hint. */
  public EnvironmentFault(Message text, Message hint) {
    this(text, hint, null);
  }

  /** What is wrong. */
  public Message text() {
    return text;
  }

  /** What to do about it. */
  public Optional<Message> hint() {
    return hint;
  }
}
