package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.check.Rivals.Pair;
import org.kohyo.check.Rivals.Tally;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * Digits, Latin letters or round brackets in both widths within one notice. Contact fields, names,
 * addresses and dates are values and not looked at; a closing bracket alone, as in {@code 1)}, is
 * none.
 */
final class MixedWidth implements TextRule<Rivals.Ways> {

  /** The rule's id. */
  static final String RULE = "mixed-width";

  /** Of brackets, the half-width ones are to be looked at: full width is usual (JLREQ 2.1.2). */
  private static final String BRACKETS = "check.mixed-width-brackets";

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("check.mixed-width-digits", "[０-９]++", "[0-9]++"),
          Pair.of("check.mixed-width-letters", "[Ａ-Ｚａ-ｚ]++", "[A-Za-z]++"),
          Pair.of(BRACKETS, "（[^（）()]{0,8}", "\\([^（）()]{0,8}"));

  private final Rivals rivals = new Rivals(PAIRS);

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public Optional<Rivals.Ways> look(String text) {
    return rivals.in(text);
  }

  /** Advice for every notice and class of characters, at the first unit of the rarer width. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<Rivals.Ways>> seen) {
    return rivals.mixedIn(seen).stream().map(mixed -> remark(subject, mixed));
  }

  private static Remark remark(Subject subject, Tally tally) {
    Rivals.Side side = tally.pair().key().equals(BRACKETS) ? tally.second() : tally.rarer();
    return side.seen().remark(subject, RULE, Severity.ADVICE, tally.message());
  }
}
