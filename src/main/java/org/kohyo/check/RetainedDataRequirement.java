package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import org.kohyo.check.PublicText.Line;
import org.kohyo.policy.Requirement;

/**
 * The purposes of all retained data (個人情報保護法 32 条 1 項 2 号). Purposes that a notice lists are those
 * of the retained data too, unless it says otherwise; so this asks only for what a statement like
 * 「上表と同一」 refers to, and for purposes at all.
 */
final class RetainedDataRequirement implements RequirementRule {

  @Override
  public String requirement() {
    return "law-retained-data";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (!text.purposes().isEmpty()) {
      return new Answer.Met();
    }
    Optional<Line> reference =
        text.with("保有個人データの利用目的").filter(l -> l.text().contains("同一")).findFirst();
    return reference
        .<Answer>map(
            line ->
                new Answer.Open(
                    List.of(Points.about(line, "check.law-retained-data", requirement.article()))))
        .orElseGet(() -> Points.lacking("", "check.law-retained-data", requirement.article()));
  }
}
