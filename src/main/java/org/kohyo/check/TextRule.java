package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.check.Line.Nature;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * A rule about wording or typing. It looks at each distinct text once for all societies, and then
 * says what follows for the lines of a society in which it saw something.
 *
 * @param <T> what it sees in a text
 */
interface TextRule<T> {

  /** Ids of the findings that it gives. */
  List<String> ids();

  /** What there is to see in a text, which depends on the text alone; mostly nothing. */
  Optional<T> look(String text);

  /** Whether it reads lines that are no language; addresses of the web and of mail nobody reads. */
  default boolean readsValues() {
    return false;
  }

  /** What it reads of a line: the masked words, unless it wants more. */
  default String reads(Line line, String words) {
    return words;
  }

  /** What it has to say about a society; what it saw comes in reading order. */
  Stream<Remark> check(Subject subject, List<Seen<T>> seen);

  /** Whether it reads such lines. */
  default boolean reads(Nature nature) {
    return nature == Nature.LANGUAGE || nature == Nature.VALUE && readsValues();
  }

  /**
   * A line in which a rule saw something.
   *
   * @param line the line
   * @param words its text, masked as {@link Mask} says
   * @param found what
   */
  record Seen<T>(Line line, String words, T found) {

    /** A remark on the line. */
    Remark remark(Subject subject, String rule, Severity severity, Message message) {
      return subject.onUnit(line.notice(), line.id(), rule, severity, message);
    }
  }
}
