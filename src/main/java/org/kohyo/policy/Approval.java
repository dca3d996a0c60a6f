package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody approved a part of an edition of a notice, and what was approved.
 *
 * @param society id of the society
 * @param kind id of the kind of notice
 * @param edition the edition's first day; empty for one whose first day nobody knows
 * @param part which part was approved
 * @param digest of that part
 * @param by who approved
 * @param on the day of the approval
 * @param decidedBy who decided, such as 理事会議決
 * @param kept the whole notice as it was then
 * @param index of the entry in the file of the edition, from 0: a later one is newer
 */
public record Approval(
    String society,
    String kind,
    Optional<LocalDate> edition,
    NoticePart part,
    String digest,
    String by,
    LocalDate on,
    Optional<String> decidedBy,
    Kept kept,
    int index) {

  /** How the record names an edition whose first day nobody knows. */
  public static final String UNDATED = "undated";

  /**
   * A notice as it was approved; not yet judged.
   *
   * @param file name of the file
   * @param json its text, in the format of {@code notice.json}
   */
  public record Kept(String file, String json) {}

  /** The name of the edition in the record: a day, or {@link #UNDATED}. */
  public String editionName() {
    return edition.map(LocalDate::toString).orElse(UNDATED);
  }

  /** The key of its place in {@link org.kohyo.finding.Locations}. */
  public String key() {
    return "approval/" + society + "/" + kind + "/" + editionName() + "/" + index;
  }
}
