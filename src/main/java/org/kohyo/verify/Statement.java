package org.kohyo.verify;

import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that templates say around a notice. Its pattern is made when a text begins like it:
 * most are never asked for, and the making takes longer than the asking. Safe for threads.
 */
final class Statement {

  private static final String SPECIAL = "\\^$.|?*+()[]{}-&#~<>=!:";

  private final String begins;
  private final Supplier<String> expression;
  private volatile Pattern pattern;

  /**
   * A statement.
   *
   * @param begins what it begins with, literally; may be empty
   * @param expression a regular expression of all of it
   */
  Statement(String begins, Supplier<String> expression) {
    this.begins = begins;
    this.expression = expression;
  }

  /** Where it ends if it begins there; never where it begins. */
  OptionalInt end(String text, int from) {
    if (!text.startsWith(begins, from)) {
      return OptionalInt.empty();
    }
    if (pattern == null) {
      pattern = Pattern.compile(expression.get());
    }
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() && matcher.end() > from
        ? OptionalInt.of(matcher.end())
        : OptionalInt.empty();
  }

  /** An expression of the text itself; white space of the markup is left out. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 16);
    bare(text)
        .chars()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                literal.append('\\');
              }
              literal.append((char) c);
            });
    return literal.toString();
  }

  /** The text without white space of the markup. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Space.white(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }
}
