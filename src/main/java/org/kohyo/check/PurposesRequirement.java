package org.kohyo.check;

import java.util.List;
import java.util.regex.Pattern;
import org.kohyo.policy.Requirement;

/** Purposes of use, as specific as can be (個人情報保護法 17 条 1 項, 21 条 1 項). */
final class PurposesRequirement implements RequirementRule {

  /** Whose work it is says nothing about what is done. */
  private static final String WHOSE =
      "(?:(?:医療保険|健康保険|社会保険|健保|保険者|(?:健康保険|健保|当|当健保|本)?組合)(?:の|における)?)?";

  /** The work as a whole, and at most that it is done. */
  private static final String WORK =
      "(?:事務|業務|事業活動|事業|業務運営|事業運営)(?:全般|一般)?"
          + "(?:(?:等|など)?に関する(?:こと|業務|事務|もの)|に(?:必要な|利用する|用いる|使用する)(?:ため|こと)"
          + "|(?:の|を)?(?:円滑な|円滑に|適正な|適正に)?(?:遂行|運営|実施)(?:する)?(?:の?ため)?|のため)?";

  /** Whatever hangs on to the rest. */
  private static final String REST =
      "(?:その他)?、?(?:これ(?:ら)?|上記|以上|前項|前(?:各)?号)(?:の(?:業務|事務|事業|目的))?に"
          + "(?:関連|付随|附随|附帯|付帯|関係)(?:する|した|して必要な)"
          + "(?:一切の)?(?:業務|事務|事業|こと|事項|目的)(?:に関すること|のため|の(?:実施|遂行))?"
          + "|その他(?:の?(?:業務|事務|事業|必要な(?:業務|事務|事業|事項|こと)))?(?:に関すること|のため)?"
          + "|その他(?:当組合|当健保組合|健保組合|組合)[がの]必要(?:と認める|とする)?(?:業務|事務|事項|こと|もの)";

  private static final Pattern VAGUE = Pattern.compile("(?:" + WHOSE + WORK + "|" + REST + ")。?");

  /** The whole text must be vague: 「その他」 or 「業務」 within a purpose means nothing. */
  private static final Clue SAYS_NOTHING =
      Clue.of("事務", "業務", "事業", "その他", "これ", "上記", "以上", "前").and(PurposesRequirement::vague);

  @Override
  public String requirement() {
    return "law-purposes";
  }

  @Override
  public List<Clue> clues() {
    return List.of(SAYS_NOTHING);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (!text.hasPurposes()) {
      return Points.lacking("", "check.law-purposes.none", requirement.article());
    }
    return Points.answer(
        text.purposes(SAYS_NOTHING).stream()
            .map(
                line ->
                    Points.about(
                        line, "check.law-purposes.vague", line.text(), requirement.article()))
            .toList());
  }

  /** Whether a purpose names no more than the work as a whole, or its rest. */
  static boolean vague(String purpose) {
    return VAGUE.matcher(purpose.strip()).matches();
  }
}
