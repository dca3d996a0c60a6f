package org.kohyo.verify.net;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param connect until a connection stands
 * @param whole from the look-up of the name to the last byte, over all redirects
 * @param bytes of a file, as sent and as decoded; from 1 to 1 GiB
 */
public record Limits(Duration connect, Duration whole, int bytes) {

  private static final int MOST = 1 << 30;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException when one is out of range
   */
  public Limits {
    boolean times = connect.compareTo(Duration.ZERO) > 0 && whole.compareTo(Duration.ZERO) > 0;
    if (!times || bytes < 1 || bytes > MOST) {
      throw new IllegalArgumentException("limits: " + connect + ", " + whole + ", " + bytes);
    }
  }

  /** 10 s, 30 s and 50 MB. */
  public static Limits usual() {
    return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 50_000_000);
  }
}
