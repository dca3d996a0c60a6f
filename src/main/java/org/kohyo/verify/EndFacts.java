package org.kohyo.verify;

import org.kohyo.policy.Presence;

/** What {@code notice.json} may say of the end of its society, as {@code DataReader} reads it. */
final class EndFacts {

  private EndFacts() {}

  /**
   * A regular expression for it, without spaces; it matches nothing at all too, as before the end.
   */
  static String pattern(Presence presence) {
    return presence
        .until()
        .map(day -> "(?:" + Statement.literal("until: " + day) + successor(presence) + ")?")
        .orElse("");
  }

  private static String successor(Presence presence) {
    return presence
        .successor()
        .map(
            other ->
                Statement.literal("successor: " + other.id())
                    + Statement.literal(other.name())
                    + "(?:"
                    + Statement.literal("address: ")
                    + other
                        .publishedAt()
                        .map(Statement::literal)
                        .orElse("https?://[!-~]{1,300}/" + Statement.literal(other.id() + "/"))
                    + ")?")
        .orElse("");
  }
}
