package org.kohyo.content;

import java.util.regex.Pattern;

/** A text as a YAML scalar of one line that reads back as exactly this text. */
final class ScalarText {

  /**
   * What no plain scalar may begin with, hold or end with; {@code -}, {@code ?} and {@code :} would
   * sometimes do, but people stumble over them.
   */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "^[-?:,\\[\\]{}#&*!|>'\"%@`=<]|: |:$| #|^\\s|\\s$", Pattern.UNICODE_CHARACTER_CLASS);

  /** What other programs take for a number, a day, a truth value or nothing. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|~|[-+.0-9]\\p{ASCII}*");

  private ScalarText() {}

  /** Plain where that is safe in block style, else in double quotes. */
  static String inBlock(String text) {
    boolean plain =
        !text.isEmpty()
            && !SYNTAX.matcher(text).find()
            && !NO_TEXT.matcher(text).matches()
            && text.codePoints().allMatch(c -> Characters.problem(c).isEmpty());
    return plain ? text : quoted(text);
  }

  /** In double quotes: good everywhere. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (Characters.problem(c).isPresent()) {
                out.append(String.format(java.util.Locale.ROOT, "\\U%08X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}
