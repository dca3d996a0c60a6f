package org.kohyo.check;

import java.util.List;
import org.kohyo.policy.Requirement;

/**
 * The online eligibility system (オンライン資格確認等システム), which every society uses: that it is among the
 * purposes. Practice, not an article.
 */
final class OnlineEligibilityRequirement implements RequirementRule {

  private static final Clue SYSTEM = Clue.of("オンライン資格確認");

  @Override
  public String requirement() {
    return "law-online-eligibility";
  }

  @Override
  public List<Clue> clues() {
    return List.of(SYSTEM);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    return text.has(SYSTEM)
        ? new Answer.Met()
        : Points.lacking(
            Points.omission(text, id -> id.contains("online")),
            "check.law-online-eligibility",
            requirement.article());
  }
}
