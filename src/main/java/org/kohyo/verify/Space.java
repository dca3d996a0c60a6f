package org.kohyo.verify;

/**
 * White space as HTML shows it (CSS Text 3, 4.1.1: collapsible spaces): a run of space, tab, line
 * feed, carriage return and form feed is one space. No other character is touched.
 */
final class Space {

  private Space() {}

  /** A copy of the text for matching: inner runs are one space, those at the ends are none. */
  static String collapsed(String text) {
    int length = text.length();
    boolean plain = length == 0 || text.charAt(0) != ' ' && text.charAt(length - 1) != ' ';
    for (int i = 0; plain && i < length; i++) {
      char c = text.charAt(i);
      plain = !white(c) || c == ' ' && text.charAt(i + 1) != ' ';
    }
    if (plain) {
      return text;
    }
    StringBuilder collapsed = new StringBuilder(length);
    boolean due = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (white(c)) {
        due = collapsed.length() > 0;
      } else {
        if (due) {
          collapsed.append(' ');
          due = false;
        }
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  static boolean white(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
