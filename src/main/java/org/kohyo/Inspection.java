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
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;

/**
 * What {@code check} and {@code build} share: assemble every notice of a day and ask the rules.
 *
 * @param assemblies of all societies that could be read, also of those that were not asked for
 * @param wanted those that were asked for
 * @param report what was found about them
 */
record Inspection(List<Assembly> assemblies, List<Assembly> wanted, Report report) {

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
    NoticeAssembler assembler = new NoticeAssembler(content.policy().get(), content.locations());
    CanonicalWordings canonical = new CanonicalWordings(content.policy().get());
    List<Assembly> all = Parallel.map(jobs, content.societies(), s -> assembler.assemble(s, day));
    List<Assembly> wanted = all.stream().filter(a -> selection.holds(a.society())).toList();
    List<SocietyReport> reports =
        Parallel.map(
            jobs, wanted, a -> checks.check(new Subject(a, canonical, day, content.locations())));
    return new Inspection(all, wanted, new Report(day, checks.columns(day), reports, general));
  }
}
