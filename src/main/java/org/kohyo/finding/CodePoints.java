package org.kohyo.finding;

import java.util.Locale;

/** How code points are written for people. */
public final class CodePoints {

  private CodePoints() {}

  /** Four to six hexadecimal digits, such as {@code U+20BB7}. */
  public static String notation(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
