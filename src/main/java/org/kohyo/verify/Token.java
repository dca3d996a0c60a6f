package org.kohyo.verify;

import java.util.List;

/**
 * One piece of what a notice reads like, from its title to its last word.
 *
 * @param kind what it is
 * @param id of the unit; of what stands beside a unit, that unit's
 * @param text with white space as pages show it; empty where the kind has none
 * @param starts whether it begins a line: what stands before it must not run into it
 * @param targets addresses to which it may lead
 */
record Token(Kind kind, String id, String text, boolean starts, List<String> targets) {

  /** What a piece is. */
  enum Kind {
    /** A unit of text. */
    UNIT,
    /** A number, bracket, separator or the like: real text beside a unit. */
    MARK,
    /** How the unit before it is read: in kana above it, or behind it in brackets. */
    READING,
    /** A word of the templates; may be left out, but nothing else may stand in its place. */
    LABEL,
    /** Where lines of the templates may stand: facts of the edition, contents. */
    ZONE
  }

  Token {
    targets = List.copyOf(targets);
  }

  static Token zone() {
    return new Token(Kind.ZONE, "", "", true, List.of());
  }
}
