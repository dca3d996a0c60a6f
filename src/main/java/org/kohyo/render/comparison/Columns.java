package org.kohyo.render.comparison;

import java.util.regex.Pattern;

/**
 * How many columns of a terminal characters take. The JDK doesn't know Unicode's East Asian Width
 * (UAX #11); these are its blocks, roughly. Of ambiguous characters (○, ※, ①, Greek) a terminal may
 * make one column or two, in Japan often two: two it is, so that a line may end early but never
 * runs over the edge.
 */
final class Columns {

  /** An extended grapheme cluster (UAX #29): never parted. */
  static final Pattern CLUSTER = Pattern.compile("\\X");

  private Columns() {}

  /** The width of a text. */
  static int of(String text) {
    return CLUSTER.matcher(text).results().mapToInt(r -> ofCluster(r.group())).sum();
  }

  /** The width of a cluster: that of its widest character. */
  static int ofCluster(String cluster) {
    return cluster.codePoints().map(Columns::ofCharacter).max().orElse(0);
  }

  private static int ofCharacter(int c) {
    if (c < 0xA0) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  private static boolean wide(int c) {
    if (c < 0x100) {
      return "¡§¨°±´¶·¸×÷".indexOf(c) >= 0;
    }
    return in(c, 0x391, 0x3C9) // Greek
        || in(c, 0x401, 0x451) // Cyrillic
        || in(c, 0x1100, 0x11FF) // Hangul letters
        || in(c, 0x2010, 0x2027) // dashes, quotation marks, …
        || in(c, 0x2030, 0x205E) // ‰, ※
        || in(c, 0x2100, 0x2BFF) // №, Ⅰ, →, ∀, ①, ─, ■, ☆
        || in(c, 0x2E80, 0xD7FF) // kana, kanji, Hangul
        || in(c, 0xE000, 0xFAFF) // characters of one's own, compatibility kanji
        || in(c, 0xFE10, 0xFE6F)
        || in(c, 0xFF01, 0xFF60) // full-width, not the half-width kana after it
        || in(c, 0xFFE0, 0xFFE6)
        || c == 0xFFFD
        || in(c, 0x16FE0, 0x1B2FF)
        || in(c, 0x1F000, 0x1FAFF) // emoji
        || in(c, 0x20000, 0x3FFFD);
  }

  private static boolean in(int c, int from, int to) {
    return c >= from && c <= to;
  }
}
