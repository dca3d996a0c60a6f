package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/** Pseudonymised information (仮名加工情報): its purpose of use is published (個人情報保護法 41 条). */
final class PseudonymisedInformationRequirement implements RequirementRule {

  private static final String PREFIX = "pseudonymised-information";
  private static final Clue MADE =
      Clue.of("仮名加工情報")
          .and(Pattern.compile("仮名加工情報.{0,12}(?:作成|利用|取り?扱)(?!.{0,12}(?:ません|しない|いない|除))"));
  private static final Clue PURPOSE = Clue.of("仮名加工情報").and(Pattern.compile("利用目的|ために|のため|目的として"));

  @Override
  public String requirement() {
    return "law-pseudonymised-information";
  }

  @Override
  public List<Clue> clues() {
    return List.of(MADE, PURPOSE);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.society().states(DetailKind.PSEUDONYMISED_INFORMATION)) {
      return text.unit(PREFIX + "/purpose").isPresent()
          ? new Answer.Met()
          : Points.lacking(
              "/" + PREFIX,
              "check.law-pseudonymised-information",
              requirement.article(),
              Points.keys(text, Points.facts(DetailKind.PSEUDONYMISED_INFORMATION), "purpose"));
    }
    Optional<Line> made = text.with(MADE).stream().findFirst();
    if (made.isEmpty()) {
      return new Answer.NotApplicable();
    }
    return text.has(PURPOSE)
        ? new Answer.Met()
        : new Answer.Open(
            List.of(
                Points.about(
                    made.get(),
                    "check.law-pseudonymised-information",
                    requirement.article(),
                    PREFIX)));
  }
}
