package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Joint use (共同利用, 個人情報保護法 27 条 5 項 3 号): the fact, the items, the range of users, the purpose, and
 * name, address and representative of the responsible party. What purposes tell of sharing stands
 * in {@link SharingPurposes}.
 */
final class JointUseRequirement implements RequirementRule {

  /** An office alone is no responsible party: since 2022-04-01 its name and address are asked. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:当|本)?(?:健保|健康保険)?組合の?)?"
              + "(?:常務理事|専務理事|理事長|事務長|事務局長|事務局|個人情報.{0,6}責任者|管理責任者|総務[部課]長?|担当者|担当課)"
              + "(?:（.*）)?");

  /** A fact of a joint use and what it is called. */
  private record Wanted(DetailField field, String name) {

    /** Its key in the society's file. */
    String key() {
      return field.key().replace("responsible-", "responsible: ");
    }
  }

  private static final List<Wanted> MATTER =
      List.of(
          new Wanted(DetailField.ITEMS, "個人データの項目"),
          new Wanted(DetailField.USERS, "共同して利用する者の範囲"),
          new Wanted(DetailField.PURPOSE, "利用する者の利用目的"));

  private static final List<Wanted> RESPONSIBLE =
      List.of(
          new Wanted(DetailField.RESPONSIBLE_NAME, "責任を有する者の名称"),
          new Wanted(DetailField.RESPONSIBLE_ADDRESS, "責任を有する者の住所"),
          new Wanted(DetailField.RESPONSIBLE_REPRESENTATIVE, "責任を有する者の代表者の氏名"));

  @Override
  public String requirement() {
    return "law-joint-use";
  }

  @Override
  public List<Clue> clues() {
    return SharingPurposes.clues();
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Point> points = new ArrayList<>();
    List<Detail> blocks = text.society().details(DetailKind.JOINT_USE).toList();
    blocks.forEach(block -> points.addAll(block(text, block, requirement)));
    List<Point> purposes = SharingPurposes.points(text, requirement);
    points.addAll(purposes);
    return blocks.isEmpty() && purposes.isEmpty()
        ? new Answer.NotApplicable()
        : Points.answer(points);
  }

  private static List<Point> block(PublicText text, Detail block, Requirement requirement) {
    List<Point> points = new ArrayList<>();
    String pointer = "/joint-use/" + block.index();
    boolean office =
        block.texts(DetailField.RESPONSIBLE_NAME).stream()
            .anyMatch(name -> OFFICE.matcher(name.strip()).matches());
    if (office) {
      points.add(
          Point.lacking(
              pointer + "/responsible/name",
              Message.of(
                  "check.law-joint-use.office",
                  block.texts(DetailField.RESPONSIBLE_NAME).get(0),
                  requirement.article())));
    }
    List<Wanted> missing =
        Stream.concat(MATTER.stream(), office ? Stream.empty() : RESPONSIBLE.stream())
            .filter(w -> text.unit(block.id() + "/" + w.field().key()).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      points.add(
          Point.lacking(
              pointer,
              Message.of(
                  "check.law-joint-use",
                  block.entry(),
                  Points.list(missing.stream().map(Wanted::name).toList()),
                  requirement.article(),
                  Points.keys(
                      text,
                      Points.facts(DetailKind.JOINT_USE),
                      missing.stream().map(Wanted::key).toArray(String[]::new)))));
    }
    return points;
  }
}
