package org.kohyo.compare;

import java.util.List;
import org.kohyo.notice.Span;

/**
 * One node of a notice seen as a tree: a unit of text with all that is shown beside it, or a
 * structure without a text of its own, such as a table.
 *
 * @param id of the unit; of a structure {@code #} and its place, unique in the notice
 * @param role what it is
 * @param detail what a program needs to build it again, such as the kind of a table; or empty
 * @param mark real text before it, such as a section's number, or empty
 * @param tail real text after it, such as a closing bracket, or empty
 * @param target address to which it leads, or empty
 * @param spans its text; none for a structure
 */
public record Piece(
    String id,
    Role role,
    String detail,
    String mark,
    String tail,
    String target,
    List<Span> spans) {

  /** Copies the list. */
  public Piece {
    spans = List.copyOf(spans);
  }

  /** What a piece is. */
  public enum Role {
    /** The notice's heading. */
    TITLE,
    /** How lists and links call the notice. */
    SHORT_TITLE,
    /** A section, with its heading as text and its number as mark. */
    SECTION,
    /** A group of purposes, with its label as text and brackets as mark and tail. */
    GROUP,
    /** A purpose. */
    PURPOSE,
    /** An explanation below a purpose. */
    EXPLANATION,
    /** A table; a structure. */
    TABLE,
    /** A row, with its heading as text: a category, a measure, a fact. */
    ROW,
    /** A cell; a structure, with the separator of its texts as detail. */
    CELL,
    /** A text in a cell. */
    CELL_TEXT,
    /** A statement; a structure. */
    PROSE,
    /** A paragraph or item of a statement, with its number or ※ as mark. */
    NODE,
    /** A contact; a structure. */
    CONTACT,
    /** A field of a contact, with its kind as detail. */
    FIELD
  }

  /** Whether it is a structure without a text of its own. */
  public boolean structure() {
    return id.startsWith("#");
  }

  /** The text that a reader sees, without mark and tail. */
  public String text() {
    return Span.textOf(spans);
  }
}
