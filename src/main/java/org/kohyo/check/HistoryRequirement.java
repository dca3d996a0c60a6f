package org.kohyo.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kohyo.check.Line.Place;
import org.kohyo.finding.Message;
import org.kohyo.notice.Notice;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.Requirement;
import org.kohyo.policy.Turns;

/**
 * The day on which a notice was made or amended: in every notice, and to come only where some text
 * changes on it. Practice.
 */
final class HistoryRequirement implements RequirementRule {

  private static final Pattern DAY =
      Pattern.compile(
          "[0-9０-９元〇一二三四五六七八九十]{1,4}(?:年[ 　]?[0-9０-９一二三四五六七八九十]{1,3}月|[./][0-9０-９]{1,2}[./])");

  private static final Clue DATED =
      Clue.of("制定", "改定", "改正", "改訂", "施行", "策定", "更新", "公表", "掲載").and(DAY);

  @Override
  public String requirement() {
    return "law-history";
  }

  @Override
  public List<Clue> clues() {
    return List.of(DATED);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    List<Point> points = new ArrayList<>();
    List<String> undated =
        text.subject().notices().stream()
            .filter(notice -> !dated(text, notice))
            .map(Notice::shortTitle)
            .toList();
    if (!undated.isEmpty()) {
      points.add(
          Point.lacking(
              "",
              Message.of(
                  "check.law-history",
                  Points.list(undated),
                  Points.keys(text, Points.facts(DetailKind.HISTORY), "history"))));
    }
    List<HistoryEntry> history = text.society().history();
    IntStream.range(0, history.size())
        .filter(i -> history.get(i).date().isAfter(text.subject().day()))
        .filter(i -> !turns(text).contains(history.get(i).date()))
        .mapToObj(
            i ->
                Point.lacking(
                    "/history/" + i + "/date",
                    Message.of("check.law-history.future", EraDate.text(history.get(i).date()))))
        .forEach(points::add);
    return Points.answer(points);
  }

  private static Set<LocalDate> turns(PublicText text) {
    Set<LocalDate> turns = new HashSet<>(Turns.of(text.subject().policy()));
    turns.addAll(Turns.withoutHistory(text.society()));
    return turns;
  }

  private static boolean dated(PublicText text, Notice notice) {
    for (Line line : text.lines()) {
      if (line.notice() == notice && line.id().startsWith("history/")) {
        return true;
      }
    }
    return text.with(DATED).stream()
        .anyMatch(l -> l.notice() == notice && l.place() == Place.PROSE);
  }
}
