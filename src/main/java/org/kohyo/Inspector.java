package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.check.Checks;
import org.kohyo.check.Rule;
import org.kohyo.check.Subject;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Approval;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Law;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Site;
import org.kohyo.policy.Society;
import org.kohyo.publish.Approvals;

/**
 * Assembles every edition of every notice of a society and asks the rules about the notices of a
 * day. It is made once for all societies of a source. Safe for threads.
 */
final class Inspector {

  private final Policy policy;
  private final Site site;
  private final LocalDate day;
  private final CanonicalWordings canonical;
  private final NoticeAssembler assembler;
  private final Checks checks;

  /**
   * An inspector of societies that share these.
   *
   * @param day of Japanese time
   * @param surroundings rules about what the surroundings can do, such as the fonts
   */
  Inspector(Policy policy, Law law, Site site, LocalDate day, List<Rule> surroundings) {
    this.policy = policy;
    this.site = site;
    this.day = day;
    this.canonical = new CanonicalWordings(policy);
    this.assembler = new NoticeAssembler(canonical, Locations.none());
    this.checks = new Checks(law, site.silences(), surroundings);
  }

  /**
   * Assembles the society's notices and looks at their approvals, without asking the rules.
   *
   * @param approvals its own, or everybody's
   * @param locations where findings point to
   */
  ApprovedSociety approved(Society society, List<Approval> approvals, Locations locations) {
    NoticeAssembler own = assembler.with(locations);
    LocalDate seen = society.presence().seenFrom(day);
    return Published.of(society, day, own.assemble(society, seen), new Editions(own), canonical)
        .approved(new Approvals(policy, site.approval(), approvals, locations));
  }

  /** What the rules say of it. */
  SocietyReport report(ApprovedSociety society, Locations locations) {
    return with(
        society.remarks(),
        checks.check(
            subject(society.source().assembly(), society.source().day(), locations),
            society
                .source()
                .others()
                .map(e -> subject(e.assembly(), e.day(), locations))
                .toList()));
  }

  /** What approvals say is no matter of taste: nobody lets it stand. */
  private static SocietyReport with(List<Remark> approvals, SocietyReport report) {
    List<Remark> remarks = Stream.concat(report.remarks().stream(), approvals.stream()).toList();
    return new SocietyReport(report.id(), report.name(), report.cells(), remarks);
  }

  private Subject subject(Assembly assembly, LocalDate ofDay, Locations locations) {
    return new Subject(assembly, canonical, ofDay, locations);
  }
}
