package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.notice.Notice;

/** Counts two ways of writing the same within one notice. */
final class Rivals {

  private final List<Pair> pairs;

  /** Counts these pairs, 32 at most. */
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
   * @param signs of those
   */
  record Form(Pattern pattern, String needed, long signs) {

    private static Form of(String regex) {
      Pattern pattern = Pattern.compile(regex);
      String needed = NeededCharacters.of(pattern);
      return new Form(pattern, needed, Signs.of(needed));
    }

    private Count in(String text, long has) {
      if (!Signs.has(has, signs) || !NeededCharacters.in(text, needed)) {
        return Count.NONE;
      }
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        return Count.NONE;
      }
      String quote = matcher.group();
      int times = 1;
      while (matcher.find()) {
        times++;
      }
      return new Count(times, quote);
    }
  }

  /** How often one way occurs in a text, and its first occurrence. */
  private record Count(int times, String quote) {
    static final Count NONE = new Count(0, "");
  }

  /**
   * The ways that a text has.
   *
   * @param bits two for each pair, by its number
   * @param counts two for each pair
   */
  record Ways(long bits, List<Count> counts) {
    /** Copies the list. */
    Ways {
      counts = List.copyOf(counts);
    }
  }

  /**
   * How often one way occurs.
   *
   * @param times how often
   * @param quote the first occurrence
   * @param seen where that is
   */
  record Side(long times, String quote, Seen<Ways> seen) {}

  /** How often both ways occur. */
  record Tally(Pair pair, Side first, Side second) {

    /** The rarer side. */
    Side rarer() {
      return first.times < second.times ? first : second;
    }

    /** Both ways, each with how often it occurs. */
    Message message() {
      return Message.of(
          pair.key(),
          first.quote,
          Long.toString(first.times),
          second.quote,
          Long.toString(second.times));
    }
  }

  /** The ways that a text has, if any. */
  Optional<Ways> in(String text) {
    long has = Signs.of(text);
    long bits = 0;
    List<Count> counts = new ArrayList<>();
    for (Pair pair : pairs) {
      for (Form form : List.of(pair.first, pair.second)) {
        Count count = form.in(text, has);
        bits |= count.times > 0 ? 1L << counts.size() : 0;
        counts.add(count);
      }
    }
    return bits == 0 ? Optional.empty() : Optional.of(new Ways(bits, counts));
  }

  /** The pairs of which a notice has both ways, notice by notice, in the order of the pairs. */
  List<Tally> mixedIn(List<Seen<Ways>> seen) {
    List<Tally> mixed = new ArrayList<>();
    int from = 0;
    while (from < seen.size()) {
      Notice notice = seen.get(from).line().notice();
      long bits = 0;
      int to = from;
      while (to < seen.size() && seen.get(to).line().notice() == notice) {
        bits |= seen.get(to++).found().bits;
      }
      for (int i = 0; i < pairs.size(); i++) {
        if ((bits >> 2 * i & 3) == 3) {
          mixed.add(tally(i, seen.subList(from, to)));
        }
      }
      from = to;
    }
    return mixed;
  }

  private Tally tally(int pair, List<Seen<Ways>> seen) {
    return new Tally(pairs.get(pair), side(2 * pair, seen), side(2 * pair + 1, seen));
  }

  private static Side side(int way, List<Seen<Ways>> all) {
    long times = 0;
    Seen<Ways> first = null;
    for (Seen<Ways> seen : all) {
      int more = seen.found().counts.get(way).times;
      first = times == 0 && more > 0 ? seen : first;
      times += more;
    }
    return new Side(times, first.found().counts.get(way).quote, first);
  }
}
