package org.kohyo.check;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.Requirement;

/**
 * Changed purposes are notified or published (個人情報保護法 21 条 3 項). Whether an amendment changed a
 * purpose cannot be seen; so it asks about the last one only, for a year, and only where no notice
 * says how changes are made known.
 */
final class ChangedPurposesRequirement implements RequirementRule {

  private static final Clue MADE_KNOWN =
      Clue.of("利用目的")
          .and(Pattern.compile("(?:変更|改定|改正|見直).*(?:通知|公表|掲載|お知らせ)|(?:通知|公表|掲載|お知らせ).*変更"));

  @Override
  public String requirement() {
    return "law-changed-purposes";
  }

  @Override
  public List<Clue> clues() {
    return List.of(MADE_KNOWN);
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    LocalDate day = text.subject().day();
    List<HistoryEntry> history = text.society().history();
    OptionalInt last =
        IntStream.range(0, history.size())
            .filter(i -> history.get(i).event() == DetailField.AMENDED)
            .filter(i -> !history.get(i).date().isAfter(day))
            .filter(i -> history.get(i).date().isAfter(day.minusYears(1)))
            .reduce((a, b) -> b);
    if (last.isEmpty()) {
      return new Answer.NotApplicable();
    }
    if (text.has(MADE_KNOWN)) {
      return new Answer.Met();
    }
    int index = last.getAsInt();
    return Points.lacking(
        "/history/" + index,
        "check.law-changed-purposes",
        EraDate.text(history.get(index).date()),
        requirement.article());
  }
}
