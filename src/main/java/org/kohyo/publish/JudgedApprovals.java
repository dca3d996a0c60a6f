package org.kohyo.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.render.DamagedNoticeException;
import org.kohyo.render.Digests;
import org.kohyo.render.NoticeJsonReader;

/** The record of one notice of one society: which of its approvals hold, and what they approved. */
final class JudgedApprovals {

  static final String DAMAGED = "approval-damaged";
  static final String UNKNOWN_APPROVER = "approval-unknown-approver";

  private static final int NAME_DIGITS = 12;

  /**
   * An approval that holds.
   *
   * @param approval the entry
   * @param notice what was approved
   */
  record Valid(Approval approval, Notice notice) {}

  /** The edition counts first: a past one may be approved, or corrected, after a later one. */
  private static final Comparator<Valid> AGE =
      Comparator.comparing((Valid v) -> v.approval().edition().orElse(LocalDate.MIN))
          .thenComparing(v -> v.approval().on())
          .thenComparing(v -> v.approval().index());

  private final List<Valid> valid = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** Judges every entry. */
  JudgedApprovals(List<Approval> approvals, ApprovalRules rules, Locations locations) {
    for (Approval approval : approvals) {
      Location at = locations.at(approval.key());
      if (!rules.mayApprove(approval.part(), approval.by())) {
        List<String> named = rules.approvers().getOrDefault(approval.part(), List.of());
        remark(
            approval,
            UNKNOWN_APPROVER,
            Severity.WARNING,
            at,
            Message.of(
                "publish.approval-unknown-approver", approval.by(), String.join(", ", named)));
      } else {
        judge(approval, at);
      }
    }
  }

  private void judge(Approval approval, Location at) {
    String file = approval.kept().file();
    try {
      Notice notice =
          NoticeJsonReader.read(approval.kept().json().getBytes(StandardCharsets.UTF_8));
      boolean same =
          named(approval.kept())
              && notice.kind().equals(approval.kind())
              && notice.society().id().equals(approval.society())
              && NoticeDigest.of(notice).of(approval.part()).equals(approval.digest());
      if (same) {
        valid.add(new Valid(approval, notice));
      } else {
        Message edited = Message.of("publish.approval-edited", file);
        remark(approval, DAMAGED, Severity.ERROR, at, edited);
      }
    } catch (DamagedNoticeException e) {
      String where = e.where().isEmpty() ? "/" : e.where();
      Message damaged = Message.of("publish.approval-damaged", file, where);
      remark(approval, DAMAGED, Severity.ERROR, at, damaged);
    }
  }

  /**
   * Whether a file is named after what it holds: a part's digest leaves open what belongs to the
   * other part, and that is published too where nothing newer stands for it.
   */
  private static boolean named(Approval.Kept kept) {
    // Git may have changed the line ends on the way.
    String json = kept.json().replace("\r\n", "\n");
    String digest = Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
    return kept.file().endsWith("." + digest.substring(0, NAME_DIGITS) + ".json");
  }

  private void remark(
      Approval approval, String rule, Severity severity, Location at, Message message) {
    Finding finding = new Finding(rule, severity, at, message, Optional.of(message.hint()));
    remarks.add(new Remark(finding, approval.society(), approval.kind(), "", Optional.empty()));
  }

  /** What is wrong with entries. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** The newest approval of exactly this text or society's part that speaks for the edition. */
  Optional<Valid> exact(NoticePart part, Edition edition, String digest, LocalDate day) {
    return covering(part, edition, day).filter(v -> v.approval().digest().equals(digest)).max(AGE);
  }

  /**
   * What stands in for an edition that isn't approved as it is: what was last approved of the same
   * edition, or else, for the one in force, of the newest one before it.
   */
  Optional<Valid> older(NoticePart part, Edition edition, LocalDate day) {
    Optional<Valid> own =
        covering(part, edition, day)
            .filter(v -> v.approval().edition().equals(edition.from()))
            .max(AGE);
    return own.isPresent() || !edition.inForce(day) ? own : last(part, edition, day);
  }

  /** What was last approved of the edition, or else of the newest one before it. */
  Optional<Valid> last(NoticePart part, Edition edition, LocalDate day) {
    return covering(part, edition, day).max(AGE);
  }

  /** Never what was approved for a later edition: it may not be public before its day. */
  private Stream<Valid> covering(NoticePart part, Edition edition, LocalDate day) {
    LocalDate last =
        edition
            .from()
            .orElseGet(() -> edition.until().filter(until -> until.isBefore(day)).orElse(day));
    return valid.stream()
        .filter(v -> v.approval().part() == part)
        .filter(v -> v.approval().edition().filter(last::isBefore).isEmpty());
  }
}
