package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.publish.MihonApprovals.DAY;
import static org.kohyo.publish.MihonApprovals.TEXT_ONLY;
import static org.kohyo.publish.MihonApprovals.approval;
import static org.kohyo.publish.MihonApprovals.approvals;
import static org.kohyo.publish.MihonApprovals.current;
import static org.kohyo.publish.MihonApprovals.edition;
import static org.kohyo.publish.MihonApprovals.notice;
import static org.kohyo.publish.MihonApprovals.published;
import static org.kohyo.publish.MihonApprovals.rules;
import static org.kohyo.publish.MihonApprovals.severities;
import static org.kohyo.publish.MihonApprovals.text;
import static org.kohyo.publish.MihonApprovals.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.publish.Approvals.Decision;

/** What stands in for an edition, by what was approved of it, of earlier and of later ones. */
class ApprovalsOfEditionsTest {

  private final List<Approval> record = new ArrayList<>();

  private void approve(Notice notice, String from, NoticePart part, String by, String on) {
    record.add(approval(notice, from, part, by, on, record.size()));
  }

  private Decision decide(ApprovalRules rules, Edition... editions) {
    return approvals(rules, record).decide(List.of(editions), DAY);
  }

  @Test
  void theNewestApprovedTextStandsIn_thatOfTheSameEditionFirst() {
    Notice now = notice();
    Notice first = with(now, "technical/text", "一");
    Notice second = with(now, "technical/text", "二");
    Notice corrected = with(now, "technical/text", "一の正誤");
    Notice later = with(now, "technical/text", "三");
    approve(first, "", NoticePart.TEXT, "誰か", "2026-01-01");
    approve(later, "2027-04-01", NoticePart.TEXT, "誰か", "2026-10-01");
    Edition edition = edition(now, "2026-04-01", "2027-03-31");
    assertThat(text(published(decide(TEXT_ONLY, edition)), "technical/text")).isEqualTo("一");
    approve(second, "2026-04-01", NoticePart.TEXT, "誰か", "2026-03-01");
    assertThat(text(published(decide(TEXT_ONLY, edition)), "technical/text")).isEqualTo("二");
    approve(corrected, "", NoticePart.TEXT, "誰か", "2026-06-01");
    assertThat(text(published(decide(TEXT_ONLY, edition)), "technical/text")).isEqualTo("二");
  }

  @Test
  void aPastEditionApprovedLateTakesNothingBack() {
    Notice now = notice();
    Notice before = with(now, "technical/text", "前");
    Notice longAgo = with(now, "technical/text", "その前");
    approve(before, "2025-10-01", NoticePart.TEXT, "誰か", "2025-09-01");
    approve(longAgo, "2022-04-01", NoticePart.TEXT, "誰か", "2026-11-20");
    approve(with(now, "technical/text", "後"), "2027-04-01", NoticePart.TEXT, "誰か", "2026-11-21");
    Edition edition = edition(now, "2026-04-01", "2027-03-31");
    assertThat(text(published(decide(TEXT_ONLY, edition)), "technical/text")).isEqualTo("前");
    approve(with(now, "technical/text", "前の正誤"), "2025-10-01", NoticePart.TEXT, "誰か", "2026-11-19");
    assertThat(text(published(decide(TEXT_ONLY, edition)), "technical/text")).isEqualTo("前の正誤");
  }

  @Test
  void whatChangedIsToldAgainstTheSameEdition_orElseTheOneBefore() {
    Notice now = notice();
    approve(with(now, "technical/text", "前"), "2025-10-01", NoticePart.TEXT, "誰か", "2025-09-01");
    approve(with(now, "human/text", "後"), "2027-04-01", NoticePart.TEXT, "誰か", "2026-11-21");
    Edition edition = edition(now, "2026-04-01", "2027-03-31");
    assertThat(changed(edition)).contains(List.of("technical/text"));
    assertThat(changed(edition(now, "2022-04-01", "2025-09-30"))).isEmpty();
    approve(with(now, "physical/text", "同"), "2026-04-01", NoticePart.TEXT, "誰か", "2026-03-01");
    assertThat(changed(edition)).contains(List.of("physical/text"));
  }

  @Test
  void whatWasApprovedForLaterIsNotPublishedBefore() {
    Notice now = notice();
    approve(now, "2027-04-01", NoticePart.TEXT, "誰か", "2026-10-01");
    assertThat(decide(TEXT_ONLY, edition(now, "2026-04-01", "")).editions().get(0).published())
        .isEmpty();
    assertThat(decide(TEXT_ONLY, current(now)).editions().get(0).published()).isEmpty();
    assertThat(decide(TEXT_ONLY, edition(now, "2027-04-01", "")).remarks()).isEmpty();
  }

  @Test
  void comingAndPastEditionsAreHeldBack_withoutStoppingThePresentOne() {
    Notice now = notice();
    approve(now, "2026-04-01", NoticePart.TEXT, "誰か", "2026-03-01");
    Notice then = with(now, "technical/text", "前");
    Notice later = with(now, "technical/text", "後");
    Decision decision =
        decide(
            TEXT_ONLY,
            edition(then, "", "2026-03-31"),
            edition(now, "2026-04-01", "2027-03-31"),
            edition(later, "2027-04-01", ""));
    assertThat(decision.editions().stream().map(e -> e.published().isPresent()))
        .containsExactly(false, true, false);
    assertThat(severities(decision)).containsExactly(Severity.ADVICE, Severity.WARNING);
    assertThat(rules(decision)).containsOnly("approval-missing");
  }

  @Test
  void aTextThatStaysTheSameNeedsNoNewApprovalWhenAnEditionBeginsForItsContact() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Notice now = with(then, "contact/complaints/phone", "03-0000-9999");
    assertThat(decide(TEXT_ONLY, edition(now, "2027-04-01", "")).remarks()).isEmpty();
  }

  private Optional<List<String>> changed(Edition edition) {
    return approvals(TEXT_ONLY, record).changedSinceApproval(NoticePart.TEXT, edition, DAY);
  }
}
