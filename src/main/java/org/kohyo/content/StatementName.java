package org.kohyo.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a file of {@code policy/statements/} says: {@code <id>.md} has a statement's
 * first text, {@code <id>@<day>.md} the text that holds from a day on.
 *
 * @param id of the statement
 * @param from the day, except for the first text
 */
record StatementName(String id, Optional<LocalDate> from) {

  private static final String FOLDER = "policy/statements/";
  private static final String ENDING = ".md";
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** The name of a statement's first text. */
  static StatementName first(String id) {
    return new StatementName(id, Optional.empty());
  }

  /** What a path says; nothing when that can't be, which is reported. */
  static Optional<StatementName> of(String path, Problems problems) {
    String name = Layout.id(path);
    int at = name.indexOf('@');
    String id = at < 0 ? name : name.substring(0, at);
    if (!Layout.isId(id)) {
      return refuse(ContentRule.BAD_FILE_NAME, "content.bad-file-name", name, problems);
    }
    return at < 0
        ? Optional.of(first(id))
        : day(name.substring(at + 1), problems).map(day -> new StatementName(id, Optional.of(day)));
  }

  private static Optional<LocalDate> day(String text, Problems problems) {
    if (!DAY.matcher(text).matches()) {
      return refuse(ContentRule.BAD_FILE_NAME, "content.statement-name", text, problems);
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return refuse(ContentRule.INVALID_PERIOD, "content.no-such-day", text, problems);
    }
  }

  private static <T> Optional<T> refuse(
      ContentRule rule, String key, String what, Problems problems) {
    problems.error(rule, Place.FILE, key, what);
    return Optional.empty();
  }

  /** The path of the file. */
  String path() {
    return FOLDER + id + from.map(day -> "@" + day).orElse("") + ENDING;
  }
}
