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
 * One word in two spellings within one notice. Either is right alone; the first of each pair is
 * that of official documents (公用文作成の考え方, 令和4年1月7日文化審議会建議).
 */
final class MixedSpelling implements TextRule<Rivals.Ways> {

  /** The rule's id. */
  static final String RULE = "mixed-spelling";

  private static final String KEY = "check.mixed-spelling";

  /** Words that look alike but are others (行為, に従って, 取り扱います) are kept out. */
  private static final List<Pair> PAIRS =
      List.of(
          Pair.of(KEY, "及び", "および"),
          Pair.of(KEY, "又は", "または"),
          Pair.of(KEY, "並びに", "ならびに"),
          Pair.of(KEY, "若しくは", "もしくは"),
          Pair.of(KEY, "ため(?![らし])", "(?<=の)為(?![替政すしさせ])|(?<![\\p{IsHan}の])為(?=[、に])"),
          Pair.of(KEY, "(?<!に)したがって", "(?<![^。])従って"),
          Pair.of(KEY, "様々", "さまざま"),
          Pair.of(KEY, "取扱い", "取り扱い(?=[のにをはが。、]|$)"),
          Pair.of(KEY, "オンライン資格確認等システム", "オンライン資格確認システム"));

  private final Rivals rivals = new Rivals(PAIRS);

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public Optional<Rivals.Ways> look(String text) {
    return rivals.in(text);
  }

  /** Advice for every notice and pair, at the first unit that has the rarer spelling. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<Rivals.Ways>> seen) {
    return rivals.mixedIn(seen).stream().map(mixed -> remark(subject, mixed));
  }

  private static Remark remark(Subject subject, Tally tally) {
    return tally.rarer().seen().remark(subject, RULE, Severity.ADVICE, tally.message());
  }
}
