package org.kohyo.verify.read;

import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Notice;
import org.kohyo.policy.LogoImage;

/**
 * What a published file says, read back without knowing how it was made.
 *
 * @param form what kind of file it is
 * @param lines its text in reading order
 * @param traits what else was noticed in it, in the order of the file
 * @param margins texts that a PDF shows beside its own: running heads, bullets, repeated heads of
 *     tables; in the order of painting, the same one once where it follows itself, without the
 *     numbers of pages; then bookmarks that say what none of its lines says
 * @param remarks what was noticed at some of the lines; it matters only where the notice is
 * @param logo the one picture of a PDF, where it stands as a society's sign should: before all text
 *     and apart from it; whose sign it is, is not known here
 * @param told what a page tells programs of a notice, in the order of the page
 */
public record Reading(
    Form form,
    List<Line> lines,
    List<Trait> traits,
    List<String> margins,
    List<Remark> remarks,
    Optional<LogoImage.Print> logo,
    List<Datum> told) {

  /** Copies the lists. */
  public Reading {
    lines = List.copyOf(lines);
    traits = List.copyOf(traits);
    margins = List.copyOf(margins);
    remarks = List.copyOf(remarks);
    told = List.copyOf(told);
  }

  /** A reading of a file that has nothing beside its text. */
  public Reading(Form form, List<Line> lines, List<Trait> traits) {
    this(form, lines, traits, List.of(), List.of(), Optional.empty(), List.of());
  }

  /** A reading of a page. */
  static Reading ofPage(
      List<Line> lines, List<Trait> traits, List<Remark> remarks, List<Datum> told) {
    return new Reading(Form.PAGE, lines, traits, List.of(), remarks, Optional.empty(), told);
  }

  /**
   * Something noticed at a place.
   *
   * @param first index of the first line for which it holds
   * @param last index of the last; one less than {@code first} for what stands between two lines
   * @param trait what it is
   */
  public record Remark(int first, int last, Trait trait) {

    /** Whether it holds for a line from one to another, or stands between two of them. */
    public boolean touches(int from, int to) {
      return first <= last ? first <= to && last >= from : first > from && first <= to;
    }
  }

  /** Whether its encoding parts a few characters otherwise than Unicode does. */
  public boolean legacy() {
    return traits.stream().anyMatch(trait -> trait.name().equals(Trait.LEGACY));
  }

  /** What kind of file was read. */
  public enum Form {
    /** An HTML page or a part of one: what stands around the {@link Notice} is not ours. */
    PAGE,
    /** A PDF: all of it is the notice's. */
    PDF,
    /** Data for programs: all of it is the notice's. */
    JSON,
    /** Mere text: all of it is the notice's. */
    TEXT
  }
}
