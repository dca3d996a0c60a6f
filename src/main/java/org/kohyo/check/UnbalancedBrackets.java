package org.kohyo.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/** Brackets within a unit that lack their partner, or close in another order than they opened. */
final class UnbalancedBrackets implements TextRule<Message> {

  /** The rule's id. */
  static final String RULE = "unbalanced-brackets";

  private static final String OPENING = "（「『【〔［([";
  private static final String CLOSING = "）」』】〕］)]";

  /** What stands before the bracket of an enumeration such as {@code 1)} or {@code ア）}. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:^|[^0-9０-９])[0-9０-９]{1,2}$|(?:^|[^A-Za-zァ-ヺー])[A-Za-zァ-ヺ]$");

  /** A bracket that was opened. */
  private record Open(int bracket, int at) {}

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** A warning for every unit of prose, about its first fault. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<Message>> seen) {
    return seen.stream().map(s -> s.remark(subject, RULE, Severity.WARNING, s.found()));
  }

  @Override
  public Optional<Message> look(String text) {
    Deque<Open> open = new ArrayDeque<>();
    // All brackets are single chars; halves of surrogate pairs equal none of them.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '〕' && c < '（') {
        // Kana and ideographs: nearly all of a text.
        continue;
      }
      int closing = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open.push(new Open(c, i));
      } else if (closing >= 0 && open.isEmpty()) {
        if (!isNumber(text, i)) {
          return Optional.of(message("check.unbalanced-brackets-unopened", text, c, i));
        }
      } else if (closing >= 0) {
        Open last = open.pop();
        if (last.bracket != OPENING.charAt(closing)) {
          return Optional.of(
              Message.of(
                  "check.unbalanced-brackets-crossed",
                  Character.toString(last.bracket),
                  Character.toString(c),
                  Typing.around(text, i, i + 1)));
        }
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            message(
                "check.unbalanced-brackets-unclosed", text, open.peek().bracket, open.peek().at));
  }

  private static boolean isNumber(String text, int at) {
    return (text.charAt(at) == ')' || text.charAt(at) == '）')
        && NUMBER.matcher(text.substring(Math.max(0, at - 3), at)).find();
  }

  private static Message message(String key, String text, int bracket, int at) {
    return Message.of(key, Character.toString(bracket), Typing.around(text, at, at + 1));
  }
}
