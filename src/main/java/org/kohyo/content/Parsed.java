package org.kohyo.content;

import java.util.OptionalInt;
import org.kohyo.finding.Message;

/** What came of reading one value. */
sealed interface Parsed<T> {

  /** The value. */
  record Value<T>(T value) implements Parsed<T> {}

  /**
   * Why there is none.
   *
   * @param message what is wrong; the hint's key is the message's with {@code .hint}, with the same
   *     arguments
   * @param index code points before the offending character, which lies in the text; empty when the
   *     whole text is wrong
   */
  record Problem<T>(Message message, OptionalInt index) implements Parsed<T> {}

  /** A problem with one character. */
  static <T> Problem<T> problemAt(int index, Message message) {
    return new Problem<>(message, OptionalInt.of(index));
  }

  /** A problem with the whole text. */
  static <T> Problem<T> problem(String key, String... args) {
    return problem(Message.of(key, args));
  }

  /** A problem with the whole text. */
  static <T> Problem<T> problem(Message message) {
    return new Problem<>(message, OptionalInt.empty());
  }
}
