package org.kohyo.verify;

/**
 * What became of one unit of text.
 *
 * @param id of the unit; of text that the notice doesn't have, the id of the unit before it
 * @param fate what became of it
 * @param expected what the notice says; empty when it has no such text
 * @param read what the file says; empty when it has no such text
 */
public record UnitVerdict(String id, Fate fate, String expected, String read) {

  /** What became of a unit. */
  public enum Fate {
    /** It is there, at its place, with its text. */
    MATCHES,
    /** It says something else. */
    ALTERED,
    /** It is not there. */
    MISSING,
    /** The file says something that the notice doesn't. */
    EXTRA,
    /** It stands elsewhere. */
    MOVED,
    /** A number, a mark, an address of a link or the like beside it is another one. */
    MARK
  }
}
