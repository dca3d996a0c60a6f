package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/**
 * The history of notices (制定・改定) as approvals tell it: an edition whose text was approved was made
 * on its day, even where nobody wrote so in the society's file.
 */
final class ApprovedHistory {

  private final ApprovalRules rules;
  private final List<Amendment> canonical;

  /** The history from approvals by those who may give them. */
  ApprovedHistory(ApprovalRules rules, Optional<Policy> policy) {
    this.rules = rules;
    this.canonical = policy.map(Policy::amendments).orElse(List.of());
  }

  /**
   * The society with an amendment for each approved edition that its own history leaves out. They
   * stand behind its own entries, in the order of their days. None is called the enactment (制定):
   * that is for the society to say, and would hide every edition before it.
   *
   * @param approvals of the society, also by others
   */
  Society of(Society society, List<Approval> approvals) {
    List<HistoryEntry> history = new ArrayList<>(society.history());
    approvals.stream()
        .filter(a -> a.part() == NoticePart.TEXT && a.edition().isPresent())
        .filter(a -> rules.mayApprove(a.part(), a.by()))
        .sorted(
            Comparator.comparing((Approval a) -> a.edition().orElseThrow())
                .thenComparing(Comparator.comparing(Approval::on).reversed())
                .thenComparing(Comparator.comparingInt(Approval::index).reversed()))
        .filter(approval -> !correction(society, approval.edition().orElseThrow()))
        .forEach(approval -> add(approval, history));
    return history.size() == society.history().size() ? society : society.withHistory(history);
  }

  /** The newest approval of an edition comes first and speaks for it. */
  private static void add(Approval approval, List<HistoryEntry> history) {
    LocalDate day = approval.edition().orElseThrow();
    if (history.stream().noneMatch(e -> e.date().equals(day) && e.concerns(approval.kind()))) {
      history.add(
          new HistoryEntry(
              day, DetailField.AMENDED, approval.decidedBy(), List.of(approval.kind())));
    }
  }

  /** Whether all that the source says of the day is that misprints are mended. */
  private boolean correction(Society society, LocalDate day) {
    List<Amendment.Kind> kinds =
        Stream.concat(canonical.stream(), society.amendments().stream())
            .filter(amendment -> amendment.date().equals(day))
            .map(Amendment::kind)
            .distinct()
            .toList();
    return kinds.equals(List.of(Amendment.Kind.CORRECTION));
  }
}
