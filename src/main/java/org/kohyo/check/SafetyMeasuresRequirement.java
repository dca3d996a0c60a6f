package org.kohyo.check;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kohyo.check.PublicText.Line;
import org.kohyo.check.PublicText.Place;
import org.kohyo.policy.NoticeKind.MeasureTable;
import org.kohyo.policy.Requirement;

/**
 * Measures for the safety of retained data of all four kinds (個人情報保護法 32 条 1 項 4 号, 施行令 10 条 1 号).
 */
final class SafetyMeasuresRequirement implements RequirementRule {

  private static final List<String> KINDS = List.of("組織的", "人的", "物理的", "技術的");

  /** 「法人的」「個人的」 are no measures of the human kind. */
  private static final Map<String, Predicate<Line>> NAMED =
      Map.of(
          "組織的", line -> line.text().contains("組織的"),
          "人的", says(Pattern.compile("(?<![個法属])人的")),
          "物理的", line -> line.text().contains("物理的"),
          "技術的", line -> line.text().contains("技術的"));

  private static Predicate<Line> says(Pattern pattern) {
    return line -> line.says(pattern);
  }

  @Override
  public String requirement() {
    return "law-safety-measures";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Line> measures =
        text.lines().stream()
            .filter(l -> l.place() == Place.MEASURE || l.text().contains("安全管理"))
            .toList();
    List<String> missing =
        KINDS.stream().filter(kind -> measures.stream().noneMatch(NAMED.get(kind))).toList();
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

  private static boolean isMeasure(PublicText text, String id) {
    return text.subject().policy().measures().stream().anyMatch(m -> m.id().equals(id));
  }
}
