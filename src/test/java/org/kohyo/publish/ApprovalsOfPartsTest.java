package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.publish.MihonApprovals.ASSEMBLER;
import static org.kohyo.publish.MihonApprovals.BOTH;
import static org.kohyo.publish.MihonApprovals.CONTENT;
import static org.kohyo.publish.MihonApprovals.DAY;
import static org.kohyo.publish.MihonApprovals.MIHON;
import static org.kohyo.publish.MihonApprovals.TEXT_ONLY;
import static org.kohyo.publish.MihonApprovals.approval;
import static org.kohyo.publish.MihonApprovals.approvals;
import static org.kohyo.publish.MihonApprovals.current;
import static org.kohyo.publish.MihonApprovals.edition;
import static org.kohyo.publish.MihonApprovals.notice;
import static org.kohyo.publish.MihonApprovals.published;
import static org.kohyo.publish.MihonApprovals.rules;
import static org.kohyo.publish.MihonApprovals.text;
import static org.kohyo.publish.MihonApprovals.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Section;
import org.kohyo.notice.UnitMap;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Society;
import org.kohyo.publish.Approvals.Decision;

/** Text and particulars of a society are approved apart, and put together again. */
class ApprovalsOfPartsTest {

  private final List<Approval> record = new ArrayList<>();

  private void approve(Notice notice, String from, NoticePart part, String by, String on) {
    record.add(approval(notice, from, part, by, on, record.size()));
  }

  private Decision decide(ApprovalRules rules, Edition... editions) {
    return approvals(rules, record).decide(List.of(editions), DAY);
  }

  @Test
  void aNewTelephoneNumberIsPublishedWithTheApprovedText() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "誰か", "2026-05-01");
    String phone = "contact/complaints/phone";
    Notice called = with(then, phone, "03-0000-9999");
    assertThat(published(decide(TEXT_ONLY, current(called)))).isSameAs(called);
    Notice both = with(called, "technical/text", "書き換えた措置");
    Decision decision = decide(TEXT_ONLY, current(both));
    assertThat(published(decision).sameText(called)).isTrue();
    assertThat(rules(decision)).containsExactly("approval-outdated");
  }

  @Test
  void aNewNameStandsInTheApprovedText() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Society renamed = MIHON.called("新見本健康保険組合", true);
    Notice now = edition(renamed, "", "").notice();
    assertThat(decide(TEXT_ONLY, current(now)).remarks()).isEmpty();
    Notice changed = with(now, "technical/text", "書き換えた措置");
    Notice shown = published(decide(TEXT_ONLY, current(changed)));
    assertThat(shown.sameText(now)).isTrue();
    assertThat(shown.society().name()).isEqualTo("新見本健康保険組合");
  }

  @Test
  void eachPartHasApproversOfItsOwn() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "理事会", "2026-05-01");
    Decision half = decide(BOTH, current(then));
    assertThat(half.editions().get(0).published()).isEmpty();
    assertThat(half.remarks().get(0).finding().message().key())
        .isEqualTo("publish.approval-missing-society");
    approve(then, "", NoticePart.SOCIETY, "総務課", "2026-05-01");
    assertThat(published(decide(BOTH, current(then)))).isSameAs(then);
    Notice now =
        with(with(then, "technical/text", "新しい措置"), "contact/complaints/phone", "03-0000-9999");
    assertThat(published(decide(BOTH, current(now))).sameText(then)).isTrue();
    approve(now, "", NoticePart.TEXT, "理事会", "2026-06-01");
    Notice shown = published(decide(BOTH, current(now)));
    assertThat(text(shown, "technical/text")).isEqualTo("新しい措置");
    assertThat(text(shown, "contact/complaints/phone"))
        .isEqualTo(text(then, "contact/complaints/phone"));
  }

  @Test
  void anOlderNameStaysUntilTheNewOneIsApproved() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "理事会", "2026-05-01");
    approve(then, "", NoticePart.SOCIETY, "総務課", "2026-05-01");
    Notice now = edition(MIHON.called("新見本健康保険組合", true), "", "").notice();
    Decision decision = decide(BOTH, current(now));
    assertThat(published(decision).sameText(then)).isTrue();
    assertThat(published(decision).society().name()).isEqualTo(then.society().name());
    assertThat(decision.remarks().get(0).finding().message().args())
        .anyMatch(a -> a.contains("society.name"));
  }

  @Test
  void partsMergeIntoWhatTheyWereTakenFrom() {
    for (Society society : CONTENT.societies()) {
      for (Notice notice : ASSEMBLER.assemble(society, DAY).notices()) {
        Notice copy = UnitMap.of(notice, unit -> unit);
        Notice merged =
            NoticeMerge.of(
                notice,
                copy,
                copy,
                CONTENT.policy().orElseThrow().kinds().stream()
                    .filter(k -> k.id().equals(notice.kind()))
                    .findFirst()
                    .orElseThrow()
                    .numbering());
        assertThat(merged.sameText(notice)).as(notice.kind()).isTrue();
      }
    }
  }

  @Test
  void sectionsOfTheApprovedTextAreCountedAgain_withTheContactsWhereTheyBelong() {
    Notice then = notice();
    approve(then, "", NoticePart.TEXT, "誰か", "2026-05-01");
    Society without = society(List.of(new Adjustment.Omit(then.sections().get(1).id())), MIHON);
    Notice now = edition(without, "", "").notice();
    Notice shown = published(decide(TEXT_ONLY, current(now)));
    assertThat(shown.sections().stream().map(Section::id).toList())
        .isEqualTo(then.sections().stream().map(Section::id).toList());
    assertThat(shown.sections().stream().map(Section::number).toList())
        .isEqualTo(then.sections().stream().map(Section::number).toList());
    assertThat(NoticeDigest.of(shown).text()).isEqualTo(NoticeDigest.of(then).text());
    assertThat(NoticeDigest.of(shown).society()).isEqualTo(NoticeDigest.of(now).society());
  }

  private static Society society(List<Adjustment> adjustments, Society like) {
    List<Adjustment> all = new ArrayList<>(like.adjustments());
    all.addAll(adjustments);
    return new Society(
        like.id(),
        like.name(),
        like.reading(),
        like.self(),
        like.notices(),
        like.demonstration(),
        like.operator(),
        like.proceduresUrl(),
        like.formsUrl(),
        like.fees(),
        like.details(),
        like.history(),
        like.amendments(),
        like.editionsFrom(),
        like.contacts(),
        all,
        like.silences(),
        like.presence());
  }
}
