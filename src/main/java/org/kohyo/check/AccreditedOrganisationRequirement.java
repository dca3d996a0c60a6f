package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * The accredited organisation (認定個人情報保護団体) and where it takes complaints (個人情報保護法施行令 10 条 3 号), if
 * the society is a member of one: both or neither.
 */
final class AccreditedOrganisationRequirement implements RequirementRule {

  private static final String PREFIX = "accredited-organisation";
  private static final Clue NAMED =
      Clue.of("認定個人情報保護団体").but(Pattern.compile("(?:ません|いない|ではない|なし)"));
  private static final Pattern WHERE =
      Pattern.compile("https?://|[0-9０-９]{2,5}[-‐－−（）()][0-9０-９]{1,4}|住所|所在地");

  @Override
  public String requirement() {
    return "law-accredited-organisation";
  }

  @Override
  public List<Clue> clues() {
    return List.of(NAMED);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (text.society().states(DetailKind.ACCREDITED_ORGANISATION)) {
      boolean named = text.unit(PREFIX + "/name").isPresent();
      boolean where =
          Stream.of("address", "phone", "url")
              .anyMatch(field -> text.unit(PREFIX + "/" + field).isPresent());
      return named && where
          ? new Answer.Met()
          : Points.lacking(
              "/" + PREFIX,
              "check.law-accredited-organisation",
              requirement.article(),
              Points.keys(
                  text,
                  Points.facts(DetailKind.ACCREDITED_ORGANISATION),
                  "address",
                  "phone",
                  "url"));
    }
    Optional<Line> said =
        text.with(NAMED).stream().filter(l -> l.place() == Place.PROSE).findFirst();
    if (said.isEmpty()) {
      return new Answer.NotApplicable();
    }
    boolean where =
        text.lines().stream()
            .filter(l -> l.place() == Place.PROSE && l.section().equals(said.get().section()))
            .anyMatch(l -> l.says(WHERE));
    return where
        ? new Answer.Met()
        : new Answer.Open(
            List.of(
                Points.about(
                    said.get(),
                    "check.law-accredited-organisation",
                    requirement.article(),
                    Points.list(List.of(PREFIX)))));
  }
}
