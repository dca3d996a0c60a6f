package org.kohyo.notice;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.policy.Society;

/**
 * One notice of one society as the public reads it on one day.
 *
 * @param society whose
 * @param kind id of its kind
 * @param title its heading
 * @param shortTitle how lists and links call it
 * @param sections in order
 */
public record Notice(
    Society society, String kind, Unit title, String shortTitle, List<Section> sections) {

  /** Copies the list. */
  public Notice {
    sections = List.copyOf(sections);
  }

  /** Whether the public reads the same in both, wherever it comes from. */
  public boolean sameText(Notice other) {
    return kind.equals(other.kind)
        && shortTitle.equals(other.shortTitle)
        && AsRead.same(title, other.title)
        && AsRead.same(sections, other.sections);
  }

  /** All its units in reading order, the title first. */
  public Stream<Unit> units() {
    return Stream.concat(Stream.of(title), sections.stream().flatMap(Section::units));
  }
}
