package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * Instructions and blanks of a model text (規程例, ひな形) that nobody filled in. They can never be right
 * in public, so this is an error; for the same reason each pattern is a narrow one.
 */
final class Leftover implements TextRule<String> {

  /** The rule's id. */
  static final String RULE = "leftover";

  /** Digits in kanji: a 〇 beside one of them is a zero, as in 二〇〇五年. */
  private static final String DIGITS = "[一二三四五六七八九十百千0-9]";

  private static final String FIELD = "(?:組合|健保|団体|部署|課|担当者?|会社|事業所|理事長|代表者)(?:名|の名称|の?氏名)";

  /** Words to the reader (記入してください, 以下に記載する目的) and labels (【住所】) are none of these. */
  private static final List<Search> SEARCHES =
      List.of(
          search("※", "※[^※。]{0,200}+"),
          search("記", "URL(?:等|など)? ?を記載(?:する|してください|のこと)"),
          search("【", "【[^】]{0,10}" + FIELD + "】"),
          search("○◯●〇△▲□_", "(?<!" + DIGITS + ")[○◯●〇]{2,}+(?!" + DIGITS + ")|[△▲□]{2,}+|_{3,}+"),
          search("○◯●〇", "(?:昭和|平成|令和|第|約)[○◯●〇][年条項号]|[○◯●〇]月[○◯●〇]日"),
          search("年", "(?:昭和|平成|令和)[ 　]*+年[ 　]*+月[ 　]*+日"),
          search("Xx×", "(?<![A-Za-z0-9])(?:X{2,}+|x{3,}+)(?![A-Za-z])|×{2,}+"),
          search("TFm", "(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])|[Ll]orem ipsum"),
          search("例", "\\(例\\)"),
          search("入ダサ", "ここに[^。]{0,20}を(?:記入|入力|挿入)(?:する|してください)|ダミーテキスト|サンプルテキスト"));

  private static final Pattern NOTE = SEARCHES.get(0).pattern;

  /** What makes a note with ※ an instruction to the author and not a word to the reader. */
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "を(?:記載|記入)する$|を(?:記載|記入)する[)]|【[^】]{0,20}名】|[自貴]組合の[^。]{0,60}(?:記載|記入)|各(?:健保)?組合の実情に応じ");

  private final Memo<Optional<String>> memo = new Memo<>(Leftover::leftover);

  /** A pattern and signs of which every match has one: most texts have none and are done. */
  private record Search(String signs, Pattern pattern) {
    private boolean canBeIn(String text) {
      for (int i = 0; i < signs.length(); i++) {
        if (text.indexOf(signs.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static Search search(String signs, String regex) {
    return new Search(signs, Pattern.compile(regex));
  }

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** The society's name is looked at for itself. */
  @Override
  public Optional<String> look(String text) {
    return memo.of(text);
  }

  @Override
  public boolean readsValues() {
    return true;
  }

  /** With its mark: a note begins with ※. */
  @Override
  public String reads(Line line, String words) {
    return line.mark().isEmpty() ? words : line.mark() + words;
  }

  /** An error for the name and for every unit, contacts among them, but not for addresses. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<String>> seen) {
    Stream<Remark> name =
        memo.of(subject.society().name()).stream()
            .map(q -> subject.onSociety("/name", RULE, Severity.ERROR, message(q)));
    return Stream.concat(
        name, seen.stream().map(s -> s.remark(subject, RULE, Severity.ERROR, message(s.found()))));
  }

  private static Message message(String quote) {
    return Message.of("check.leftover", quote);
  }

  private static Optional<String> leftover(String text) {
    String copy = Typing.folded(text);
    List<Pattern> patterns = new ArrayList<>();
    for (Search search : SEARCHES) {
      if (search.canBeIn(copy)) {
        patterns.add(search.pattern);
      }
    }
    if (patterns.isEmpty()) {
      return Optional.empty();
    }
    String quotes =
        patterns.stream()
            .flatMap(p -> p.matcher(copy).results().filter(m -> isLeftover(p, m)))
            .map(m -> text.substring(m.start(), m.end()))
            .distinct()
            .limit(5)
            .collect(Collectors.joining(" / "));
    return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes);
  }

  private static boolean isLeftover(Pattern pattern, MatchResult match) {
    return pattern != NOTE || INSTRUCTION.matcher(match.group()).find();
  }
}
