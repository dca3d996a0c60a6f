package org.kohyo.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.NoticeKind.MeasureTable;
import org.kohyo.policy.Requirement;

/**
 * Measures for the safety of retained data of all four kinds (個人情報保護法 32 条 1 項 4 号, 施行令 10 条 1 号).
 */
final class SafetyMeasuresRequirement implements RequirementRule {

  private static final List<String> KINDS = List.of("組織的", "人的", "物理的", "技術的");

  private static final Clue SAFETY = Clue.of("安全管理");

  /** 「法人的」「個人的」 are no measures of the human kind. */
  private static final Map<String, Clue> NAMED =
      Map.of(
          "組織的", Clue.of("組織的"),
          "人的", Clue.of("人的").and(Pattern.compile("(?<![個法属])人的")),
          "物理的", Clue.of("物理的"),
          "技術的", Clue.of("技術的"));

  @Override
  public List<Clue> clues() {
    return Stream.concat(Stream.of(SAFETY), NAMED.values().stream()).toList();
  }

  @Override
  public String requirement() {
    return "law-safety-measures";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<String> missing = KINDS.stream().filter(kind -> !named(text, kind)).toList();
    if (missing.isEmpty()) {
      return new Answer.Met();
    }
    return Points.lacking(
        Points.omission(text, id -> isMeasure(text, id)),
        "check.law-safety-measures",
        missing.size() == KINDS.size()
            ? "安全管理のために講じた措置"
            : Points.list(missing.stream().map(kind -> kind + "安全管理措置").toList()),
        requirement.article(),
        text.plans(b -> b instanceof MeasureTable)
            ? "adjustments"
            : Points.keys(text, b -> b instanceof MeasureTable));
  }

  private static boolean named(PublicText text, String kind) {
    return text.with(NAMED.get(kind)).stream()
        .anyMatch(l -> l.place() == Place.MEASURE || text.holds(l, SAFETY));
  }

  private static boolean isMeasure(PublicText text, String id) {
    return text.subject().policy().measures().stream().anyMatch(m -> m.id().equals(id));
  }
}
