package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.notice.Span;
import org.kohyo.policy.Requirement;

/**
 * The procedures of 個人情報保護法 32 条 1 項 3 号: notification of purposes (32 条 2 項), disclosure (33 条 1
 * 項), disclosure of records of provision (33 条 5 項), correction (34 条), cease of use (35 条 1 項),
 * cease of provision (35 条 3 項), and both on the grounds of 35 条 5 項. The last asks for the same
 * two things as those before it, so it is said when they are. A link to the page on procedures says
 * all.
 */
final class ProceduresRequirement implements RequirementRule {

  /** A procedure: how a report calls it, and how notices do. */
  private record Procedure(String name, Clue clue) {}

  private static final List<Procedure> PROCEDURES =
      List.of(
          // 「利用目的の通知・公表を行わない」 is about 21 条.
          procedure("利用目的の通知", "利用目的の通知", "利用目的の通知(?![・、]?(?:又は|または|及び|や)?公表)"),
          procedure("開示", "開示", "データの.*開示|個人情報の.*開示|[、・及び]開示(?!等)|開示(?:の請求|請求|の求め|、|・|（)"),
          procedure("第三者提供記録の開示", "提供", "第三者提供(?:の)?記録|第三者(?:への|に対する)提供(?:に(?:関する|係る))?(?:の)?記録"),
          procedure("訂正等", "訂正", "訂正"),
          procedure("利用停止等", "停止", "利用(?:の)?停止|利用(?:又は|及び|・|、)(?:第三者)?提供の停止"),
          procedure("第三者提供の停止", "停止", "提供の停止|提供停止"));

  private static final Clue LINK = Clue.of("開示").and(Pattern.compile("https?://"));

  private static Procedure procedure(String name, String word, String pattern) {
    return new Procedure(name, Clue.of(word).and(Pattern.compile(pattern)));
  }

  @Override
  public String requirement() {
    return "law-procedures";
  }

  @Override
  public List<Clue> clues() {
    return Stream.concat(PROCEDURES.stream().map(Procedure::clue), Stream.of(LINK)).toList();
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    if (linked(text)) {
      return new Answer.Met();
    }
    List<String> missing = new ArrayList<>();
    for (Procedure procedure : PROCEDURES) {
      if (!named(text, procedure)) {
        missing.add(procedure.name());
      }
    }
    if (missing.isEmpty()) {
      return new Answer.Met();
    }
    return Points.lacking(
        "",
        "check.law-procedures",
        missing.size() == PROCEDURES.size() ? "開示等の請求に応じる手続" : Points.list(missing) + "の手続",
        requirement.article(),
        Points.keys(text, Points.statement("procedures-page"), "procedures-url"));
  }

  /** Whether a notice links to the page on procedures. */
  static boolean linked(PublicText text) {
    String url = text.society().proceduresUrl().orElse("");
    if (!url.isEmpty()) {
      for (Line line : text.lines()) {
        if (linksTo(line.unit().spans(), url)) {
          return true;
        }
      }
    }
    return text.has(LINK);
  }

  private static boolean linksTo(List<Span> spans, String url) {
    for (Span span : spans) {
      if (span.text().contains(url)
          || span instanceof Span.Anchor anchor && anchor.target().equals(url)
          || span instanceof Span.Strong strong && linksTo(strong.spans(), url)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the notices tell of any of the procedures. */
  static boolean offered(PublicText text) {
    return PROCEDURES.stream().anyMatch(p -> named(text, p));
  }

  private static boolean named(PublicText text, Procedure procedure) {
    return text.has(procedure.clue());
  }
}
