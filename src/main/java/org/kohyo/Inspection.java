package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.check.Checks;
import org.kohyo.check.Rule;
import org.kohyo.check.Subject;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.publish.Approvals;

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
    Selection selection = Selection.of(content, ids);
    List<Finding> general =
        Stream.concat(content.findings().stream().filter(selection::holds), more.stream()).toList();
    Checks checks = new Checks(content.law(), content.site().silences(), surroundings);
    if (content.policy().isEmpty()) {
      return new Inspection(
          List.of(), List.of(), new Report(day, checks.columns(day), List.of(), general));
    }
    CanonicalWordings canonical = new CanonicalWordings(content.policy().get());
    List<ApprovedSociety> all = approved(content, canonical, day, jobs);
    List<ApprovedSociety> wanted =
        all.stream().filter(p -> selection.holds(p.source().assembly().society())).toList();
    List<SocietyReport> reports =
        Parallel.map(
            jobs,
            wanted,
            p ->
                with(
                    p.remarks(),
                    checks.check(
                        subject(p.source().assembly(), day, canonical, content),
                        p.source().others().map(e -> subject(e, canonical, content)).toList())));
    return new Inspection(
        published(all), published(wanted), new Report(day, checks.columns(day), reports, general));
  }

  /**
   * Assembles every edition of every notice and looks at their approvals, without asking the rules.
   *
   * @param content with a policy
   * @param canonical its wordings
   * @param day of Japanese time
   * @param jobs how many societies at once, at least 1
   */
  static List<ApprovedSociety> approved(
      LoadedContent content, CanonicalWordings canonical, LocalDate day, int jobs) {
    NoticeAssembler assembler = new NoticeAssembler(canonical, content.locations());
    Editions editions = new Editions(assembler);
    Approvals approvals =
        new Approvals(
            content.policy().get(),
            content.site().approval(),
            content.approvals(),
            content.locations());
    return Parallel.map(
        jobs,
        content.societies(),
        s ->
            Published.of(s, day, assembler.assemble(s, day), editions, canonical)
                .approved(approvals));
  }

  private static List<Published> published(List<ApprovedSociety> societies) {
    return societies.stream().map(ApprovedSociety::published).toList();
  }

  /** What approvals say is no matter of taste: nobody lets it stand. */
  private static SocietyReport with(List<Remark> approvals, SocietyReport report) {
    List<Remark> remarks = Stream.concat(report.remarks().stream(), approvals.stream()).toList();
    return new SocietyReport(report.id(), report.name(), report.cells(), remarks);
  }

  private static Subject subject(
      Edition edition, CanonicalWordings canonical, LoadedContent content) {
    return subject(edition.assembly(), edition.day(), canonical, content);
  }

  private static Subject subject(
      Assembly assembly, LocalDate day, CanonicalWordings canonical, LoadedContent content) {
    return new Subject(assembly, canonical, day, content.locations());
  }
}
