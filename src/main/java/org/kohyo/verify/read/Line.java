package org.kohyo.verify.read;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text that stands together: a paragraph, an item, a cell, a heading. Between two lines there is a
 * boundary that everybody sees or hears.
 *
 * @param path where it stands: the positions of the elements around it among their siblings, from
 *     the document's root down to the block that holds it
 * @param runs in reading order; together they are not blank
 */
public record Line(List<Integer> path, List<Run> runs) {

  /** What a line break inside a block ({@code br}) is in the text of a run. */
  public static final char BREAK = '\r';

  /** Copies the lists. */
  public Line {
    path = List.copyOf(path);
    runs = List.copyOf(runs);
  }

  /** The text that stands in the line, without kana above it. */
  public String text() {
    return runs.stream()
        .filter(run -> run.kind() == Run.Kind.TEXT)
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
