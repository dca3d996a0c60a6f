package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Handling abroad (外的環境, 個人情報保護法施行令 10 条 1 号): the country, that its system was looked into, and
 * what is done. It concerns only a society that says that it handles data abroad.
 */
final class ForeignEnvironmentRequirement implements RequirementRule {

  private static final String PREFIX = "foreign-environment";
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?:外国|海外)(?:に(?:おいて|ある|所在する)|で).*(?:取り?扱(?:う|っ|います)|(?:保管|保存)(?:し|する))(?!.{0,10}(?:ません|ない|なく|せず))");

  private static final List<Clue> SAID =
      List.of(Clue.of("外国").and(ABROAD), Clue.of("海外").and(ABROAD));

  @Override
  public List<Clue> clues() {
    return SAID;
  }

  @Override
  public String requirement() {
    return "law-foreign-environment";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.society().states(DetailKind.FOREIGN_ENVIRONMENT)) {
      return facts(text, requirement);
    }
    Optional<Line> said =
        SAID.stream()
            .flatMap(clue -> text.with(clue).stream())
            .filter(l -> l.place() != Place.FACT)
            .findFirst();
    return said.<Answer>map(
            line ->
                new Answer.Open(
                    List.of(
                        Points.about(
                            line, "check.law-foreign-environment.country", requirement.article()))))
        .orElseGet(Answer.NotApplicable::new);
  }

  private static Answer facts(PublicText text, Requirement requirement) {
    List<String> missing = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (text.unit(PREFIX + "/countries").isEmpty()) {
      missing.add("国名");
      keys.add("countries");
    }
    if (text.unit(PREFIX + "/system").isEmpty()) {
      missing.add("その国の個人情報の保護に関する制度");
      keys.add("system");
    }
    if (text.unit(PREFIX + "/measures").isEmpty()) {
      missing.add("講じた措置");
      keys.add("measures");
    }
    return missing.isEmpty()
        ? new Answer.Met()
        : Points.lacking(
            "/" + PREFIX,
            "check.law-foreign-environment",
            Points.list(missing),
            requirement.article(),
            Points.keys(
                text, Points.facts(DetailKind.FOREIGN_ENVIRONMENT), keys.toArray(String[]::new)));
  }
}
