package org.kohyo.notice;

import java.util.List;
import java.util.stream.Stream;

/**
 * A numbered section of a notice.
 *
 * @param id unit id of its heading, and its anchor on the page
 * @param number as shown, such as {@code 1.}; empty when sections have none
 * @param heading without the number
 * @param blocks in order
 */
public record Section(String id, String number, Unit heading, List<Block> blocks) {

  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Its units in reading order, the heading first. */
  public Stream<Unit> units() {
    return Stream.concat(Stream.of(heading), blocks.stream().flatMap(Block::units));
  }
}
