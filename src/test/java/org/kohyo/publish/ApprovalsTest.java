package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.notice.UnitMap;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Approval;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Society;
import org.kohyo.publish.Approvals.Decision;
import org.kohyo.render.Digests;
import org.kohyo.render.NoticeJson;

/** What is published of an edition, by what was approved of it and of those before. */
class ApprovalsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));
  private static final NoticeAssembler ASSEMBLER =
      new NoticeAssembler(CONTENT.policy().orElseThrow(), CONTENT.locations());
  private static final Society MIHON =
      CONTENT.societies().stream().filter(s -> s.id().equals("mihon")).findFirst().orElseThrow();
  private static final String KIND = "kohyo-jiko";
  private static final ApprovalRules TEXT_ONLY =
      new ApprovalRules(true, Map.of(NoticePart.TEXT, List.of()));
  private static final ApprovalRules BOTH =
      new ApprovalRules(
          true, Map.of(NoticePart.TEXT, List.of("理事会"), NoticePart.SOCIETY, List.of("総務課")));

  private final List<Approval> record = new ArrayList<>();

  private static Edition edition(Society society, String from, String until) {
    Assembly assembly = ASSEMBLER.assemble(society, DAY);
    Notice notice =
        assembly.notices().stream().filter(n -> n.kind().equals(KIND)).findFirst().orElseThrow();
    return edition(notice, from, until);
  }

  private static Edition edition(Notice notice, String from, String until) {
    Assembly assembly =
        new Assembly(notice.society(), List.of(notice), List.of(), List.of(), Map.of());
    return new Edition(notice, assembly, DAY, day(from), day(until));
  }

  private static Edition current(Notice notice) {
    return edition(notice, "", "");
  }

  private static Notice notice() {
    return edition(MIHON, "", "").notice();
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private void approve(Notice notice, String from, NoticePart part, String by, String on) {
    approve(
        notice,
        from,
        part,
        by,
        on,
        new String(new NoticeJson().bytes(notice, Optional.empty()), StandardCharsets.UTF_8));
  }

  private void approve(
      Notice notice, String from, NoticePart part, String by, String on, String json) {
    record.add(
        new Approval(
            "mihon",
            KIND,
            day(from),
            part,
            NoticeDigest.of(notice).of(part),
            by,
            LocalDate.parse(on),
            Optional.empty(),
            kept(notice, json),
            record.size()));
  }

  /** A file that is named after the notice, whatever it holds. */
  private static Approval.Kept kept(Notice notice, String json) {
    String digest = Digests.sha256(new NoticeJson().bytes(notice, Optional.empty()));
    return new Approval.Kept("2026-04-01." + digest.substring(0, 12) + ".json", json);
  }

  private Decision decide(ApprovalRules rules, Edition... editions) {
    return new Approvals(CONTENT.policy().orElseThrow(), rules, record, CONTENT.locations())
        .decide(List.of(editions), DAY);
  }

  private static Notice published(Decision decision) {
    return decision.editions().get(0).published().orElseThrow();
  }

  private static Notice with(Notice notice, String id, String text) {
    assertThat(notice.units().map(Unit::id)).contains(id);
    return UnitMap.of(notice, u -> u.id().equals(id) ? Unit.of(id, text) : u);
  }

  private static String text(Notice notice, String id) {
    return notice.units().filter(u -> u.id().equals(id)).findFirst().orElseThrow().text();
  }

  private static List<String> rules(Decision decision) {
    return decision.remarks().stream().map(r -> r.finding().rule()).toList();
  }

  private static List<Severity> severities(Decision decision) {
    return decision.remarks().stream().map(Remark::finding).map(f -> f.severity()).toList();
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

  private Optional<List<String>> changed(Edition edition) {
    return new Approvals(CONTENT.policy().orElseThrow(), TEXT_ONLY, record, CONTENT.locations())
        .changedSinceApproval(NoticePart.TEXT, edition, DAY);
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
