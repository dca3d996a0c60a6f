package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/** Name, address and representative of the society (個人情報保護法 32 条 1 項 1 号). */
final class IdentityRequirement implements RequirementRule {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![-‐－−0-9０-９])[0-9０-９]{3}[-‐－−][0-9０-９]{4}(?![-‐－−0-9０-９])|[都道府県].{1,12}[市区町村].*[0-9０-９一二三四五六七八九十]");

  /** An office followed by what can be a person's name: 「理事長専決」 is none. */
  private static final Pattern REPRESENTATIVE =
      Pattern.compile(
          "(?:代表者|理事長|代表理事)(?:の?氏名|名)?[\\s　：:]*"
              + "(?!専決|決裁|承認|決定|職務|印|名義|候補|選挙|選出|選任|代理|会議|室|宛|及び|並び|又は)[\\p{IsHan}々]{1,4}[\\s　]*[\\p{IsHan}ぁ-んァ-ヶ々]");

  /** Signs that hold the place of a value. */
  private static final Pattern UNFILLED = Pattern.compile("[○●〇◯×＊*]{2}|未定|後日");

  /** Signs of which every address has one. */
  private static final Clue ADDRESSED =
      Clue.of("-", "‐", "－", "−", "都", "道", "府", "県").and(ADDRESS);

  private static final Clue REPRESENTED = Clue.of("理事長", "代表").and(REPRESENTATIVE).but(UNFILLED);

  @Override
  public List<Clue> clues() {
    return List.of(ADDRESSED, REPRESENTED);
  }

  @Override
  public String requirement() {
    return "law-identity";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<String> missing = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    // Every page and PDF names its publisher, so the name can only be unfilled.
    if (UNFILLED.matcher(text.society().name()).find()) {
      missing.add("名称");
      keys.add("name");
    }
    if (!address(text)) {
      missing.add("住所");
      keys.add("address");
    }
    if (!representative(text)) {
      missing.add("代表者の氏名");
      keys.add("representative");
    }
    if (missing.isEmpty()) {
      return new Answer.Met();
    }
    return Points.lacking(
        "",
        "check.law-identity",
        Points.list(missing),
        requirement.article(),
        Points.keys(text, Points.facts(DetailKind.IDENTITY), keys.toArray(String[]::new)));
  }

  /** Whether the society's address is public: in its table, in a contact card or in its words. */
  static boolean address(PublicText text) {
    return filled(text, DetailField.ADDRESS)
        || inContact(text)
        || text.has(ADDRESSED, Place.PROSE)
        || text.has(ADDRESSED, Place.MEASURE);
  }

  private static boolean inContact(PublicText text) {
    for (Line line : text.lines()) {
      if (line.place() == Place.CONTACT && line.id().endsWith("/address")) {
        return true;
      }
    }
    return false;
  }

  private static boolean representative(PublicText text) {
    return filled(text, DetailField.REPRESENTATIVE)
        || text.with(REPRESENTED).stream().anyMatch(l -> l.place() != Place.FACT);
  }

  /** A value in its table, or as the responsible party of a joint use that is the society. */
  private static boolean filled(PublicText text, DetailField field) {
    Stream<String> ids =
        Stream.concat(
            Stream.of("identity/" + field.key() + "/text"),
            text.society()
                .details(DetailKind.JOINT_USE)
                .filter(d -> isSociety(d, text.society().name()))
                .map(d -> d.id() + "/responsible-" + field.key() + "/text"));
    return ids.flatMap(id -> text.unit(id).stream()).anyMatch(l -> !l.says(UNFILLED));
  }

  private static boolean isSociety(Detail detail, String name) {
    return detail.texts(DetailField.RESPONSIBLE_NAME).contains(name);
  }
}
