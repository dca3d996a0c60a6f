package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.publish.MihonApprovals.BOTH;
import static org.kohyo.publish.MihonApprovals.DAY;
import static org.kohyo.publish.MihonApprovals.TEXT_ONLY;
import static org.kohyo.publish.MihonApprovals.approval;
import static org.kohyo.publish.MihonApprovals.approvals;
import static org.kohyo.publish.MihonApprovals.current;
import static org.kohyo.publish.MihonApprovals.notice;
import static org.kohyo.publish.MihonApprovals.rules;
import static org.kohyo.publish.MihonApprovals.severities;
import static org.kohyo.publish.MihonApprovals.text;
import static org.kohyo.publish.MihonApprovals.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.publish.Approvals.Decision;
import org.kohyo.render.NoticeJson;

/** Which entries of the record count as approvals. */
class ApprovalRecordTest {

  private final List<Approval> record = new ArrayList<>();

  private void approve(Notice notice, String from, NoticePart part, String by, String on) {
    record.add(approval(notice, from, part, by, on, record.size()));
  }

  private void approve(
      Notice notice, String from, NoticePart part, String by, String on, String json) {
    record.add(approval(notice, from, part, by, on, json, record.size()));
  }

  private Decision decide(ApprovalRules rules, Edition... editions) {
    return approvals(rules, record).decide(List.of(editions), DAY);
  }

  @Test
  void whoIsNotNamedApprovesNothing() {
    Notice now = notice();
    approve(now, "", NoticePart.TEXT, "通りがかりの人", "2026-05-01");
    approve(now, "", NoticePart.SOCIETY, "総務課", "2026-05-01");
    Decision decision = decide(BOTH, current(now));
    assertThat(rules(decision)).containsExactly("approval-unknown-approver", "approval-missing");
    assertThat(decision.editions().get(0).published()).isEmpty();
  }

  @Test
  void anEditedRecordIsAnError_andCountsForNothing() {
    Notice now = notice();
    String json = new String(new NoticeJson().bytes(now, Optional.empty()), StandardCharsets.UTF_8);
    String measure = text(now, "technical/text");
    approve(now, "", NoticePart.TEXT, "誰か", "2026-05-01", json.replace(measure, "何もしません。"));
    approve(now, "", NoticePart.TEXT, "誰か", "2026-05-02", json.replace("\"kind\"", "\"kynd\""));
    Decision decision = decide(TEXT_ONLY, current(now));
    assertThat(rules(decision))
        .containsExactly("approval-damaged", "approval-damaged", "approval-missing");
    assertThat(severities(decision)).containsOnly(Severity.ERROR);
    assertThat(decision.editions().get(0).published()).isEmpty();
  }

  @Test
  void anotherTextUnderItsOwnNameIsNotWhatWasApproved() {
    Notice now = notice();
    Notice other = with(now, "technical/text", "何もしません。");
    approve(other, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Approval swapped = record.remove(0);
    record.add(
        new Approval(
            swapped.society(),
            swapped.kind(),
            swapped.edition(),
            swapped.part(),
            NoticeDigest.of(now).text(),
            swapped.by(),
            swapped.on(),
            swapped.decidedBy(),
            swapped.kept(),
            0));
    assertThat(rules(decide(TEXT_ONLY, current(now))))
        .containsExactly("approval-damaged", "approval-missing");
  }

  @Test
  void notEvenAnAddressInAnApprovedTextCanBeEdited() {
    Notice now = notice();
    String url = "https://www.example.jp/kenpo/kaiji/";
    String json = new String(new NoticeJson().bytes(now, Optional.empty()), StandardCharsets.UTF_8);
    String edited = json.replace("\"" + url + "\"", "\"https://example.com/\"");
    assertThat(edited).isNotEqualTo(json);
    approve(now, "", NoticePart.TEXT, "誰か", "2026-01-01", edited);
    assertThat(rules(decide(TEXT_ONLY, current(now)))).contains("approval-damaged");
    record.clear();
    approve(now, "", NoticePart.TEXT, "誰か", "2026-01-01", json.replace("\n", "\r\n"));
    assertThat(rules(decide(TEXT_ONLY, current(now)))).isEmpty();
  }
}
