package org.kohyo.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An edition, or the end of a society, as feeds tell of it, in the words of the labels.
 *
 * @param society id of the society
 * @param author its name
 * @param kind of the notice; empty for the end of the society
 * @param day the edition's first day, or the first one without the society, in Japanese time
 * @param updated when this became news, in Japanese time; never after {@code day}
 * @param title what happened to which notice
 * @param compared whether a comparison with the edition before it is published
 * @param summary of what changed, where there was an edition before it
 */
public record FeedItem(
    String society,
    String author,
    String kind,
    LocalDate day,
    LocalDate updated,
    String title,
    boolean compared,
    Optional<String> summary) {

  /** Newest first, then by society and kind. */
  public static final Comparator<FeedItem> ORDER =
      Comparator.comparing(FeedItem::day)
          .reversed()
          .thenComparing(FeedItem::society)
          .thenComparing(FeedItem::kind);
}
