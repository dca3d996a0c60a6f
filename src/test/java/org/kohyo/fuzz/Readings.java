package org.kohyo.fuzz;

import java.util.List;
import org.kohyo.finding.Language;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.UnreadableException;

/** What holds of everything that a reader of published files gives. */
final class Readings {

  private static final Messages JA = Messages.in(Language.JA);
  private static final Messages EN = Messages.in(Language.EN);

  private Readings() {}

  /** Lines are not blank, runs not empty, traits can be told to people. */
  static void check(Reading reading) {
    for (Line line : reading.lines()) {
      Fault.unless(
          line.runs().stream().noneMatch(run -> run.text().isEmpty()),
          () -> "an empty run in " + line);
      Fault.unless(
          line.runs().stream().anyMatch(run -> !run.text().codePoints().allMatch(Readings::space)),
          () -> "a blank line " + line);
    }
    reading.traits().forEach(trait -> check(trait.message()));
  }

  /**
   * To {@code isBlank} other control characters are spaces too; browsers show those (CSS Text 3,
   * 4).
   */
  private static boolean space(int c) {
    return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** The reason can be told to people. */
  static void check(UnreadableException e) {
    check(e.text());
  }

  private static void check(Message message) {
    List.of(JA, EN).stream()
        .filter(messages -> messages.keys().contains(message.key()))
        .forEach(messages -> messages.text(message));
  }
}
