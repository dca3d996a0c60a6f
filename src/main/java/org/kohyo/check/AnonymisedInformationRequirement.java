package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Anonymised information (匿名加工情報): the items of what was made (個人情報保護法 43 条 3 項), and of what is
 * provided with the method (43 条 4 項).
 */
final class AnonymisedInformationRequirement implements RequirementRule {

  private static final String PREFIX = "anonymised-information";
  private static final Clue MADE =
      Clue.of("匿名加工情報").and(Pattern.compile("匿名加工情報.{0,12}(?:作成|提供)(?!.{0,12}(?:ません|しない|いない|除))"));
  private static final Clue ITEMS = Clue.of("匿名加工情報").and(Pattern.compile("匿名加工情報.*項目"));

  @Override
  public String requirement() {
    return "law-anonymised-information";
  }

  @Override
  public List<Clue> clues() {
    return List.of(MADE, ITEMS);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.society().states(DetailKind.ANONYMISED_INFORMATION)) {
      return facts(text, requirement);
    }
    Optional<Line> made = text.with(MADE).stream().findFirst();
    if (made.isEmpty()) {
      return new Answer.NotApplicable();
    }
    return text.has(ITEMS)
        ? new Answer.Met()
        : new Answer.Open(
            List.of(
                Points.about(
                    made.get(),
                    "check.law-anonymised-information",
                    "匿名加工情報に含まれる項目",
                    requirement.article(),
                    PREFIX)));
  }

  private static Answer facts(PublicText text, Requirement requirement) {
    List<String> missing = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    boolean items = given(text, "items");
    boolean provided = given(text, "provided-items");
    boolean method = given(text, "method");
    // One list serves for both where what is provided is what was made.
    if (!items && !provided) {
      missing.add("匿名加工情報に含まれる項目");
      keys.add("items");
    }
    if ((method || given(text, "recipient")) && !provided) {
      missing.add("第三者に提供する匿名加工情報に含まれる項目");
      keys.add("provided-items");
    }
    if ((provided || given(text, "recipient")) && !method) {
      missing.add("提供の方法");
      keys.add("method");
    }
    return missing.isEmpty()
        ? new Answer.Met()
        : Points.lacking(
            "/" + PREFIX,
            "check.law-anonymised-information",
            Points.list(missing),
            requirement.article(),
            Points.keys(
                text,
                Points.facts(DetailKind.ANONYMISED_INFORMATION),
                keys.toArray(String[]::new)));
  }

  private static boolean given(PublicText text, String field) {
    return text.unit(PREFIX + "/" + field).isPresent();
  }
}
