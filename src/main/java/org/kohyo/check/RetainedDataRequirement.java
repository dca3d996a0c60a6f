package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import org.kohyo.policy.Requirement;

/**
 * The purposes of all retained data (個人情報保護法 32 条 1 項 2 号). Purposes that a notice lists are those
 * of the retained data too, unless it says otherwise; so this asks only for what a statement like
 * 「上表と同一」 refers to, and for purposes at all.
 */
final class RetainedDataRequirement implements RequirementRule {

  private static final Clue REFERENCE = Clue.of("保有個人データの利用目的").and(text -> text.contains("同一"));

  @Override
  public String requirement() {
    return "law-retained-data";
  }

  @Override
  public List<Clue> clues() {
    return List.of(REFERENCE);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.hasPurposes()) {
      return new Answer.Met();
    }
    Optional<Line> reference = text.with(REFERENCE).stream().findFirst();
    return reference
        .<Answer>map(
            line ->
                new Answer.Open(
                    List.of(Points.about(line, "check.law-retained-data", requirement.article()))))
        .orElseGet(() -> Points.lacking("", "check.law-retained-data", requirement.article()));
  }
}
