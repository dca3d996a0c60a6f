package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohyo.compare.About.Origin;
import org.kohyo.finding.Locations;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.DatedWording;
import org.kohyo.policy.Fees;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Operator;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** Whose a change is, and which of the source's reasons it gets. */
class AboutTest {

  private static final LocalDate OLD = LocalDate.of(2026, 3, 31);
  private static final LocalDate NEW = LocalDate.of(2026, 4, 1);
  private static final Period UNTIL_OLD = new Period(Optional.empty(), Optional.of(OLD));
  private static final Period FROM_NEW = new Period(Optional.of(NEW), Optional.empty());

  private static Amendment amendment(String item, LocalDate date, Amendment.Kind kind) {
    return new Amendment(
        item, date, kind, Optional.of(item + " の理由"), Optional.empty(), Optional.empty());
  }

  private static Purpose purpose(String id, String text) {
    return new Purpose(id, Wordings.of(text), List.of(), Period.ALWAYS);
  }

  private static Wordings turning(String before, String after) {
    return new Wordings(
        List.of(
            new DatedWording(UNTIL_OLD, new Wording(before)),
            new DatedWording(FROM_NEW, new Wording(after))));
  }

  private static Policy policy(List<Purpose> purposes, List<Amendment> amendments) {
    return new Policy(
        List.of(
            new GroupKind("internal", GroupKind.Nature.INTERNAL, Wordings.of("{society.self}内部"))),
        "【】",
        List.of(
            new PurposeSection(
                "benefits",
                Wordings.of("保険給付"),
                Optional.empty(),
                List.of(new PurposeSection.Group("internal", purposes)),
                Period.ALWAYS)),
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(
            new NoticeKind(
                "k",
                Wordings.of("{society.name}の利用目的"),
                Wordings.of("利用目的"),
                Numbering.DECIMAL,
                List.of(new NoticeKind.PurposeSections()))),
        amendments);
  }

  private static Society society(String name, List<Amendment> why, Adjustment... adjustments) {
    return new Society(
        "mihon",
        name,
        Optional.empty(),
        "当組合",
        List.of("k"),
        false,
        Operator.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        new Fees.Unstated(),
        List.of(),
        List.of(),
        why,
        Optional.empty(),
        List.of(),
        List.of(adjustments),
        List.of(),
        Presence.UNSTATED);
  }

  private static Side side(Policy policy, Society society, LocalDate day) {
    Assembly assembly = new NoticeAssembler(policy, Locations.none()).assemble(society, day);
    return new Side(assembly.notices().get(0), assembly, new CanonicalWordings(policy), day);
  }

  private static About about(Side before, Side after, String id) {
    Comparison comparison = new Comparer().compare(Optional.of(before), Optional.of(after));
    List<Change> changes =
        comparison.changes().stream().filter(change -> change.id().equals(id)).toList();
    assertThat(changes).as("%s in %s", id, comparison.changes()).isNotEmpty();
    return changes.get(0).about();
  }

  private static Policy turningPolicy(Amendment... amendments) {
    return policy(
        List.of(
            new Purpose("pay", turning("給付の実施", "給付の支給"), List.of(), Period.ALWAYS),
            purpose("collect", "保険料の徴収"),
            new Purpose("new", Wordings.of("健診の実施"), List.of(), FROM_NEW)),
        List.of(amendments));
  }

  private static final Society PLAIN = society("見本健康保険組合", List.of());

  @Test
  void aCanonicalWordingThatTurns_isCanonical_withTheReasonOfTheDay() {
    Amendment past = amendment("pay", LocalDate.of(2025, 4, 1), Amendment.Kind.AMENDMENT);
    Amendment right = amendment("pay", NEW, Amendment.Kind.AMENDMENT);
    Amendment coming = amendment("pay", LocalDate.of(2027, 4, 1), Amendment.Kind.AMENDMENT);
    Policy policy = turningPolicy(past, right, coming);
    assertThat(about(side(policy, PLAIN, OLD), side(policy, PLAIN, NEW), "pay"))
        .isEqualTo(new About(Origin.CANONICAL, Optional.of(right)));
    assertThat(about(side(policy, PLAIN, OLD), side(policy, PLAIN, NEW), "new"))
        .isEqualTo(new About(Origin.CANONICAL, Optional.empty()));
    assertThat(about(side(policy, PLAIN, NEW), side(policy, PLAIN, OLD), "new").origin())
        .isEqualTo(Origin.CANONICAL);
  }

  @Test
  void betweenRevisions_theReasonIsTheOneThatTheNewSourceBrings() {
    Amendment known = amendment("pay", LocalDate.of(2025, 4, 1), Amendment.Kind.AMENDMENT);
    Amendment brought = amendment("pay", LocalDate.of(2025, 6, 1), Amendment.Kind.AMENDMENT);
    Amendment coming = amendment("pay", LocalDate.of(2027, 4, 1), Amendment.Kind.AMENDMENT);
    Side before = side(policy(List.of(purpose("pay", "給付の実施")), List.of(known)), PLAIN, NEW);
    Side after =
        side(policy(List.of(purpose("pay", "給付の支給")), List.of(known, brought, coming)), PLAIN, NEW);
    assertThat(about(before, after, "pay").amendment()).contains(brought);
  }

  @Test
  void aMisprintMendedSince_isNotTheReasonOfTheAmendmentBefore() {
    Amendment meant = amendment("pay", NEW, Amendment.Kind.AMENDMENT);
    Amendment mended = amendment("pay", NEW.plusMonths(1), Amendment.Kind.CORRECTION);
    Policy policy = turningPolicy(meant, mended);
    assertThat(about(side(policy, PLAIN, OLD), side(policy, PLAIN, NEW.plusMonths(2)), "pay"))
        .isEqualTo(new About(Origin.CANONICAL, Optional.of(meant)));
  }

  @Test
  void aMisprintMended_makesACorrection() {
    Policy policy =
        policy(
            List.of(new Purpose("pay", turning("給附の実施", "給付の実施"), List.of(), Period.ALWAYS)),
            List.of(amendment("pay", NEW, Amendment.Kind.CORRECTION)));
    Comparison comparison =
        new Comparer()
            .compare(Optional.of(side(policy, PLAIN, OLD)), Optional.of(side(policy, PLAIN, NEW)));
    assertThat(comparison.correction()).isTrue();
  }

  @Test
  void whatTheSocietySpeaksFor_isItsOwn_withItsOwnReason() {
    Policy policy = turningPolicy(amendment("pay", NEW, Amendment.Kind.AMENDMENT));
    Amendment own = amendment("pay", NEW, Amendment.Kind.AMENDMENT);
    Society reworded =
        society(
            "見本健康保険組合",
            List.of(own),
            new Adjustment.Reword("pay", Optional.empty(), new Wording("給付と付加給付の支給")));
    assertThat(about(side(policy, PLAIN, OLD), side(policy, reworded, NEW), "pay"))
        .isEqualTo(new About(Origin.SOCIETY, Optional.of(own)));
    Society omitting = society("見本健康保険組合", List.of(), new Adjustment.Omit("collect"));
    assertThat(about(side(policy, PLAIN, OLD), side(policy, omitting, NEW), "collect").origin())
        .isEqualTo(Origin.SOCIETY);
    assertThat(about(side(policy, omitting, OLD), side(policy, PLAIN, NEW), "collect").origin())
        .isEqualTo(Origin.SOCIETY);
    Society adding =
        society(
            "見本健康保険組合",
            List.of(),
            new Adjustment.Add(
                "own",
                Optional.empty(),
                new Wording("大会の運営"),
                new Adjustment.Anchor(Adjustment.Side.AFTER, "collect")));
    assertThat(about(side(policy, PLAIN, OLD), side(policy, adding, NEW), "own").origin())
        .isEqualTo(Origin.SOCIETY);
  }

  @Test
  void anotherValueInAPlaceholder_isTheSocietys() {
    Policy policy = turningPolicy();
    Society renamed = society("新見本健康保険組合", List.of());
    assertThat(about(side(policy, PLAIN, NEW), side(policy, renamed, NEW), "title").origin())
        .isEqualTo(Origin.SOCIETY);
  }

  @Test
  void aMoveIsTheSocietys_whenItsFileSaysSo() {
    List<Purpose> purposes = List.of(purpose("a", "甲"), purpose("b", "乙"), purpose("c", "丙"));
    Policy policy = policy(purposes, List.of());
    Policy turned = policy(List.of(purposes.get(2), purposes.get(0), purposes.get(1)), List.of());
    assertThat(about(side(policy, PLAIN, OLD), side(turned, PLAIN, NEW), "c").origin())
        .isEqualTo(Origin.CANONICAL);
    Society moving =
        society(
            "見本健康保険組合",
            List.of(),
            new Adjustment.Move("c", new Adjustment.Anchor(Adjustment.Side.BEFORE, "a")));
    assertThat(about(side(policy, PLAIN, OLD), side(policy, moving, NEW), "c").origin())
        .isEqualTo(Origin.SOCIETY);
  }

  @Test
  void societiesThatChangeAlike_areOneGroup() {
    Policy policy = turningPolicy();
    Society other =
        new Society(
            "betsu",
            "別見本健康保険組合",
            Optional.empty(),
            "当組合",
            List.of("k"),
            false,
            Optional.empty(),
            List.of(),
            List.of());
    Society own =
        society(
            "見本健康保険組合",
            List.of(),
            new Adjustment.Reword("pay", Optional.empty(), new Wording("独自の給付")));
    List<Grouping.Said> all =
        Stream.of(PLAIN, other, own)
            .map(
                society ->
                    new Grouping.Said(
                        new Differences.Member(
                            society == own ? "own" : society.id(), society.name()),
                        new Comparer()
                            .compare(
                                Optional.of(side(policy, society, OLD)),
                                Optional.of(side(policy, society, NEW)))))
            .toList();
    List<Differences.Group> groups = Grouping.of(all);
    assertThat(groups.stream().map(g -> g.members().stream().map(Differences.Member::id).toList()))
        .containsExactly(List.of("betsu", "mihon"), List.of("own"));
  }

  @Test
  void whatCannotBeCompared_isRefused() {
    assertThatThrownBy(() -> new Comparer().compare(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    Side side = side(turningPolicy(), PLAIN, NEW);
    var twice =
        new org.kohyo.notice.Notice(
            PLAIN,
            "k",
            side.notice().title(),
            "",
            List.of(side.notice().sections().get(0), side.notice().sections().get(0)));
    assertThatThrownBy(() -> NoticeTree.of(twice)).hasMessageContaining("benefits");
    var otherKind =
        new org.kohyo.notice.Notice(
            PLAIN, "l", side.notice().title(), "", side.notice().sections());
    assertThatThrownBy(
            () ->
                new Comparer()
                    .compare(
                        Optional.of(side),
                        Optional.of(new Side(otherKind, side.assembly(), side.canonical(), NEW))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
