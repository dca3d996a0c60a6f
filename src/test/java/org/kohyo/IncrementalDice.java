package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * What is left to chance in an edit.
 *
 * @param random the same seed makes the same edits
 */
record IncrementalDice(Random random) {

  /** From 0 to below the end. */
  int number(int end) {
    return random.nextInt(end);
  }

  /** Digits of which the first is no zero, 4 at the most. */
  String digits(int length) {
    return String.valueOf(number(9000) + 1000).substring(0, length);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Mostly near the day of the build. */
  LocalDate near(LocalDate day) {
    return day.plusDays(number(60) - 30);
  }
}
