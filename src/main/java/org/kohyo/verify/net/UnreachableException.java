package org.kohyo.verify.net;

import java.net.URI;
import java.util.Set;
import org.kohyo.finding.Message;

/** A published file that can't be had: not there, not allowed, too large, too slow. */
public final class UnreachableException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "verify.unreachable.";

  /** Reasons of which the next request to the same host is likely to die too, after a long wait. */
  private static final Set<String> SILENCE =
      Set.of("unknown-host", "connect", "connect-timeout", "tls", "timeout");

  private final transient Message text;

  private UnreachableException(Message text) {
    super(text.key() + text.args());
    this.text = text;
  }

  /**
   * Why a file can't be had.
   *
   * @param key {@code verify.unreachable.<reason>}, spelled out so that a search finds it; there is
   *     a hint of the same key
   * @param at the address at fault: the message's first argument, without user name and password
   * @param more the other arguments; what servers said is shortened
   */
  static UnreachableException of(String key, URI at, String... more) {
    return of(key, at.toString(), more);
  }

  static UnreachableException of(String key, String at, String... more) {
    String[] args = new String[more.length + 1];
    args[0] = Shown.address(at);
    for (int i = 0; i < more.length; i++) {
      args[i + 1] = Shown.text(more[i]);
    }
    return new UnreachableException(Message.of(key, args));
  }

  /** Why, for people; {@link Message#hint()} says what to do. */
  public Message text() {
    return text;
  }

  /** Why, for programs: in kebab case, such as {@code gone} or {@code too-large}. */
  public String reason() {
    return text.key().substring(PREFIX.length());
  }

  /** Whether the host could not be talked to at all, or didn't come to an end. */
  boolean silence() {
    return SILENCE.contains(reason());
  }
}
