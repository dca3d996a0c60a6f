package org.kohyo.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What was found in a text, kept for the next society that has the same text: canonical texts are
 * the same for all. It lives as long as its rule, which is one run; safe for threads. It stays
 * small, because a country has far more texts of one society alone than texts that many share: once
 * it is full it starts afresh, and what they share comes back with the next society.
 *
 * @param <T> what is found
 */
final class Memo<T> {

  /** Enough for the policy and some societies, so that small runs never grow it. */
  private static final int ROOM = 1 << 12;

  /** How many texts it keeps, or some more when several threads look at once. */
  static final int MOST = 1 << 15;

  private final Map<String, T> known = new ConcurrentHashMap<>(ROOM);
  // Counted here: a map that is used by threads would sum up its own count each time.
  private final AtomicInteger count = new AtomicInteger();
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
      if (count.incrementAndGet() > MOST) {
        known.clear();
        count.set(1);
      }
      known.put(text, found);
    }
    return found;
  }
}
