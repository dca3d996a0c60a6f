package org.kohyo.check;

import java.util.List;
import org.kohyo.check.Rivals.Pair;
import org.kohyo.check.Rivals.Tally;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Notice;

/**
 * Digits, Latin letters or round brackets in both widths within one notice. Contact fields, names,
 * addresses and dates are values and not looked at; a closing bracket alone, as in {@code 1)}, is
 * none.
 */
final class MixedWidth implements Rule {

  /** The rule's id. */
  static final String RULE = "mixed-width";

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("check.mixed-width-digits", "[０-９]++", "[0-9]++"),
          Pair.of("check.mixed-width-letters", "[Ａ-Ｚａ-ｚ]++", "[A-Za-z]++"),
          Pair.of("check.mixed-width-brackets", "（[^（）()]{0,8}", "\\([^（）()]{0,8}"));

  private final Rivals rivals = new Rivals(PAIRS);

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** Advice for every notice and class of characters, at the first unit of the rarer width. */
  @Override
  public List<Remark> check(Subject subject) {
    return subject.notices().stream()
        .flatMap(n -> rivals.mixedIn(n).stream().map(t -> remark(subject, n, t)))
        .toList();
  }

  private static Remark remark(Subject subject, Notice notice, Tally tally) {
    Message message =
        Message.of(
            tally.pair().key(),
            tally.first().quote(),
            Long.toString(tally.first().times()),
            tally.second().quote(),
            Long.toString(tally.second().times()));
    return subject.onUnit(notice, tally.rarer().unit(), RULE, Severity.ADVICE, message);
  }
}
