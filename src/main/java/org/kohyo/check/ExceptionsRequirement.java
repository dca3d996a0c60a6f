package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import org.kohyo.policy.Requirement;

/**
 * The exceptions from notifying and publishing purposes (個人情報保護法 21 条 4 項), if they are printed:
 * all four items; for retained data (32 条 1 項 2 号) only the first three hold.
 */
final class ExceptionsRequirement implements RequirementRule {

  private static final String PARAGRAPH = "第(?:21|２１|二十一)条第?(?:4|４|四)項";
  private static final Clue CITED = Clue.of("条").and(Pattern.compile(PARAGRAPH));
  private static final Clue THREE =
      CITED.and(Pattern.compile(PARAGRAPH + "第?(?:1|１|一)号(?:から|～|〜|、).*第?(?:3|３|三)号"));
  private static final Pattern ALL_FOUR =
      Pattern.compile(PARAGRAPH + "(?:各号|第?(?:4|４|四)号|第?(?:1|１|一)号(?:から|～|〜|乃至|ないし)第?(?:4|４|四)号)");
  private static final Pattern RETAINED =
      Pattern.compile("保有個人データの(?:全ての|すべての)?利用目的|第(?:32|３２|三十二)条第?(?:1|１|一)項第?(?:2|２|二)号");

  private static final Clue RETAINED_ALL = CITED.and(RETAINED).and(ALL_FOUR);

  /** The items by what no other provision of the law shares with them. */
  private static final List<Clue> ITEMS =
      List.of(
          Clue.of("第三者").and(Pattern.compile("第三者の生命.*害する")),
          Clue.of("正当な利益").and(Pattern.compile("正当な利益を害する")),
          Clue.of("支障").and(Pattern.compile("事務の(?:遂行|執行).*支障")),
          Clue.of("明らか").and(Pattern.compile("(?:取得|収集)の状況.*明らか")));

  @Override
  public String requirement() {
    return "law-exceptions";
  }

  @Override
  public List<Clue> clues() {
    return Stream.concat(Stream.of(CITED, THREE, RETAINED_ALL), ITEMS.stream()).toList();
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Line> cited = text.with(CITED);
    List<Point> points = new ArrayList<>();
    text.with(RETAINED_ALL).stream()
        .map(l -> Points.about(l, "check.law-exceptions.retained", requirement.article()))
        .forEach(points::add);
    Optional<Line> printed = text.unit("exceptions").or(() -> item(text, 3));
    if (printed.isPresent()) {
      // 33 条 2 項 and 27 条 1 項 use similar words, so only a citation or item 4 shows a list.
      int wanted = !cited.isEmpty() && text.with(THREE).size() == cited.size() ? 3 : 4;
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < wanted; i++) {
        if (item(text, i).isEmpty()) {
          missing.add("第" + (i + 1) + "号");
        }
      }
      if (!missing.isEmpty()) {
        points.add(missing(text, printed.get(), Points.list(missing), requirement));
      }
    }
    return cited.isEmpty() && printed.isEmpty()
        ? new Answer.NotApplicable()
        : Points.answer(points);
  }

  private static Point missing(
      PublicText text, Line printed, String items, Requirement requirement) {
    String omission = Points.omission(text, id -> id.startsWith("exceptions/"));
    Message message = Message.of("check.law-exceptions", items, requirement.article());
    return omission.isEmpty()
        ? Point.about(printed.kind(), printed.id(), message)
        : Point.lacking(omission, message);
  }

  private static Optional<Line> item(PublicText text, int index) {
    return text.with(ITEMS.get(index)).stream().findFirst();
  }
}
