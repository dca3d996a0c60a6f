package org.kohyo.content;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.kohyo.finding.DidYouMean;
import org.kohyo.finding.Message;

/** Hints that list what would have been right. */
final class Choices {

  /** More choices than this are not listed. */
  private static final int LIMIT = 20;

  private Choices() {}

  /** The nearest choice if one is near, and the list. */
  static Message hint(String word, Collection<String> choices) {
    String list = list(choices);
    return DidYouMean.of(word, choices)
        .map(near -> Message.of("content.hint.did-you-mean", near, list))
        .orElseGet(
            () ->
                choices.isEmpty()
                    ? Message.of("content.hint.no-choices")
                    : Message.of("content.hint.choices", list));
  }

  /**
   * The constant whose name is written in kebab case.
   *
   * @throws IllegalArgumentException when there is none; the schema finds that earlier
   */
  static <E extends Enum<E>> E of(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The choices in their order, at most 20. */
  static String list(Collection<String> choices) {
    List<String> some = choices.stream().limit(LIMIT).toList();
    return String.join(", ", some) + (choices.size() > LIMIT ? ", …" : "");
  }
}
