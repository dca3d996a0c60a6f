package org.kohyo.check;

import java.util.List;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * The fee of a request (個人情報保護法 38 条 2 項, to be public by 32 条 1 項 3 号): an amount, or that there
 * is none. Nothing is asked where no procedure is offered ({@link ProceduresRequirement} says so)
 * or where the page on procedures is linked, which can name it.
 */
final class FeesRequirement implements RequirementRule {

  private static final Clue FEE = Clue.of("手数料");
  private static final Clue FREE =
      Clue.of("無料").and(text -> text.contains("開示") || text.contains("請求"));

  @Override
  public String requirement() {
    return "law-fees";
  }

  @Override
  public List<Clue> clues() {
    return List.of(FEE, FREE);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.with(FEE).stream().anyMatch(l -> l.place() != Place.PURPOSE)
        || text.unit("fees").isPresent()
        || text.has(FREE)) {
      return new Answer.Met();
    }
    if (ProceduresRequirement.linked(text) || !ProceduresRequirement.offered(text)) {
      return new Answer.NotApplicable();
    }
    return Points.lacking(
        "",
        "check.law-fees",
        requirement.article(),
        Points.keys(text, Points.facts(DetailKind.FEES), "fees"));
  }
}
