package org.kohyo.content.reference;

import java.util.regex.Pattern;

/** Texts as they have to be written in Markdown to be read as they are. */
final class Markdown {

  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|#&~]");

  private Markdown() {}

  /** Text in a paragraph or a cell. */
  static String text(String text) {
    // The start of an address alone would become a link.
    return SIGNS.matcher(text).replaceAll("\\\\$0").replace("://", "&#58;//");
  }

  /**
   * A value as code, in a cell too.
   *
   * @throws IllegalArgumentException when it has a backtick or a line break, as no value here has
   */
  static String code(String text) {
    if (text.indexOf('`') >= 0 || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(text);
    }
    return "`" + text.replace("|", "\\|") + "`";
  }
}
