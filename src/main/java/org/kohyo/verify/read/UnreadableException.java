package org.kohyo.verify.read;

import org.kohyo.finding.Message;

/** A file from which no text can be had: damaged, encrypted, too large, or nothing but pictures. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message text;

  /**
   * Why.
   *
   * @param reason in kebab case; the message has the key {@code verify.unreadable.<reason>}, its
   *     hint that of {@code …hint}
   */
  public UnreadableException(String reason, String... args) {
    super(reason);
    this.text = Message.of("verify.unreadable." + reason, args);
  }

  /** Why, for people. */
  public Message text() {
    return text;
  }
}
