package org.kohyo.content;

import java.util.OptionalInt;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What holds for every text of every YAML file, whatever its schema. */
final class ScalarCheck {

  private ScalarCheck() {}

  /**
   * Whether a text runs over several lines. YAML would put a space or a line break where a line
   * ends: a text that nobody decided.
   */
  static boolean severalLines(ScalarEvent event) {
    return event.isLiteral() || event.isFolded() || lines(event) > 0;
  }

  /** Reports a text that is blank or hides characters in escapes. */
  static void check(ScalarEvent event, Place place, Problems problems) {
    String value = event.getValue();
    if (!value.isEmpty() && value.isBlank()) {
      problems.error(ContentRule.INVALID_VALUE, place, "content.blank");
      return;
    }
    OptionalInt bad = Characters.firstProblem(value);
    if (bad.isPresent()) {
      problems.error(
          ContentRule.INVISIBLE_CHARACTER,
          place,
          Characters.problem(bad.getAsInt()).orElseThrow(),
          Characters.name(bad.getAsInt()));
    }
  }

  /** How many columns after the scalar's start its text begins, when it stands there unescaped. */
  static OptionalInt offset(ScalarEvent event) {
    if (event.isPlain()) {
      return OptionalInt.of(0);
    }
    int width = columns(event) - event.getValue().codePointCount(0, event.getValue().length());
    return lines(event) == 0 && width == 2 ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private static int lines(ScalarEvent event) {
    return end(event).getLine() - start(event).getLine();
  }

  private static int columns(ScalarEvent event) {
    return end(event).getColumn() - start(event).getColumn();
  }

  private static Mark start(ScalarEvent event) {
    return event.getStartMark().orElseThrow();
  }

  private static Mark end(ScalarEvent event) {
    return event.getEndMark().orElseThrow();
  }
}
