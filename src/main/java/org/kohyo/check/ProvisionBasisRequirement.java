package org.kohyo.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.policy.Requirement;

/**
 * The basis of a provision to a third party (個人情報保護法 27 条 1 項). It is not asked of every purpose: a
 * purpose does not show whether its receiver is a third party at all. Only a text that itself
 * claims provision without consent has to name a basis; and the opt-out of 27 条 2 項 is none for
 * sensitive information, which a society's mostly is.
 */
final class ProvisionBasisRequirement implements RequirementRule {

  private static final Pattern WITHOUT_CONSENT =
      Pattern.compile("同意(?:を得(?:ること)?|が)?(?:なく|なしに|ないまま|ずに|ないで).{0,30}(?:提供|開示)");
  private static final Pattern OPT_OUT = Pattern.compile("オプトアウト|第(?:27|２７|二十七)条第?(?:2|２|二)項");
  private static final Pattern BASIS =
      Pattern.compile("法令|[0-9０-９一二三四五六七八九十]条|法律|生命|公衆衛生|委託|共同(?:して)?利用|次の|以下の|下記");
  private static final Pattern DENIED =
      Pattern.compile("(?:しません|ありません|いたしません|致しません|行いません|しない|することはない)");

  private static final Clue NO_CONSENT = Clue.of("同意").and(WITHOUT_CONSENT).but(BASIS).but(DENIED);
  private static final Clue OPTED_OUT = Clue.of("オプトアウト", "条").and(OPT_OUT).but(DENIED);

  @Override
  public String requirement() {
    return "law-provision-basis";
  }

  @Override
  public List<Clue> clues() {
    return List.of(NO_CONSENT, OPTED_OUT);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Line> claims =
        Stream.concat(
                text.with(NO_CONSENT).stream().filter(l -> !text.holds(l, OPTED_OUT)),
                text.with(OPTED_OUT).stream())
            .toList();
    if (claims.isEmpty()) {
      return new Answer.NotApplicable();
    }
    return Points.answer(
        claims.stream()
            .map(
                l ->
                    text.holds(l, OPTED_OUT)
                        ? Points.about(
                            l, "check.law-provision-basis.opt-out", requirement.article())
                        : Points.about(l, "check.law-provision-basis", requirement.article()))
            .toList());
  }
}
