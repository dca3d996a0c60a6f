package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.check.RequirementRule.Answer;
import org.kohyo.check.RequirementRule.Point;
import org.kohyo.finding.Location;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.State;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Law;
import org.kohyo.policy.Requirement;

/** Statutory completeness: asks the rule of every requirement that holds on the day. */
final class Completeness {

  private final List<Requirement> requirements;
  private final Map<String, RequirementRule> rules;
  private final Clues clues;

  Completeness(List<Requirement> requirements, List<RequirementRule> rules) {
    this.requirements = requirements;
    this.clues = new Clues(rules.stream().flatMap(r -> r.clues().stream()).toList());
    this.rules =
        rules.stream()
            .collect(
                Collectors.toUnmodifiableMap(RequirementRule::requirement, Function.identity()));
  }

  /**
   * What came of it.
   *
   * @param cells one for each requirement that holds, in their order
   * @param remarks what is to be looked at
   */
  record Outcome(List<Cell> cells, List<Remark> remarks) {}

  /** Judges one society. */
  Outcome assess(Subject subject) {
    List<Cell> cells = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    PublicText text = PublicText.of(subject, clues);
    for (Requirement requirement : requirements) {
      RequirementRule rule = rules.get(requirement.id());
      if (rule == null || !requirement.period().contains(subject.day())) {
        continue;
      }
      Answer answer = rule.assess(text, requirement);
      cells.add(new Cell(requirement.id(), state(answer)));
      if (answer instanceof Answer.Open open) {
        open.points().forEach(p -> remarks.add(remark(subject, requirement, p)));
      }
    }
    return new Outcome(cells, remarks);
  }

  private static State state(Answer answer) {
    if (answer instanceof Answer.Met) {
      return State.MET;
    }
    return answer instanceof Answer.NotApplicable ? State.NOT_APPLICABLE : State.OPEN;
  }

  private static Remark remark(Subject subject, Requirement requirement, Point point) {
    Severity severity =
        point.error()
            ? Severity.ERROR
            : requirement.status() == Law.Status.VERIFIED ? Severity.WARNING : Severity.ADVICE;
    Location location =
        subject.notices().stream()
            .filter(n -> !point.item().isEmpty() && n.kind().equals(point.notice()))
            .map(n -> subject.at(n, point.item()))
            .findFirst()
            .orElseGet(() -> subject.ofSociety(point.pointer()));
    return subject.remark(
        point.notice(), point.item(), requirement.id(), severity, location, point.message());
  }
}
