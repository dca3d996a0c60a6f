package org.kohyo.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The checking number (照合番号): the digest of a whole notice, short enough to be read out over the
 * phone. Pages and PDFs show it beside their edition.
 *
 * <p>It guards against mistakes: two notices that differ have the same number once in
 * 10<sup>12</sup> times. It does not guard against forgery, since somebody who wants to can find
 * another text with the same number; for that there is the full digest ({@link NoticeDigest#whole})
 * and the signature.
 *
 * @param digits twelve ASCII digits
 */
public record CheckNumber(String digits) {

  /** How many digits it has. */
  public static final int LENGTH = 12;

  private static final int GROUP = 4;
  private static final long MODULUS = 1_000_000_000_000L;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");
  private static final Pattern DIGEST =
      Pattern.compile(Pattern.quote(NoticeDigest.WHOLE) + ":([0-9a-f]{64})");

  /** What people type or dictate between digits; what isn't a space of any kind is listed. */
  private static final String HYPHENS = "-‐‑‒–—―−﹣－ー─";

  /** Longer ones are no number that somebody typed, in UTF-16 units. */
  private static final int LONGEST = 100;

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException when they are not twelve ASCII digits
   */
  public CheckNumber {
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("no checking number: " + digits);
    }
  }

  /**
   * The number of a notice: the first eight bytes of its digest as an unsigned number, most
   * significant byte first, modulo 10<sup>12</sup>, with leading zeros.
   *
   * @param digest as {@link NoticeDigest#whole} gives it
   * @throws IllegalArgumentException when it is another one
   */
  public static CheckNumber of(String digest) {
    var matcher = DIGEST.matcher(digest);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no digest of a notice: " + digest);
    }
    long first = Long.parseUnsignedLong(matcher.group(1).substring(0, 16), 16);
    String digits = Long.toString(Long.remainderUnsigned(first, MODULUS));
    return new CheckNumber("0".repeat(LENGTH - digits.length()) + digits);
  }

  /**
   * Reads a number that somebody typed: digits of either width, with hyphens and spaces of any kind
   * or with none.
   *
   * @return empty when it is anything else
   */
  public static Optional<CheckNumber> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (int c : typed.codePoints().toArray()) {
      if (c >= '0' && c <= '9') {
        digits.append((char) c);
      } else if (c >= '０' && c <= '９') {
        digits.append((char) (c - '０' + '0'));
      } else if (!Character.isSpaceChar(c)
          && !Character.isWhitespace(c)
          && HYPHENS.indexOf(c) < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(digits.toString())
        .filter(read -> DIGITS.matcher(read).matches())
        .map(CheckNumber::new);
  }

  /** As people see it: {@code 1234-5678-9012}. */
  public String shown() {
    return String.join(
        "-",
        digits.substring(0, GROUP),
        digits.substring(GROUP, 2 * GROUP),
        digits.substring(2 * GROUP));
  }
}
