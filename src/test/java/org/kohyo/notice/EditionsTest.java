package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.notice.EditionSamples.ALWAYS;
import static org.kohyo.notice.EditionSamples.all;
import static org.kohyo.notice.EditionSamples.contact;
import static org.kohyo.notice.EditionSamples.day;
import static org.kohyo.notice.EditionSamples.period;
import static org.kohyo.notice.EditionSamples.policy;
import static org.kohyo.notice.EditionSamples.purpose;
import static org.kohyo.notice.EditionSamples.said;
import static org.kohyo.notice.EditionSamples.shown;
import static org.kohyo.notice.EditionSamples.society;
import static org.kohyo.notice.EditionSamples.worded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Side;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** When the editions of notices begin and end. */
class EditionsTest {

  @Test
  void aLastDayThatMeansNeverTurnsNothing() {
    Policy policy =
        policy(purpose("a", period("2026-04-01", "9999-12-31")), purpose("b", period("-", "-")));
    List<Edition> editions = all(policy, society()).get("use");
    assertThat(editions).hasSize(2);
    assertThat(editions.get(1).from()).contains(day("2026-04-01"));
    assertThat(editions.get(1).until()).isEmpty();
  }

  @Test
  void withoutAnyDate_thereIsOneEdition_andNobodyKnowsSinceWhen() {
    assertThat(shown(policy(purpose("a", ALWAYS)), society(), "use")).containsExactly("-..-: 目的a");
  }

  @Test
  void anItemComesOnItsFirstDay_andGoesAfterItsLast() {
    Policy policy = policy(purpose("a", ALWAYS), purpose("b", period("2022-04-01", "2023-03-31")));
    assertThat(shown(policy, society(), "use"))
        .containsExactly(
            "-..2022-03-31: 目的a", "2022-04-01..2023-03-31: 目的a 目的b", "2023-04-01..-: 目的a");
  }

  @Test
  void aDatedWordingMakesAnEdition_alsoAScheduledOne() {
    Policy policy =
        policy(
            worded(
                "a",
                said("-", "2021-08-31", "第7号"),
                said("2021-09-01", "2030-03-31", "第8号"),
                said("2030-04-01", "-", "第9号")));
    assertThat(shown(policy, society(), "use"))
        .containsExactly("-..2021-08-31: 第7号", "2021-09-01..2030-03-31: 第8号", "2030-04-01..-: 第9号");
  }

  @Test
  void aTurnThatChangesNothingHereMakesNoEdition() {
    Policy policy =
        policy(worded("a", said("-", "2021-08-31", "同じ"), said("2021-09-01", "-", "同じ")));
    assertThat(shown(policy, society(), "use")).containsExactly("-..-: 同じ");
    Adjustment pinned = new Adjustment.Reword("b", Optional.empty(), new Wording("独自"));
    Policy dated = policy(worded("b", said("-", "2021-08-31", "旧"), said("2021-09-01", "-", "新")));
    assertThat(shown(dated, society(pinned), "use")).containsExactly("-..-: 独自");
  }

  @Test
  void aValueInAPlaceholdersPlaceReadsAsTheSameText() {
    Policy policy =
        policy(
            worded(
                "a",
                said("-", "2021-08-31", "当組合の業務"),
                said("2021-09-01", "-", "{society.self}の業務")));
    assertThat(shown(policy, society(), "use")).containsExactly("-..-: 当組合の業務");
  }

  @Test
  void contactsAndAdjustmentsWithDatesMakeEditionsOfTheNoticesThatShowThem() {
    Society society =
        society(
            Optional.empty(),
            List.of(),
            List.of(
                contact("総務課", period("-", "2024-03-31")),
                contact("相談室", period("2024-04-01", "-"))),
            new Adjustment.Add(
                "own",
                Optional.empty(),
                new Wording("独自の事業"),
                new Anchor(Side.AFTER, "a"),
                period("2025-04-01", "2026-03-31")));
    Policy policy = policy(purpose("a", ALWAYS));
    assertThat(shown(policy, society, "use"))
        .containsExactly(
            "-..2025-03-31: 目的a", "2025-04-01..2026-03-31: 目的a 独自の事業", "2026-04-01..-: 目的a");
    assertThat(shown(policy, society, "where"))
        .containsExactly("-..2024-03-31: 見本健康保険組合 総務課", "2024-04-01..-: 見本健康保険組合 相談室");
  }

  @Test
  void aNoticeBeginsWhenItWasMade() {
    HistoryEntry made =
        new HistoryEntry(day("2022-04-01"), DetailField.ENACTED, Optional.empty(), List.of("use"));
    Society society = society(Optional.empty(), List.of(made), List.of(contact("総務課", ALWAYS)));
    Policy policy = policy(purpose("a", ALWAYS), purpose("b", period("2020-01-01", "-")));
    assertThat(shown(policy, society, "use")).containsExactly("2022-04-01..-: 目的a 目的b");
    assertThat(shown(policy, society, "where")).hasSize(1).allMatch(e -> e.startsWith("-..-"));
    assertThat(all(policy, society).keySet()).containsExactly("use", "where");
  }

  @Test
  void whatWasBeforeTheFirstKnownDayIsLeftOut() {
    Policy policy =
        policy(
            purpose("a", ALWAYS),
            purpose("b", period("2020-01-01", "-")),
            purpose("c", period("2024-01-01", "-")));
    Society since = society(Optional.of(day("2022-06-01")), List.of(), List.of());
    assertThat(shown(policy, since, "use"))
        .containsExactly("-..2023-12-31: 目的a 目的b", "2024-01-01..-: 目的a 目的b 目的c");
  }

  @Test
  void aFirstKnownDayThatIsATurn_datesOnlyTheNoticesThatTurnThen() {
    Policy policy = policy(purpose("a", ALWAYS), purpose("b", period("2024-01-01", "-")));
    Society since =
        society(Optional.of(day("2024-01-01")), List.of(), List.of(contact("総務課", ALWAYS)));
    assertThat(shown(policy, since, "use")).containsExactly("2024-01-01..-: 目的a 目的b");
    assertThat(shown(policy, since, "where")).containsExactly("-..-: 見本健康保険組合 総務課");
  }

  @Test
  void aNoticeThatIsWithdrawn_endsAndBeginsAgain() {
    Wordings title =
        new Wordings(List.of(said("-", "2020-12-31", "利用目的"), said("2022-01-01", "-", "利用目的")));
    assertThat(shown(policy(title, purpose("a", ALWAYS)), society(), "use"))
        .containsExactly("-..2020-12-31: 目的a", "2022-01-01..-: 目的a");
  }

  @Test
  void onEveryDay_theEditionIsWhatWouldBeAssembled_withAndWithoutTheNoticesOfADayAtHand() {
    Policy policy =
        policy(
            purpose("a", period("2021-01-01", "2021-01-02")),
            purpose("b", period("2021-01-03", "-")),
            worded("c", said("-", "2021-01-04", "旧"), said("2021-01-06", "-", "新")));
    Society society =
        society(
            new Adjustment.Omit("b", period("2021-01-05", "2021-01-07")),
            new Adjustment.Omit("c", period("-", "2021-01-01")));
    NoticeAssembler assembler = new NoticeAssembler(policy, Locations.none());
    Editions editions = new Editions(assembler);
    Map<String, List<Edition>> all = editions.of(society);
    for (LocalDate d = day("2020-12-30"); d.isBefore(day("2021-01-12")); d = d.plusDays(1)) {
      Assembly ofDay = new NoticeAssembler(policy, Locations.none()).assemble(society, d);
      for (Notice notice : ofDay.notices()) {
        Edition edition = Editions.on(all.get(notice.kind()), d).orElseThrow();
        assertThat(edition.notice().sameText(notice)).as("%s on %s", notice.kind(), d).isTrue();
      }
      assertThat(ofDay.notices()).extracting(Notice::kind).containsExactly("use", "where");
      Map<String, List<Edition>> again = editions.of(society, d, ofDay);
      assertThat(Editions.on(again.get("use"), d).orElseThrow().assembly()).isSameAs(ofDay);
      assertThat(again.get("use"))
          .usingElementComparator(EditionsTest::compare)
          .containsExactlyElementsOf(all.get("use"));
    }
  }

  private static int compare(Edition one, Edition other) {
    boolean same =
        one.notice().sameText(other.notice())
            && one.from().equals(other.from())
            && one.until().equals(other.until())
            && one.day().equals(other.day());
    return same ? 0 : 1;
  }

  @Test
  void aDayBeforeTheFirstKnownOneHasItsEditionToo() {
    Policy policy = policy(purpose("a", ALWAYS), purpose("b", period("2024-01-01", "-")));
    Society since = society(Optional.of(day("2024-01-01")), List.of(), List.of());
    NoticeAssembler assembler = new NoticeAssembler(policy, Locations.none());
    LocalDate early = day("2020-01-01");
    Assembly ofDay = assembler.assemble(since, early);
    List<Edition> use = new Editions(assembler).of(since, early, ofDay).get("use");
    assertThat(use).hasSize(2);
    assertThat(use.get(0).assembly()).isSameAs(ofDay);
    assertThat(use.get(0).from()).isEmpty();
    assertThat(Editions.on(use, early)).contains(use.get(0));
  }
}
