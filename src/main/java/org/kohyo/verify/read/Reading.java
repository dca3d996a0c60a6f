package org.kohyo.verify.read;

import java.util.List;
import org.kohyo.notice.Notice;

/**
 * What a published file says, read back without knowing how it was made.
 *
 * @param form what kind of file it is
 * @param lines its text in reading order
 * @param traits what else was noticed in it, in the order of the file
 * @param margins texts that a PDF shows beside its own: running heads, page numbers, bullets,
 *     repeated heads of tables; in the order of painting, the same one once where it follows itself
 */
public record Reading(Form form, List<Line> lines, List<Trait> traits, List<String> margins) {

  /** Copies the lists. */
  public Reading {
    lines = List.copyOf(lines);
    traits = List.copyOf(traits);
    margins = List.copyOf(margins);
  }

  /** A reading of a file that has nothing beside its text. */
  public Reading(Form form, List<Line> lines, List<Trait> traits) {
    this(form, lines, traits, List.of());
  }

  /** What kind of file was read. */
  public enum Form {
    /** An HTML page or a part of one: what stands around the {@link Notice} is not ours. */
    PAGE,
    /** A PDF: all of it is the notice's. */
    PDF,
    /** Data for programs: all of it is the notice's. */
    JSON
  }
}
