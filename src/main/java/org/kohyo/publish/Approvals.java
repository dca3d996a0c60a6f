package org.kohyo.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Remark;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Parts;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Policy;
import org.kohyo.publish.JudgedApprovals.Valid;

/**
 * Which text of an edition the public may read, by the record of approvals. The text and the
 * society's part are decided apart: of each the source's is published when it is approved as it is,
 * else the newest approved one, so that what waits for approval takes nothing back. Safe for
 * threads.
 */
public final class Approvals {

  /** Rules of the findings that this makes. */
  public static final List<String> RULES =
      List.of(
          ApprovalRemarks.MISSING,
          ApprovalRemarks.OUTDATED,
          JudgedApprovals.DAMAGED,
          JudgedApprovals.UNKNOWN_APPROVER);

  private final ApprovalRules rules;
  private final Map<String, List<Approval>> byNotice;
  private final Map<String, Numbering> numbering;
  private final Locations locations;

  /**
   * By one source.
   *
   * @param policy has the kinds of notice
   * @param rules whose approval is needed
   * @param approvals the whole record
   * @param locations where findings point to
   */
  public Approvals(
      Policy policy, ApprovalRules rules, List<Approval> approvals, Locations locations) {
    this.rules = rules;
    this.locations = locations;
    this.byNotice =
        approvals.stream().collect(Collectors.groupingBy(a -> key(a.society(), a.kind())));
    this.numbering =
        policy.kinds().stream()
            .collect(Collectors.toMap(NoticeKind::id, NoticeKind::numbering, (a, b) -> a));
  }

  /**
   * What is decided about a notice of a society.
   *
   * @param editions in the order in which they were asked for
   * @param remarks what stands in the way; an error where nothing at all may be published
   */
  public record Decision(List<ApprovedEdition> editions, List<Remark> remarks) {

    /** Copies the lists. */
    public Decision {
      editions = List.copyOf(editions);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Decides about editions of one notice of one society.
   *
   * @param editions of one kind and one society
   * @param day today, in Japanese time
   */
  public Decision decide(List<Edition> editions, LocalDate day) {
    if (!rules.required() || editions.isEmpty()) {
      return new Decision(editions.stream().map(ApprovedEdition::asItIs).toList(), List.of());
    }
    Notice any = editions.get(0).notice();
    JudgedApprovals judged = judged(any.society().id(), any.kind());
    List<Remark> remarks = new ArrayList<>(judged.remarks());
    List<ApprovedEdition> decided = new ArrayList<>();
    for (Edition edition : editions) {
      decided.add(decide(edition, day, judged, remarks));
    }
    return new Decision(decided, remarks);
  }

  private ApprovedEdition decide(
      Edition edition, LocalDate day, JudgedApprovals judged, List<Remark> remarks) {
    ApprovalRemarks about = new ApprovalRemarks(edition, day, locations);
    NoticeDigest digest = NoticeDigest.of(edition.notice());
    Map<NoticePart, Notice> sources = new EnumMap<>(NoticePart.class);
    for (NoticePart part : NoticePart.values()) {
      if (!rules.needs(part) || judged.exact(part, edition, digest.of(part), day).isPresent()) {
        sources.put(part, edition.notice());
      } else {
        Optional<Valid> older = judged.older(part, edition, day);
        older.ifPresent(valid -> sources.put(part, valid.notice()));
        remarks.add(older.map(v -> about.outdated(part, v)).orElseGet(() -> about.missing(part)));
      }
    }
    if (sources.size() < NoticePart.values().length) {
      return new ApprovedEdition(edition, Optional.empty(), false);
    }
    Notice text = sources.get(NoticePart.TEXT);
    Notice society = sources.get(NoticePart.SOCIETY);
    Notice current = edition.notice();
    Notice published = NoticeMerge.of(text, society, current, numbering.get(current.kind()));
    return new ApprovedEdition(edition, Optional.of(published), published != current);
  }

  /**
   * Whether a part of an edition is approved as it is, whether or not it has to be.
   *
   * @param day today, in Japanese time
   */
  public boolean approved(NoticePart part, Edition edition, LocalDate day) {
    Notice notice = edition.notice();
    String digest = NoticeDigest.of(notice).of(part);
    return judged(notice.society().id(), notice.kind())
        .exact(part, edition, digest, day)
        .isPresent();
  }

  /**
   * What a part of an edition has changed since it, or the one before it, was last approved: ids of
   * units, as {@link Parts#changed} has them; empty when neither ever was.
   *
   * @param day today, in Japanese time
   */
  public Optional<List<String>> changedSinceApproval(
      NoticePart part, Edition edition, LocalDate day) {
    Notice notice = edition.notice();
    return judged(notice.society().id(), notice.kind())
        .last(part, edition, day)
        .map(last -> Parts.changed(last.notice(), notice, part));
  }

  private JudgedApprovals judged(String society, String kind) {
    return new JudgedApprovals(
        byNotice.getOrDefault(key(society, kind), List.of()), rules, locations);
  }

  private static String key(String society, String kind) {
    return society + "/" + kind;
  }
}
