package org.kohyo.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Parts;
import org.kohyo.policy.Approval;
import org.kohyo.policy.NoticePart;
import org.kohyo.publish.JudgedApprovals.Valid;

/** What is said of an edition that isn't approved as it is. */
final class ApprovalRemarks {

  static final String MISSING = "approval-missing";
  static final String OUTDATED = "approval-outdated";

  /** So many changed units are named; the rest is counted. */
  private static final int NAMED = 5;

  private final Edition edition;
  private final LocalDate day;
  private final Locations locations;

  ApprovalRemarks(Edition edition, LocalDate day, Locations locations) {
    this.edition = edition;
    this.day = day;
    this.locations = locations;
  }

  /**
   * Nothing was ever approved: an error for the edition in force, which can't be published then, a
   * warning for a coming one, advice for a past one.
   */
  Remark missing(NoticePart part) {
    boolean text = part == NoticePart.TEXT;
    if (edition.inForce(day)) {
      String key = text ? "publish.approval-missing-text" : "publish.approval-missing-society";
      return remark(MISSING, Severity.ERROR, key, part, "");
    } else if (edition.from().filter(day::isBefore).isPresent()) {
      String key =
          text ? "publish.approval-missing-coming-text" : "publish.approval-missing-coming-society";
      return remark(MISSING, Severity.WARNING, key, part, "");
    }
    String key =
        text ? "publish.approval-missing-past-text" : "publish.approval-missing-past-society";
    return remark(MISSING, Severity.ADVICE, key, part, "");
  }

  /** It was approved and then changed: what was approved is published, and the changes wait. */
  Remark outdated(NoticePart part, Valid approved) {
    List<String> changed = Parts.changed(approved.notice(), edition.notice(), part);
    String units = changed.stream().limit(NAMED).collect(Collectors.joining(", "));
    boolean text = part == NoticePart.TEXT;
    String key =
        changed.isEmpty()
            ? text ? "publish.approval-reordered-text" : "publish.approval-reordered-society"
            : text ? "publish.approval-outdated-text" : "publish.approval-outdated-society";
    return remark(
        OUTDATED,
        Severity.WARNING,
        key,
        part,
        approved.approval().on().toString(),
        units + (changed.size() > NAMED ? ", …" : ""),
        Integer.toString(changed.size()));
  }

  private Remark remark(
      String rule, Severity severity, String key, NoticePart part, String on, String... more) {
    Notice notice = edition.notice();
    String society = notice.society().id();
    String first = edition.from().map(LocalDate::toString).orElse(Approval.UNDATED);
    String[] args =
        Stream.concat(
                Stream.of(
                    notice.shortTitle(), command(society, notice.kind(), first, part), first, on),
                Stream.of(more))
            .toArray(String[]::new);
    Message message = Message.of(key, args);
    int index = notice.society().notices().indexOf(notice.kind());
    Location at = locations.ofSociety(society, "/notices/" + index);
    Finding finding = new Finding(rule, severity, at, message, Optional.of(message.hint()));
    return new Remark(finding, society, notice.kind(), "", Optional.empty());
  }

  private static String command(String society, String kind, String edition, NoticePart part) {
    return "kohyo approve "
        + society
        + " --notice "
        + kind
        + " --edition "
        + edition
        + " --part "
        + part.name().toLowerCase(Locale.ROOT);
  }
}
