package org.kohyo.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slips of a Japanese keyboard that YAML takes for ordinary text and trips over later: full-width
 * colons, spaces and hyphens, tabs, a colon without its space. Looked for only in files that have a
 * problem, because inside a text all of these are allowed.
 */
final class TypingSlips {

  private static final Pattern INDENT = Pattern.compile("^[ 　\\t]*(?:[-－ー−][ 　\\t]*)?");
  private static final Pattern COLON =
      Pattern.compile("^[ 　\\t]*(?:[-－ー−][ 　\\t]*)?[A-Za-z][A-Za-z-]{0,40}[ 　]?(：|:(?! |$|//))");

  private TypingSlips() {}

  /**
   * Reports the slips of a text.
   *
   * @param upTo last line that is looked at, from 1
   * @return whether there were any
   */
  static boolean report(String text, int upTo, Problems problems) {
    boolean any = false;
    int number = 0;
    for (String line : (Iterable<String>) text.lines().limit(upTo)::iterator) {
      number++;
      any |= line(line, number, problems);
    }
    return any;
  }

  private static boolean line(String line, int number, Problems problems) {
    Matcher indent = INDENT.matcher(line);
    if (indent.lookingAt()) {
      String start = indent.group();
      for (int i = 0; i < start.length(); i++) {
        Optional<String> key = sign(start.charAt(i), i + 1 < line.length());
        if (key.isPresent() && !line.substring(start.length()).startsWith("#")) {
          ContentRule rule =
              start.charAt(i) == '\t' ? ContentRule.YAML_SYNTAX : ContentRule.FULL_WIDTH_SIGN;
          problems.explanation(rule, new Place(number, i + 1), key.get());
          return true;
        }
      }
    }
    Matcher colon = COLON.matcher(line);
    if (colon.lookingAt()) {
      boolean wide = colon.group(1).equals("：");
      problems.explanation(
          wide ? ContentRule.FULL_WIDTH_SIGN : ContentRule.YAML_SYNTAX,
          new Place(number, colon.start(1) + 1),
          wide ? "content.full-width-colon" : "content.colon-without-space");
      return true;
    }
    return false;
  }

  private static Optional<String> sign(char c, boolean more) {
    return switch (c) {
      case '\t' -> more ? Optional.of("content.tab") : Optional.empty();
      case '　' -> Optional.of("content.full-width-space");
      case '－', 'ー', '−' -> Optional.of("content.full-width-hyphen");
      default -> Optional.empty();
    };
  }
}
