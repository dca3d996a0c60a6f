package org.kohyo.check;

import java.util.regex.Pattern;

/**
 * Characters without which a pattern can't match: a look at them spares most of the patterns. Found
 * are Japanese characters at the top level of the regular expression that are not optional, of
 * alternatives those that all have; where there is any doubt, none.
 */
final class NeededCharacters {

  private NeededCharacters() {}

  /** The characters that every match of the pattern has; empty when that is not known. */
  static String of(Pattern pattern) {
    String regex = pattern.pattern();
    StringBuilder needed = new StringBuilder();
    String inAll = null;
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = endOfClass(regex, i);
        if (i < 0) {
          return "";
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        inAll = common(inAll, needed);
        needed.setLength(0);
      } else if (depth == 0 && Character.isLetter(c) && c > '\u3000' && !isOptional(regex, i + 1)) {
        needed.append(c);
      }
    }
    return common(inAll, needed);
  }

  /** What the alternatives so far and the next one need. */
  private static String common(String inAll, CharSequence next) {
    if (inAll == null) {
      return next.toString();
    }
    StringBuilder both = new StringBuilder();
    next.chars().filter(c -> inAll.indexOf(c) >= 0).forEach(c -> both.append((char) c));
    return both.toString();
  }

  /** Where the class ends, or -1 for one within another and the like. */
  private static int endOfClass(String regex, int start) {
    int i = start + 1;
    while (i < regex.length() && regex.charAt(i) != ']') {
      if (regex.charAt(i) == '[') {
        return -1;
      }
      i += regex.charAt(i) == '\\' ? 2 : 1;
    }
    return i == start + 1 ? -1 : i;
  }

  private static boolean isOptional(String regex, int next) {
    return next < regex.length() && "?*{".indexOf(regex.charAt(next)) >= 0;
  }

  /** Whether the text has all of the characters. */
  static boolean in(String text, String needed) {
    for (int i = 0; i < needed.length(); i++) {
      if (text.indexOf(needed.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
