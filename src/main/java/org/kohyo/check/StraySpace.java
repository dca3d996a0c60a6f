package org.kohyo.check;

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
 * Spaces between Japanese characters inside a sentence, as they come about where lines of a PDF
 * were joined: 電子証明書 の再交付. Japanese text sets no spaces between words (JLREQ 2.1.2).
 */
final class StraySpace implements TextRule<List<String>> {

  /** The rule's id. */
  static final String RULE = "stray-space";

  private static final String LETTER = "ぁ-ゖァ-ヺー々\\p{IsHan}";
  private static final Pattern SPACE =
      Pattern.compile("(?<=[" + LETTER + "、])[ 　]++(?=[" + LETTER + "])");

  /** A person after an office, a department after an organisation, and what follows 〒. */
  private static final Pattern RIGHT =
      Pattern.compile(
          "(?:理事長?|監事|[局室課部所係会社院]長|社長|取締役|責任者|担当者?|代表者|大臣|医師)"
              + "[ 　]++\\p{IsHan}{1,4}+(?:[ 　]++[\\p{IsHan}ぁ-ゖァ-ヺ]{1,4}+)?"
              + "|(?:組合|連合会|協会|機構|基金|会社|本部|支部|事務局|センター)[ 　]++[\\p{IsHan}ァ-ヺー]{1,12}+"
              + "(?:[ 　]++[\\p{IsHan}ァ-ヺー]{1,12}+)?(?<=[課部室係局]|窓口|担当|センター)"
              + "|〒[^。]{0,100}+");

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public Optional<List<String>> look(String text) {
    return Optional.of(places(text)).filter(places -> !places.isEmpty());
  }

  /** A warning for every unit of prose. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<List<String>>> seen) {
    return seen.stream()
        .map(
            s ->
                s.remark(
                    subject,
                    RULE,
                    Severity.WARNING,
                    Message.of("check.stray-space", String.join(" / ", s.found()))));
  }

  private static List<String> places(String text) {
    if (text.indexOf(' ') < 0 && text.indexOf('　') < 0) {
      return List.of();
    }
    List<MatchResult> right = RIGHT.matcher(text).results().toList();
    return SPACE
        .matcher(text)
        .results()
        .filter(m -> right.stream().noneMatch(r -> r.start() <= m.start() && m.end() <= r.end()))
        .map(m -> Typing.around(text, m.start(), m.end()))
        .limit(5)
        .collect(Collectors.toUnmodifiableList());
  }
}
