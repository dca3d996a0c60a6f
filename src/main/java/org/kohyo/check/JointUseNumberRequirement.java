package org.kohyo.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Specific personal information (特定個人情報) must not be used jointly: 番号法 30 条 takes the joint use of
 * 個人情報保護法 27 条 5 項 away. The only answer of the law that is an error.
 */
final class JointUseNumberRequirement implements RequirementRule {

  /**
   * The number itself: not the card, not a number that an employer gives its people, and not where
   * the words beside it keep it out.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<!社員|職員|従業員|組合員|受診者|健診)個人番号|マイナンバー|特定個人情報)(?!カード|保険証)"
              + "(?!.{0,12}(?:除|含ま|含み|含め(?:ず|ない|ません)|以外|利用しません))");

  private static final Clue HELD =
      Clue.of("個人番号", "マイナンバー", "特定個人情報").and(JointUseNumberRequirement::holdsNumber);

  @Override
  public String requirement() {
    return "law-joint-use-number";
  }

  @Override
  public List<Clue> clues() {
    return List.of(HELD);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Detail> blocks = text.society().details(DetailKind.JOINT_USE).toList();
    if (blocks.isEmpty()) {
      return new Answer.NotApplicable();
    }
    return Points.answer(
        blocks.stream()
            .map(block -> block.id() + "/" + DetailField.ITEMS.key())
            .flatMap(items -> items(text, items))
            .map(line -> error(line, requirement))
            .toList());
  }

  /** Whether an item of a joint use is or holds the individual number. */
  static boolean holdsNumber(String item) {
    return NUMBER.matcher(item).find();
  }

  private static Stream<Line> items(PublicText text, String items) {
    return text.with(HELD).stream()
        .filter(l -> l.place() == Line.Place.FACT && l.id().startsWith(items + "/"));
  }

  private static Point error(Line line, Requirement requirement) {
    Message message = Message.of("check.law-joint-use-number", line.text(), requirement.article());
    return new Point(line.kind(), line.id(), "", message, true);
  }
}
