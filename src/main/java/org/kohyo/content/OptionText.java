package org.kohyo.content;

import java.util.OptionalInt;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** A text that somebody typed as an option and that goes into a file. */
final class OptionText {

  /** The schema's limit for names, in code points. */
  private static final int MAX = 100;

  private OptionText() {}

  /**
   * Refuses what the file's schema would refuse.
   *
   * @param option its name, such as {@code --name}
   * @throws EnvironmentFault when it is blank, longer than 100 code points or hides a character
   */
  static void check(String option, String text) {
    int length = text.codePointCount(0, text.length());
    OptionalInt bad = Characters.firstProblem(text);
    if (text.isBlank()) {
      throw fault("new.blank", option);
    } else if (bad.isPresent()) {
      throw fault("new.invisible", option, Characters.name(bad.getAsInt()));
    } else if (length > MAX) {
      throw fault("new.too-long", option, Integer.toString(MAX), Integer.toString(length));
    }
  }

  private static EnvironmentFault fault(String key, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args));
  }
}
