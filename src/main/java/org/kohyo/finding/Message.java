package org.kohyo.finding;

import java.util.List;

/**
 * A text for people, not yet in a language: a key of the message bundle and its arguments.
 *
 * @param key a key of {@code messages_ja.properties} and {@code messages_en.properties}
 * @param args what replaces {@code {0}}, {@code {1}}, … in order
 */
public record Message(String key, List<String> args) {

  /** Copies the arguments. */
  public Message {
    args = List.copyOf(args);
  }

  /** What to do about it: the text whose key is this one's with {@code .hint}, same arguments. */
  public Message hint() {
    return new Message(key + ".hint", args);
  }

  /** A message with its arguments. */
  public static Message of(String key, String... args) {
    return new Message(key, List.of(args));
  }
}
