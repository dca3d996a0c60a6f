package org.kohyo.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Law;
import org.kohyo.policy.Silence;

/** All rules, one explicit list, over one society after the other. Safe for threads. */
public final class Checks {

  private final List<Rule> rules;
  private final List<Rule> surroundings;
  private final Completeness completeness;
  private final Silencer silencer;

  /**
   * The rules of this program with the law's data.
   *
   * @param law dated data
   * @param silences that hold for every society
   * @param surroundings rules about what the surroundings can do, such as the fonts
   */
  public Checks(Law law, List<Silence> silences, List<Rule> surroundings) {
    this.rules = Stream.concat(rules(law).stream(), surroundings.stream()).toList();
    this.surroundings = List.copyOf(surroundings);
    this.completeness = new Completeness(law.requirements(), LawRules.all());
    this.silencer = new Silencer(silences);
  }

  private static List<Rule> rules(Law law) {
    return Stream.concat(TextRules.all(law).stream(), OverlayRules.all().stream()).toList();
  }

  /**
   * The columns of the overview: every requirement that holds on the day.
   *
   * @param day of Japanese time
   */
  public static List<Column> columns(Law law, LocalDate day) {
    Set<String> judged =
        LawRules.all().stream()
            .map(RequirementRule::requirement)
            .collect(Collectors.toUnmodifiableSet());
    return law.requirements().stream()
        .filter(r -> r.period().contains(day))
        .filter(r -> judged.contains(r.id()))
        .map(r -> new Column(r.id(), r.title(), r.article()))
        .toList();
  }

  /** All that the rules have to say about a society. */
  public SocietyReport check(Subject subject) {
    return check(subject, List.of());
  }

  /**
   * The same, with what would break other editions that are published too: the text of the day is
   * judged, but what can't be put together or drawn is wrong on any day.
   *
   * @param subject the day's notices
   * @param others the society's notices of other days
   */
  public SocietyReport check(Subject subject, List<Subject> others) {
    Completeness.Outcome outcome = completeness.assess(subject);
    List<Remark> found = new ArrayList<>(outcome.remarks());
    subject.assembly().findings().forEach(f -> found.add(remark(subject, f)));
    rules.forEach(rule -> found.addAll(rule.check(subject)));
    for (Subject other : others) {
      other.assembly().findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .forEach(f -> found.add(remark(other, f)));
      surroundings.forEach(rule -> found.addAll(rule.check(other)));
    }
    List<Remark> remarks = silencer.apply(subject, found);
    return new SocietyReport(
        subject.society().id(),
        subject.society().name(),
        outcome.cells().stream().map(cell -> cell(cell, remarks)).toList(),
        remarks);
  }

  private static Remark remark(Subject subject, Finding finding) {
    return new Remark(finding, subject.society().id(), "", "", Optional.empty());
  }

  /** A cell whose every remark is let stand says so, and one with an error as well. */
  private static Cell cell(Cell cell, List<Remark> remarks) {
    if (cell.state() != State.OPEN) {
      return cell;
    }
    List<Remark> about =
        remarks.stream().filter(r -> r.finding().rule().equals(cell.requirement())).toList();
    if (about.stream().anyMatch(r -> r.finding().severity() == Severity.ERROR)) {
      return new Cell(cell.requirement(), State.WRONG);
    }
    return about.stream().allMatch(r -> r.silenced().isPresent())
        ? new Cell(cell.requirement(), State.SILENCED)
        : cell;
  }

  /** Ids of all rules of this room, sorted; for the documentation and for silences. */
  public static List<String> ruleIds(Law law) {
    return Stream.of(
            rules(law).stream().flatMap(r -> r.ids().stream()),
            LawRules.all().stream().map(RequirementRule::requirement),
            Stream.of(MissingGlyph.RULE, BaseGlyph.RULE, Silencer.UNUSED))
        .flatMap(s -> s)
        .distinct()
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }
}
