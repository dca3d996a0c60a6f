package org.kohyo.check;

import org.kohyo.notice.Notice;

/**
 * A unit of a notice with what stands around it, for the rules about wording and typing.
 *
 * @param notice that carries it
 * @param unit its id
 * @param role what kind of text it is
 * @param mark real text before the unit, such as ※; or empty
 * @param raw the unit's text
 * @param words the text to be judged: the society's registered name, web and mail addresses in it
 *     are replaced by {@link Passages#MASK}, because nobody may change how they are written
 * @param label of the group or row in which it stands, or empty
 * @param heading of its section, or empty
 */
record Passage(
    Notice notice,
    String unit,
    Role role,
    String mark,
    String raw,
    String words,
    String label,
    String heading) {

  /** What kind of text it is. */
  enum Role {
    /** A title, heading or label. */
    HEADING,
    /** What the notice says. */
    TEXT,
    /** A value that is as it is: contact fields, names, postal addresses, dates. */
    VALUE,
    /** A web or mail address. */
    LINK
  }

  /** Whether it is language, which can be written well or badly. */
  boolean isProse() {
    return role == Role.TEXT || role == Role.HEADING;
  }
}
