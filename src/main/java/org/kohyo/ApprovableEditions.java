package org.kohyo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kohyo.check.Checks;
import org.kohyo.check.Subject;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Approval;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/**
 * The editions that are to be approved, and what stands in the way.
 *
 * @param editions in the order of societies and their notices
 * @param errors of the source; with any of them nothing may be approved
 */
record ApprovableEditions(List<Edition> editions, List<Finding> errors) {

  /**
   * Finds them.
   *
   * @param ids of societies; empty for all
   * @param kind of notice; empty for all
   * @param name of the edition: a day, {@code undated} or {@code all}; empty for the one in force,
   *     or the last one that was, where the society is no more
   * @param today in Japanese time
   * @throws EnvironmentFault when a society, kind or edition is unknown
   */
  static ApprovableEditions of(
      LoadedContent loaded,
      List<String> ids,
      Optional<String> kind,
      Optional<String> name,
      LocalDate today) {
    Selection selection = Selection.of(loaded.societyIds(), ids);
    Set<Finding> errors = new TreeSet<>();
    loaded.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && selection.holds(f))
        .forEach(errors::add);
    if (loaded.policy().isEmpty() || !errors.isEmpty()) {
      return new ApprovableEditions(List.of(), List.copyOf(errors));
    }
    Policy policy = loaded.policy().get();
    kind.ifPresent(k -> known(k, policy.kinds().stream().map(NoticeKind::id).toList()));
    NoticeAssembler assembler = new NoticeAssembler(policy, loaded.locations());
    Editions editions = new Editions(assembler);
    List<Edition> found = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Society society : loaded.societies().stream().filter(selection::holds).toList()) {
      LocalDate seen = society.presence().seenFrom(today);
      editions
          .of(society, seen, assembler.assemble(society, seen))
          .forEach(
              (k, all) -> {
                if (kind.isEmpty() || kind.get().equals(k)) {
                  all.forEach(edition -> names.add(name(edition)));
                  all.stream().filter(e -> asked(e, name, seen)).forEach(found::add);
                }
              });
    }
    if (found.isEmpty()) {
      String wanted = name.orElse(today.toString());
      throw new EnvironmentFault(
          Message.of("approve.no-edition", wanted),
          Message.of("approve.no-edition.hint", String.join(", ", names)));
    }
    Checks checks = new Checks(loaded.law(), loaded.site().silences(), List.of());
    for (Edition edition : found) {
      Subject subject =
          new Subject(edition.assembly(), assembler.canonical(), edition.day(), loaded.locations());
      checks.check(subject).remarks().stream()
          .map(Remark::finding)
          .filter(f -> f.severity() == Severity.ERROR)
          .forEach(errors::add);
    }
    return new ApprovableEditions(List.copyOf(found), List.copyOf(errors));
  }

  private static boolean asked(Edition edition, Optional<String> name, LocalDate seen) {
    return name.map(n -> n.equals("all") || n.equals(name(edition)))
        .orElseGet(() -> edition.inForce(seen));
  }

  private static String name(Edition edition) {
    return edition.from().map(LocalDate::toString).orElse(Approval.UNDATED);
  }

  private static void known(String kind, List<String> kinds) {
    if (!kinds.contains(kind)) {
      throw new EnvironmentFault(
          Message.of("new.unknown-notice", kind),
          Message.of("approve.kinds", String.join(", ", kinds)));
    }
  }
}
