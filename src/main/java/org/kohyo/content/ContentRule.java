package org.kohyo.content;

import java.util.Locale;

/** Every rule by which this room judges files. Ids are stable; the user guide documents each. */
public enum ContentRule {
  /** A file that the policy needs is not there. */
  MISSING_FILE,
  /** A file in a place or with a name where nothing reads it. */
  UNEXPECTED_FILE,
  /** A society's or a statement's file has a name that can't be an id. */
  BAD_FILE_NAME,
  /** A file that can't be opened or read. */
  UNREADABLE_FILE,
  /** A symbolic link that leaves the content folder, or that stands for a folder. */
  SYMBOLIC_LINK,
  /** A file beyond 5 MB, or with too many values or levels. */
  FILE_TOO_LARGE,
  /** A file without content. */
  EMPTY_FILE,
  /** A file that is not UTF-8. */
  ENCODING,
  /** Control, bidirectional and other characters that nobody sees. */
  INVISIBLE_CHARACTER,
  /** Something that isn't YAML: indentation, tabs, colons, quotes. */
  YAML_SYNTAX,
  /** YAML that is valid but refused: anchors, aliases, tags, several documents. */
  YAML_FEATURE,
  /** Full-width signs typed where YAML wants half-width ones. */
  FULL_WIDTH_SIGN,
  /** A key that the format doesn't know. */
  UNKNOWN_KEY,
  /** A key that must be there. */
  MISSING_KEY,
  /** A key that stands twice in one place. */
  DUPLICATE_KEY,
  /** Keys of which exactly one must be there. */
  ONE_OF,
  /** A list where a text is wanted, and the like. */
  WRONG_TYPE,
  /** A value outside of what is allowed. */
  INVALID_VALUE,
  /** A date that doesn't exist, or a period that ends before it begins. */
  INVALID_PERIOD,
  /** Two wordings of one item for the same day. */
  OVERLAPPING_PERIODS,
  /** A reason for a change beside something that has no day on which it changes. */
  REASON_WITHOUT_DATE,
  /** An id that is given twice. */
  DUPLICATE_ID,
  /** A reference to an id that nothing has. */
  UNKNOWN_ID,
  /** A term that the vocabulary doesn't have, or that means something else than its place. */
  VOCABULARY_TERM,
  /** A placeholder that doesn't exist, or a brace without its partner. */
  UNKNOWN_PLACEHOLDER,
  /** Markdown beyond paragraphs, lists, emphasis and links. */
  MARKDOWN_UNSUPPORTED,
  /** A mark of Markdown that stayed text, such as a surviving {@code **}. */
  MARKDOWN_LEFTOVER,
  /** A link to something else than a page, a mail address or a telephone. */
  LINK_TARGET,
  /** Adjustments of one society that can't hold together. */
  CONTRADICTORY_ADJUSTMENTS,
  /** Additions or moves that wait for each other in a circle. */
  ANCHOR_CYCLE,
  /** A society that takes over, but doesn't exist or can't do so. */
  SUCCESSOR,
  /** A society's own colour that not everybody can read. */
  COLOUR_CONTRAST,
  /** A picture that can't be published as a society's sign. */
  UNUSABLE_LOGO,
  /** More findings in a file than anybody reads. */
  TOO_MANY_FINDINGS;

  /** The id as findings show it, in kebab case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
