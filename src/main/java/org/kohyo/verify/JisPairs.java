package org.kohyo.verify;

/**
 * Characters of JIS X 0208 that are one character there and two in Unicode, by whose table one
 * goes: that of JIS, or that of Windows, which browsers use (Encoding Standard, 5, index jis0208).
 * A page in an encoding of JIS cannot say which is meant, and shows one glyph for both.
 */
final class JisPairs {

  private static final String JIS = "\u301C\u2016\u2212\u00A2\u00A3\u00AC\u2014\u00A6";
  private static final String WINDOWS = "\uFF5E\u2225\uFF0D\uFFE0\uFFE1\uFFE2\u2015\uFFE4";

  private JisPairs() {}

  static boolean same(char expected, char read) {
    int jis = JIS.indexOf(expected);
    int windows = WINDOWS.indexOf(expected);
    return jis >= 0 && WINDOWS.charAt(jis) == read || windows >= 0 && JIS.charAt(windows) == read;
  }
}
