package org.kohyo.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found in a text, kept for the next society that has the same text: canonical texts are
 * the same for all. It lives as long as its rule, which is one run; safe for threads.
 *
 * @param <T> what is found
 */
final class Memo<T> {

  /** Enough for the policy and some societies, so that small runs never grow it. */
  private static final int ROOM = 1 << 12;

  private final Map<String, T> known = new ConcurrentHashMap<>(ROOM);
  private final Function<String, T> look;

  /**
   * A memory for this function.
   *
   * @param look depends on the text alone
   */
  Memo(Function<String, T> look) {
    this.look = look;
  }

  /** What the function says about the text. */
  T of(String text) {
    T found = known.get(text);
    if (found == null) {
      // Two threads may both look: that costs less than one that waits for the other.
      found = look.apply(text);
      known.put(text, found);
    }
    return found;
  }
}
