package org.kohyo.render;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;

/**
 * The table of contents of a notice, as templates see it: the same for nearly all societies.
 *
 * @param entries one a section
 */
public record Contents(List<Entry> entries) {

  /**
   * A section.
   *
   * @param heading its text
   */
  public record Entry(String id, String number, String heading) {}

  static Contents of(Notice notice) {
    List<Section> sections = notice.sections();
    List<Entry> entries = new ArrayList<>(sections.size());
    for (Section section : sections) {
      entries.add(new Entry(section.id(), section.number(), section.heading().text()));
    }
    return new Contents(entries);
  }

  /** Of what strings remember. */
  @Override
  public int hashCode() {
    int hash = 0;
    for (Entry entry : entries) {
      hash = 31 * (31 * hash + entry.id().hashCode()) + entry.heading().hashCode();
    }
    return hash;
  }
}
