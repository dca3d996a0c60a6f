package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.check.Checks;
import org.kohyo.check.Rule;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.policy.Approval;
import org.kohyo.render.SocietyEntry;

/**
 * What {@code check} and {@code build} share: assemble every edition of every notice and ask the
 * rules about the notices of a day.
 *
 * @param all societies that could be read, also those that were not asked for
 * @param wanted those that were asked for
 * @param report what was found about them
 */
record Inspection(List<Published> all, List<Published> wanted, Report report) {

  /**
   * Assembles and checks.
   *
   * @param day of Japanese time
   * @param ids to limit the checks to; empty for all
   * @param more findings about what the source names, such as its fonts
   * @param surroundings rules about what the surroundings can do, such as the fonts
   * @param jobs how many societies at once, at least 1
   * @throws EnvironmentFault when an id is unknown
   */
  static Inspection of(
      LoadedContent content,
      LocalDate day,
      List<String> ids,
      List<Finding> more,
      List<Rule> surroundings,
      int jobs) {
    Selection selection = Selection.of(content.societyIds(), ids);
    List<Finding> general =
        Stream.concat(content.findings().stream().filter(selection::holds), more.stream()).toList();
    List<Report.Column> columns = Checks.columns(content.law(), day);
    if (content.policy().isEmpty()) {
      return new Inspection(List.of(), List.of(), new Report(day, columns, List.of(), general));
    }
    Inspector inspector =
        new Inspector(content.policy().get(), content.law(), content.site(), day, surroundings);
    List<ApprovedSociety> all = approved(content, inspector, jobs);
    List<ApprovedSociety> wanted =
        all.stream().filter(p -> selection.holds(p.source().assembly().society())).toList();
    List<SocietyReport> reports =
        Parallel.map(jobs, wanted, p -> inspector.report(p, content.locations()));
    List<Finding> addresses =
        FormerAddresses.findings(
            all.stream()
                .map(p -> SocietyEntry.of(p.published().assembly(), List.of(), List.of()))
                .toList(),
            content.site().baseUrl(),
            Set.copyOf(content.societyIds()),
            selection,
            id -> content.locations());
    List<Finding> siteWide = Stream.concat(general.stream(), addresses.stream()).toList();
    return new Inspection(
        published(all), published(wanted), new Report(day, columns, reports, siteWide));
  }

  /**
   * Assembles every edition of every notice and looks at their approvals, without asking the rules.
   *
   * @param content with a policy
   * @param day of Japanese time
   * @param jobs how many societies at once, at least 1
   */
  static List<ApprovedSociety> approved(LoadedContent content, LocalDate day, int jobs) {
    return approved(
        content,
        new Inspector(
            content.policy().orElseThrow(), content.law(), content.site(), day, List.of()),
        jobs);
  }

  private static List<ApprovedSociety> approved(
      LoadedContent content, Inspector inspector, int jobs) {
    Map<String, List<Approval>> approvals =
        content.approvals().stream().collect(Collectors.groupingBy(Approval::society));
    return Parallel.map(
        jobs,
        content.societies(),
        s -> inspector.approved(s, approvals.getOrDefault(s.id(), List.of()), content.locations()));
  }

  private static List<Published> published(List<ApprovedSociety> societies) {
    return societies.stream().map(ApprovedSociety::published).toList();
  }
}
