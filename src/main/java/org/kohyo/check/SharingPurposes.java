package org.kohyo.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.RequirementRule.Point;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.Requirement;

/**
 * Purposes that tell of sharing results of individuals with employers (コラボヘルス), or of the
 * federation's high-cost programme: both are mostly joint use (個人情報保護法 27 条 5 項 3 号), and then need
 * a block that says so, else a consent or a basis in law.
 */
final class SharingPurposes {

  private static final String RESULTS = "(?:健診|検診|健康診断|健康診査|保健指導|受診勧奨|ストレスチェック)";

  /** 委託事業者 or 健診実施事業者 work for the society; they are no employers. */
  private static final String EMPLOYER =
      "(?:事業主|(?<!委託|受託|実施|運営|関連|サービス)事業者|事業所|会社|勤務先)(?:等|など|側)?";

  private static final String GIVING = "(?:提供|共有|報告|連携|通知|開示)";

  private static final Pattern EMPLOYERS =
      Pattern.compile(
          "コラボヘルス|コラボレーションヘルス"
              + ("|" + RESULTS + ".{0,20}" + EMPLOYER + "(?:への|へ|に|との|と).{0,12}" + GIVING)
              + ("|" + EMPLOYER + "(?:への|へ|に|との).{0,20}" + RESULTS + ".{0,12}" + GIVING));

  /** Looked for first, because few purposes hold one of them. */
  private static final List<String> WORDS = List.of("事業", "会社", "勤務先", "コラボ");

  private static final Pattern HIGH_COST = Pattern.compile("高額医療.{0,12}(?:共同事業|交付金|交付事業|共同負担)");

  /** A basis that the text itself names, or information about nobody. */
  private static final Pattern SETTLED =
      Pattern.compile("同意|法令|法律|[0-9０-９]条|委託|集計|統計|匿名|特定(?:でき|されな|しな)|識別(?:でき|されな|しな)");

  private static final Pattern FEDERATION = Pattern.compile("健康保険組合連合会|健保連|高額医療");

  private static final Clue OWN_WORDS =
      Clue.of("責任").and(text -> text.contains("共同") && text.contains("利用"));
  private static final Clue WITH_EMPLOYERS =
      Clue.of(WORDS.toArray(String[]::new)).and(SharingPurposes::tellsOfEmployers);
  private static final Clue AT_HIGH_COST = Clue.of("高額医療").and(SharingPurposes::tellsOfHighCost);

  private SharingPurposes() {}

  /** All that is looked for in single texts. */
  static List<Clue> clues() {
    return List.of(OWN_WORDS, WITH_EMPLOYERS, AT_HIGH_COST);
  }

  /** At most one point for a purpose; its answers are those of the joint uses that are public. */
  static List<Point> points(PublicText text, Requirement requirement) {
    if (!text.has(WITH_EMPLOYERS) && !text.has(AT_HIGH_COST)) {
      return List.of();
    }
    if (text.with(OWN_WORDS).stream().anyMatch(l -> l.place() != Line.Place.FACT)) {
      return List.of();
    }
    List<Detail> blocks =
        text.society()
            .details(DetailKind.JOINT_USE)
            .filter(block -> text.unit(block.id()).isPresent())
            .toList();
    List<Line> employers = blocks.isEmpty() ? text.purposes(WITH_EMPLOYERS) : List.of();
    List<Line> highCost =
        blocks.stream().anyMatch(SharingPurposes::withFederation)
            ? List.of()
            : text.purposes(AT_HIGH_COST);
    return Stream.concat(
            employers.stream().map(l -> point(l, "check.law-joint-use.employers", requirement)),
            highCost.stream()
                .filter(l -> employers.isEmpty() || !text.holds(l, WITH_EMPLOYERS))
                .map(l -> point(l, "check.law-joint-use.high-cost", requirement)))
        .toList();
  }

  private static Point point(Line line, String key, Requirement requirement) {
    return Points.about(line, key, line.text(), requirement.article());
  }

  /** Whether a purpose tells of sharing results of individuals with employers. */
  static boolean tellsOfEmployers(String purpose) {
    boolean candidate = WORDS.stream().anyMatch(purpose::contains);
    return candidate && EMPLOYERS.matcher(purpose).find() && !SETTLED.matcher(purpose).find();
  }

  /** Whether a purpose tells of the federation's high-cost programme. */
  static boolean tellsOfHighCost(String purpose) {
    return purpose.contains("高額医療")
        && HIGH_COST.matcher(purpose).find()
        && !SETTLED.matcher(purpose).find();
  }

  private static boolean withFederation(Detail block) {
    return block.values().values().stream()
        .flatMap(List::stream)
        .anyMatch(value -> FEDERATION.matcher(value).find());
  }
}
