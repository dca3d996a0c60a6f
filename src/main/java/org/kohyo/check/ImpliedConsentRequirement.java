package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Implied consent (黙示の同意, guidance for health insurance societies), where a society relies on it:
 * the items, how to object, and that an objection can be taken back. It is not the opt-out of 27 条
 * 2 項.
 */
final class ImpliedConsentRequirement implements RequirementRule {

  private static final String PREFIX = "implied-consent";
  private static final Pattern CLAIM =
      Pattern.compile("黙示(?:の|による)?同意|同意(?:が|を)(?:あった|得た|得られた|いただいた)もの");
  private static final Pattern DENIED = Pattern.compile("(?:ません|しない|いない)[。）]?$");
  private static final Clue CLAIMED = Clue.of("同意").and(CLAIM).but(DENIED);
  private static final Pattern OBJECTION = Pattern.compile("申し?出|申し?入れ|届け?出|ご連絡");
  private static final Pattern WITHDRAWAL = Pattern.compile("撤回|取り?消|いつでも.{0,12}変更");

  @Override
  public String requirement() {
    return "law-implied-consent";
  }

  @Override
  public List<Clue> clues() {
    return List.of(CLAIMED);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.society().states(DetailKind.IMPLIED_CONSENT)) {
      return facts(text, requirement);
    }
    Optional<Line> claim =
        text.with(CLAIMED).stream().filter(l -> l.place() != Place.HEADING).findFirst();
    if (claim.isEmpty()) {
      return new Answer.NotApplicable();
    }
    List<String> missing = new ArrayList<>();
    if (!says(text, claim.get(), OBJECTION)) {
      missing.add("同意しない場合の申出の方法");
    }
    if (!says(text, claim.get(), WITHDRAWAL)) {
      missing.add("申出を撤回できること");
    }
    return Points.answer(
        missing.isEmpty()
            ? List.of()
            : List.of(
                Points.about(
                    claim.get(),
                    "check.law-implied-consent",
                    Points.list(missing),
                    requirement.article(),
                    PREFIX)));
  }

  /** Whether the claim's section says it: what it says of other matters does not count. */
  private static boolean says(PublicText text, Line claim, Pattern pattern) {
    return text.lines().stream()
        .filter(l -> l.notice() == claim.notice() && l.section().equals(claim.section()))
        .anyMatch(l -> l.says(pattern));
  }

  private static Answer facts(PublicText text, Requirement requirement) {
    record Wanted(String key, String name) {}
    List<Wanted> missing =
        Stream.of(
                new Wanted("items", "提供する項目"),
                new Wanted("objection", "同意しない場合の申出の方法"),
                new Wanted("withdrawal", "申出を撤回できること"))
            .filter(w -> text.unit(PREFIX + "/" + w.key()).isEmpty())
            .toList();
    return missing.isEmpty()
        ? new Answer.Met()
        : Points.lacking(
            "/" + PREFIX,
            "check.law-implied-consent",
            Points.list(missing.stream().map(Wanted::name).toList()),
            requirement.article(),
            Points.keys(
                text,
                Points.facts(DetailKind.IMPLIED_CONSENT),
                missing.stream().map(Wanted::key).toArray(String[]::new)));
  }
}
