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
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;

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
    NoticeAssembler assembler = new NoticeAssembler(content.policy().get(), content.locations());
    Editions editions = new Editions(content.policy().get(), assembler);
    CanonicalWordings canonical = new CanonicalWordings(content.policy().get());
    List<Published> all =
        Parallel.map(
            jobs,
            content.societies(),
            s -> Published.of(s, day, assembler.assemble(s, day), editions, canonical));
    List<Published> wanted =
        all.stream().filter(p -> selection.holds(p.assembly().society())).toList();
    List<SocietyReport> reports =
        Parallel.map(
            jobs,
            wanted,
            p ->
                checks.check(
                    subject(p.assembly(), day, canonical, content),
                    p.others().map(e -> subject(e, canonical, content)).toList()));
    return new Inspection(all, wanted, new Report(day, checks.columns(day), reports, general));
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
