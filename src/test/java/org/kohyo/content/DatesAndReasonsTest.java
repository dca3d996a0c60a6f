package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.policy.Adjustment.NotInForce;
import org.kohyo.policy.Adjustment.Reword;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Amendment.Kind;
import org.kohyo.policy.ApprovalRules;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Society;
import org.kohyo.policy.TableOptions;

/** Which texts change when and why, as the files say it. */
class DatesAndReasonsTest {

  private static LoadedContent load(String name) {
    return new ContentLoader().load(new OverlaySource(OverlaySource.DATA.resolve("cases/" + name)));
  }

  private static final LoadedContent CONTENT = load("good-reasons");

  private static Society society() {
    return CONTENT.societies().stream().filter(s -> s.id().equals("x")).findFirst().orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> brief(List<Amendment> amendments) {
    return amendments.stream()
        .map(a -> a.date() + " " + a.item() + " " + a.reason().orElse("-"))
        .toList();
  }

  @Test
  void everyDatedTextOfThePolicyCanSayWhyItChanges() {
    assertThat(brief(CONTENT.policy().orElseThrow().amendments()))
        .containsExactlyInAnyOrder(
            "2026-04-01 technical 措置を見直したため",
            "2027-04-01 technical 措置を見直したため",
            "2023-06-01 human/text -",
            "2020-04-01 eligibility/management 共有",
            "2020-04-01 staff/management 共有",
            "2021-04-01 staff 類型",
            "2022-04-01 internal 区分",
            "2022-04-01 benefits/internal 区分",
            "2022-05-01 benefits 見出し",
            "2022-06-01 benefits-lead 前書き",
            "2022-07-01 payment-note 説明",
            "2022-08-01 title 題名",
            "2022-08-02 short-title 短い題名",
            "2022-09-01 safety 節",
            "2022-10-01 intro 文",
            "2022-11-01 identity/name 表");
  }

  @Test
  void anAmendmentHasAllThatItsSourceSays() {
    List<Amendment> all = CONTENT.policy().orElseThrow().amendments();
    assertThat(all)
        .contains(
            new Amendment(
                "technical",
                day("2026-04-01"),
                Kind.AMENDMENT,
                Optional.of("措置を見直したため"),
                Optional.of("令和2年法律第44号"),
                Optional.of(day("2026-02-20"))),
            new Amendment(
                "human/text",
                day("2023-06-01"),
                Kind.CORRECTION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void ofASociety_contactsAreMeantByTheirCards_andALabelByItsGroups() {
    assertThat(brief(society().amendments()))
        .containsExactlyInAnyOrder(
            "2026-04-01 contact/complaints-2 移転したため",
            "2026-04-01 contact/complaints-2 移転したため",
            "2026-04-01 contact/disclosure 移転したため",
            "2026-04-01 payment -",
            "2026-05-01 internal 呼び名",
            "2026-05-01 benefits/internal 呼び名",
            "2026-06-01 cloud -");
    assertThat(society().editionsFrom()).contains(day("2020-04-01"));
  }

  @Test
  void onADayOnlyThoseInForceHold_atTheirPlaces() {
    Society before = society().on(day("2026-03-31"));
    assertThat(before.adjustments()).hasSize(4);
    assertThat(before.adjustments().get(0)).isInstanceOf(Reword.class);
    assertThat(before.adjustments().subList(1, 4)).hasOnlyElementsOfType(NotInForce.class);
    assertThat(society().on(day("2026-06-01")).adjustments().get(0)).isInstanceOf(NotInForce.class);
    assertThat(before.contacts().get(1).phone()).isPresent();
    assertThat(before.contacts().get(2).matters()).isEmpty();
  }

  @Test
  void theSiteSaysWhoApprovesAndHowTablesLook() {
    assertThat(load("good-site-options").site().approval())
        .isEqualTo(
            new ApprovalRules(
                true,
                Map.of(
                    NoticePart.TEXT, List.of("理事会"), NoticePart.SOCIETY, List.of("事務局", "常務理事"))));
    assertThat(load("good-site-options").site().tables())
        .isEqualTo(new TableOptions(false, true, false, false));
    assertThat(CONTENT.site().approval()).isEqualTo(ApprovalRules.NONE);
    assertThat(CONTENT.site().tables()).isEqualTo(TableOptions.DEFAULT);
    assertThat(load("good-site-approval").site().approval())
        .as("required, and nobody named: the text needs anybody's")
        .isEqualTo(new ApprovalRules(true, Map.of(NoticePart.TEXT, List.of())));
  }
}
