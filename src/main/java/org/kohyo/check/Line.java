package org.kohyo.check;

import java.util.regex.Pattern;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;

/**
 * A unit where the public reads it.
 *
 * @param notice that carries it
 * @param section id of the section; empty for the title
 * @param place what it is
 * @param nature whether it is language
 * @param unit the unit
 * @param text its text
 * @param mark real text before the unit, such as ※; or empty
 * @param label of the group or row in which it stands, or empty
 * @param heading of its section, or empty
 */
record Line(
    Notice notice,
    String section,
    Place place,
    Nature nature,
    Unit unit,
    String text,
    String mark,
    String label,
    String heading) {

  /** What a line is. */
  enum Place {
    /** Heading of a notice or section, label of a group, heading of a row. */
    HEADING,
    /** A purpose of use, or what explains it. */
    PURPOSE,
    /** A safety measure: its name or its text. */
    MEASURE,
    /** A fact of the society in a table. */
    FACT,
    /** A paragraph or item. */
    PROSE,
    /** A field of a contact. */
    CONTACT
  }

  /** Whether it can be written well or badly. */
  enum Nature {
    /** What the notice says, and its headings. */
    LANGUAGE,
    /** A value that is as it is: contact fields, names, postal addresses, dates. */
    VALUE,
    /** A web or mail address. */
    LINK
  }

  /** Id of the kind of notice. */
  String kind() {
    return notice.kind();
  }

  /** Id of the unit. */
  String id() {
    return unit.id();
  }

  /** Whether the text matches somewhere. */
  boolean says(Pattern pattern) {
    return pattern.matcher(text).find();
  }
}
