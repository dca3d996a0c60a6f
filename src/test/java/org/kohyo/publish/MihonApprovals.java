package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Unit;
import org.kohyo.notice.UnitMap;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Society;
import org.kohyo.publish.Approvals.Decision;
import org.kohyo.render.Digests;
import org.kohyo.render.NoticeJson;

/** A notice of the example society, its editions, and approvals of them. */
final class MihonApprovals {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));
  static final NoticeAssembler ASSEMBLER =
      new NoticeAssembler(CONTENT.policy().orElseThrow(), CONTENT.locations());
  static final Society MIHON =
      CONTENT.societies().stream().filter(s -> s.id().equals("mihon")).findFirst().orElseThrow();
  private static final String KIND = "kohyo-jiko";
  static final ApprovalRules TEXT_ONLY =
      new ApprovalRules(true, Map.of(NoticePart.TEXT, List.of()));
  static final ApprovalRules BOTH =
      new ApprovalRules(
          true, Map.of(NoticePart.TEXT, List.of("理事会"), NoticePart.SOCIETY, List.of("総務課")));

  private MihonApprovals() {}

  static Edition edition(Society society, String from, String until) {
    Assembly assembly = ASSEMBLER.assemble(society, DAY);
    Notice notice =
        assembly.notices().stream().filter(n -> n.kind().equals(KIND)).findFirst().orElseThrow();
    return edition(notice, from, until);
  }

  static Edition edition(Notice notice, String from, String until) {
    Assembly assembly =
        new Assembly(notice.society(), List.of(notice), List.of(), List.of(), Map.of());
    return new Edition(notice, assembly, DAY, day(from), day(until));
  }

  static Edition current(Notice notice) {
    return edition(notice, "", "");
  }

  static Notice notice() {
    return edition(MIHON, "", "").notice();
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  static Approval approval(
      Notice notice, String from, NoticePart part, String by, String on, int order) {
    return approval(
        notice,
        from,
        part,
        by,
        on,
        new String(new NoticeJson().bytes(notice, Optional.empty()), StandardCharsets.UTF_8),
        order);
  }

  static Approval approval(
      Notice notice, String from, NoticePart part, String by, String on, String json, int order) {
    return new Approval(
        "mihon",
        KIND,
        day(from),
        part,
        NoticeDigest.of(notice).of(part),
        by,
        LocalDate.parse(on),
        Optional.empty(),
        kept(notice, json),
        order);
  }

  /** A file that is named after the notice, whatever it holds. */
  private static Approval.Kept kept(Notice notice, String json) {
    String digest = Digests.sha256(new NoticeJson().bytes(notice, Optional.empty()));
    return new Approval.Kept("2026-04-01." + digest.substring(0, 12) + ".json", json);
  }

  static Approvals approvals(ApprovalRules rules, List<Approval> record) {
    return new Approvals(CONTENT.policy().orElseThrow(), rules, record, CONTENT.locations());
  }

  static Notice published(Decision decision) {
    return decision.editions().get(0).published().orElseThrow();
  }

  static Notice with(Notice notice, String id, String text) {
    assertThat(notice.units().map(Unit::id)).contains(id);
    return UnitMap.of(notice, u -> u.id().equals(id) ? Unit.of(id, text) : u);
  }

  static String text(Notice notice, String id) {
    return notice.units().filter(u -> u.id().equals(id)).findFirst().orElseThrow().text();
  }

  static List<String> rules(Decision decision) {
    return decision.remarks().stream().map(r -> r.finding().rule()).toList();
  }

  static List<Severity> severities(Decision decision) {
    return decision.remarks().stream().map(Remark::finding).map(f -> f.severity()).toList();
  }
}
