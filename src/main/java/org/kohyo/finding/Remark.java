package org.kohyo.finding;

import java.util.Comparator;
import java.util.Optional;

/**
 * A finding about one society.
 *
 * @param finding what and where
 * @param society the society's id
 * @param notice id of the kind of notice, or empty for all of them
 * @param item id of the unit, or empty
 * @param silenced why somebody lets it stand
 */
public record Remark(
    Finding finding, String society, String notice, String item, Optional<String> silenced)
    implements Comparable<Remark> {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::finding)
          .thenComparing(Remark::society)
          .thenComparing(Remark::notice)
          .thenComparing(Remark::item);

  /** The same, let stand for that reason. */
  public Remark silencedFor(String reason) {
    return new Remark(finding, society, notice, item, Optional.of(reason));
  }

  /** By finding, then society, notice and item. */
  @Override
  public int compareTo(Remark other) {
    return ORDER.compare(this, other);
  }
}
