package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kohyo.finding.Message;
import org.kohyo.policy.Requirement;

/**
 * Linkage of information by the number act (番号法 19 条 8 号), which every society takes part in: that
 * it is among the purposes, in both directions where it is told in full, and under no other number.
 */
final class NumberLinkageRequirement implements RequirementRule {

  private static final String RECEIVE = "specific-personal-information/receipt-from-agencies";
  private static final String PROVIDE = "specific-personal-information/provision-to-agencies";

  private static final Pattern CITATION =
      Pattern.compile("番号(?:利用)?法.{0,4}第?(?:19|１９|十九)条第?([0-9０-９一二三四五六七八九十]+)号");

  /** 8号, and 旧7号: that one is outdated, which a rule about wordings says. */
  private static final Set<String> KNOWN = Set.of("8", "８", "八", "7", "７", "七");

  private static final Clue LINKAGE = Clue.of("情報連携", "情報提供ネットワーク");
  private static final Clue OTHER_NUMBER = LINKAGE.and(text -> other(text).isPresent());

  @Override
  public String requirement() {
    return "law-number-linkage";
  }

  @Override
  public List<Clue> clues() {
    return List.of(LINKAGE, OTHER_NUMBER);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    boolean receive = text.unit(RECEIVE).isPresent();
    boolean provide = text.unit(PROVIDE).isPresent();
    if (!text.has(LINKAGE) && !receive && !provide) {
      return Points.lacking(
          Points.omission(text, id -> id.contains("number")),
          "check.law-number-linkage.none",
          requirement.article());
    }
    List<Point> points =
        text.with(OTHER_NUMBER).stream()
            .flatMap(line -> other(line.text()).stream().map(n -> number(line, n, requirement)))
            .collect(Collectors.toList());
    if (receive != provide) {
      String side = (receive ? PROVIDE : RECEIVE) + "/";
      points.add(
          Point.lacking(
              Points.omission(text, id -> side.startsWith(id + "/") || id.startsWith("numbers-")),
              Message.of(
                  "check.law-number-linkage.direction",
                  receive ? "他機関に情報を提供する場合" : "他機関から情報を受ける場合",
                  requirement.article())));
    }
    return Points.answer(points);
  }

  private static Point number(Line line, String number, Requirement requirement) {
    return Points.about(line, "check.law-number-linkage", number, requirement.article());
  }

  private static Optional<String> other(String text) {
    Matcher matcher = CITATION.matcher(text);
    return matcher.find() && !KNOWN.contains(matcher.group(1))
        ? Optional.of(matcher.group())
        : Optional.empty();
  }
}
