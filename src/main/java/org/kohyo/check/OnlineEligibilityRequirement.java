package org.kohyo.check;

import org.kohyo.policy.Requirement;

/**
 * The online eligibility system (オンライン資格確認等システム), which every society uses: that it is among the
 * purposes. Practice, not an article.
 */
final class OnlineEligibilityRequirement implements RequirementRule {

  @Override
  public String requirement() {
    return "law-online-eligibility";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    return text.with("オンライン資格確認").findAny().isPresent()
        ? new Answer.Met()
        : Points.lacking(
            Points.omission(text, id -> id.contains("online")),
            "check.law-online-eligibility",
            requirement.article());
  }
}
