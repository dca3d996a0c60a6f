package org.kohyo.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.TextRule.NoticeText;

/** Counts two ways of writing the same within one notice. */
final class Rivals {

  private final List<Pair> pairs;
  private final Memo<List<Tally>> memo = new Memo<>(this::tallies);

  /** Counts these pairs. */
  Rivals(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /**
   * Two ways of writing the same.
   *
   * @param key of the message about them
   * @param first one of them
   * @param second the other; where both are as frequent, the one to look at
   */
  record Pair(String key, Form first, Form second) {

    /** A pair from two regular expressions. */
    static Pair of(String key, String first, String second) {
      return new Pair(key, Form.of(first), Form.of(second));
    }
  }

  /**
   * One way of writing.
   *
   * @param pattern that finds it
   * @param needed characters without which it can't be there
   */
  record Form(Pattern pattern, String needed) {

    private static Form of(String regex) {
      Pattern pattern = Pattern.compile(regex);
      return new Form(pattern, NeededCharacters.of(pattern));
    }

    private List<MatchResult> in(String text) {
      return NeededCharacters.in(text, needed)
          ? pattern.matcher(text).results().toList()
          : List.of();
    }
  }

  /**
   * How often one way occurs.
   *
   * @param times how often
   * @param quote the first occurrence
   * @param unit where that is
   */
  record Side(long times, String quote, String unit) {

    private Side plus(Side later) {
      return times == 0 ? later : new Side(times + later.times, quote, unit);
    }

    private Side in(String place) {
      return new Side(times, quote, place);
    }
  }

  /** How often both ways occur. */
  record Tally(Pair pair, Side first, Side second) {

    /** The rarer side. */
    Side rarer() {
      return first.times < second.times ? first : second;
    }

    private boolean isMixed() {
      return first.times > 0 && second.times > 0;
    }

    private boolean isEmpty() {
      return first.times + second.times == 0;
    }

    private Tally plus(Tally later) {
      return new Tally(pair, first.plus(later.first), second.plus(later.second));
    }

    private Tally in(String unit) {
      return new Tally(pair, first.in(unit), second.in(unit));
    }
  }

  /** The pairs of which a notice has both ways, in their order. */
  Stream<Tally> mixedIn(NoticeText text) {
    Map<Pair, Tally> sums = new HashMap<>();
    text.prose()
        .forEach(
            passage ->
                memo.of(passage.words())
                    .forEach(t -> sums.merge(t.pair, t.in(passage.unit()), Tally::plus)));
    return pairs.stream().flatMap(pair -> Stream.ofNullable(sums.get(pair))).filter(Tally::isMixed);
  }

  private List<Tally> tallies(String text) {
    return pairs.stream()
        .map(pair -> new Tally(pair, side(pair.first, text), side(pair.second, text)))
        .filter(tally -> !tally.isEmpty())
        .toList();
  }

  private static Side side(Form form, String text) {
    List<MatchResult> matches = form.in(text);
    Optional<String> quote = matches.stream().findFirst().map(MatchResult::group);
    return new Side(matches.size(), quote.orElse(""), "");
  }
}
