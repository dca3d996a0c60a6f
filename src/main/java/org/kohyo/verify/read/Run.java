package org.kohyo.verify.read;

/**
 * Text within a line of which one thing is said. White space of the markup (space, tab, line feed,
 * carriage return, form feed) is one space; it is none at both ends of a line. All other characters
 * are as they were read.
 *
 * @param text not empty; {@link Line#BREAK} stands for a line break inside the block
 * @param item the unit that the markup says it is ({@code data-item}), or empty
 * @param target the address that it links to, as written, or empty
 * @param kind whether it stands in the line
 * @param ours whether the markup says that it is in a notice of ours
 */
public record Run(String text, String item, String target, Kind kind, boolean ours) {

  /** Whether a run stands in the line. */
  public enum Kind {
    /** It does. */
    TEXT,
    /** It stands above or beside the line's text and tells how to read it (ruby). */
    KANA
  }

  /** Text of which nothing is said. */
  public static Run of(String text) {
    return new Run(text, "", "", Kind.TEXT, false);
  }
}
