package org.kohyo.content;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.kohyo.finding.Message;
import org.kohyo.policy.Placeholder;

/** Braces in a wording: each pair is a placeholder that exists, and none is without its partner. */
final class PlaceholderCheck {

  private PlaceholderCheck() {}

  /**
   * Reports what is wrong.
   *
   * @param place gives the place of a character of the text, by its number in code points from 0
   */
  static void check(String text, IntFunction<Place> place, Problems problems) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && open < 0) {
        open = i;
      } else if (c == '{' || c == '}' && open < 0) {
        unbalanced(text, i, place, problems);
        return;
      } else if (c == '}') {
        known(text, open, i, place, problems);
        open = -1;
      }
    }
    if (open >= 0) {
      unbalanced(text, open, place, problems);
    }
  }

  private static void known(
      String text, int open, int close, IntFunction<Place> place, Problems problems) {
    String name = text.substring(open + 1, close);
    if (Placeholder.of(name).isEmpty()) {
      problems.error(
          ContentRule.UNKNOWN_PLACEHOLDER,
          place.apply(text.codePointCount(0, open)),
          Message.of("content.unknown-placeholder", name),
          Choices.hint("{" + name + "}", all()));
    }
  }

  private static void unbalanced(String text, int at, IntFunction<Place> place, Problems problems) {
    problems.error(
        ContentRule.UNKNOWN_PLACEHOLDER,
        place.apply(text.codePointCount(0, at)),
        "content.unbalanced-brace",
        text.substring(at, at + 1),
        Choices.list(all()));
  }

  private static List<String> all() {
    return Arrays.stream(Placeholder.values()).map(p -> "{" + p.key() + "}").toList();
  }
}
