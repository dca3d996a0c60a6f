package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.publish.MihonApprovals.DAY;
import static org.kohyo.publish.MihonApprovals.TEXT_ONLY;
import static org.kohyo.publish.MihonApprovals.approval;
import static org.kohyo.publish.MihonApprovals.approvals;
import static org.kohyo.publish.MihonApprovals.current;
import static org.kohyo.publish.MihonApprovals.notice;
import static org.kohyo.publish.MihonApprovals.published;
import static org.kohyo.publish.MihonApprovals.rules;
import static org.kohyo.publish.MihonApprovals.severities;
import static org.kohyo.publish.MihonApprovals.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.publish.Approvals.Decision;

/** What is published of an edition, by what was approved of it and of those before. */
class ApprovalsTest {

  private final List<Approval> record = new ArrayList<>();

  private void approve(Notice notice, String from, NoticePart part, String by, String on) {
    record.add(approval(notice, from, part, by, on, record.size()));
  }

  private Decision decide(ApprovalRules rules, Edition... editions) {
    return approvals(rules, record).decide(List.of(editions), DAY);
  }

  @Test
  void withoutTheRuleEverythingIsPublishedAsItIs() {
    Notice now = notice();
    Decision decision = decide(ApprovalRules.NONE, current(now));
    assertThat(published(decision)).isSameAs(now);
    assertThat(decision.remarks()).isEmpty();
  }

  @Test
  void whatNobodyApprovedIsNotPublished_andThatIsAnError() {
    Decision decision = decide(TEXT_ONLY, current(notice()));
    assertThat(decision.editions().get(0).published()).isEmpty();
    assertThat(rules(decision)).containsExactly("approval-missing");
    assertThat(severities(decision)).containsExactly(Severity.ERROR);
    assertThat(decision.remarks().get(0).finding().location().path()).endsWith("mihon.yaml");
  }

  @Test
  void whatIsApprovedIsPublished() {
    Notice now = notice();
    approve(now, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Decision decision = decide(TEXT_ONLY, current(now));
    assertThat(published(decision)).isSameAs(now);
    assertThat(decision.editions().get(0).older()).isFalse();
    assertThat(decision.remarks()).isEmpty();
  }

  @Test
  void aChangedCharacterIsNotPublished_butTheApprovedTextIs() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Notice now = with(then, "technical/text", "書き換えた措置");
    Decision decision = decide(TEXT_ONLY, current(now));
    assertThat(published(decision).sameText(then)).isTrue();
    assertThat(decision.editions().get(0).older()).isTrue();
    assertThat(rules(decision)).containsExactly("approval-outdated");
    assertThat(severities(decision)).containsExactly(Severity.WARNING);
    assertThat(decision.remarks().get(0).finding().message().args())
        .contains("2026-05-01", "technical/text", "1");
  }
}
