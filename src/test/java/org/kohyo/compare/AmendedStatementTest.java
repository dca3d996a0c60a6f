package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.compare.About.Origin;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.Inline;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Society;
import org.kohyo.policy.Statement;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** A statement whose text becomes another one under the same id: notices, editions, tables. */
class AmendedStatementTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
  private static final LocalDate SECOND = LocalDate.of(2022, 4, 1);
  private static final LocalDate GAP = LocalDate.of(2024, 4, 1);
  private static final LocalDate THIRD = LocalDate.of(2026, 4, 1);
  private static final Amendment REASON =
      new Amendment(
          "st",
          SECOND,
          Amendment.Kind.AMENDMENT,
          Optional.of("法律の改正のため"),
          Optional.of("令和2年法律第44号"),
          Optional.empty());

  private static final Policy POLICY =
      new Policy(
          List.of(),
          "",
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          Map.of("st", statement(), "other", other()),
          Map.of(),
          List.of(
              new NoticeKind(
                  "k",
                  Wordings.of("公表事項"),
                  Wordings.of("公表事項"),
                  Numbering.NONE,
                  List.of(
                      new NoticeKind.BlockSection(
                          "section",
                          Wordings.of("節"),
                          List.of(
                              new NoticeKind.StatementBlock("other"),
                              new NoticeKind.StatementBlock("st")))))),
          List.of(REASON));

  private static final NoticeAssembler ASSEMBLER = new NoticeAssembler(POLICY, Locations.none());
  private static final CanonicalWordings CANONICAL = new CanonicalWordings(POLICY);

  /** Amended by and by, away for two years, then one piece. */
  private static Statement statement() {
    return new Statement(
        "st",
        List.of(
            text(Optional.of(FIRST), Optional.of(SECOND.minusDays(1)), "次の場合", "害する場合"),
            text(
                Optional.of(SECOND),
                Optional.of(GAP.minusDays(1)),
                "次の場合",
                "著しく害する場合",
                "{society.self}に支障がある場合"),
            text(Optional.of(THIRD), Optional.empty(), "支障がある場合")));
  }

  private static Statement other() {
    return new Statement(
        "other",
        List.of(
            new DatedProse(
                Period.ALWAYS, List.of(new ProseNode.Paragraph("other", "", inlines("いつもある文"))))));
  }

  private static DatedProse text(
      Optional<LocalDate> from, Optional<LocalDate> until, String... items) {
    List<ProseNode> nodes = new ArrayList<>();
    for (String item : items) {
      String id = items.length == 1 ? "st" : "st/" + (nodes.size() + 1);
      nodes.add(new ProseNode.UnorderedItem(id, inlines(item)));
    }
    return new DatedProse(new Period(from, until), nodes);
  }

  private static List<Inline> inlines(String text) {
    return List.of(new Inline.Text(new Wording(text)));
  }

  private static Society society(Adjustment... adjustments) {
    return new Society(
        "x",
        "見本健康保険組合",
        Optional.empty(),
        "当組合",
        List.of("k"),
        false,
        Optional.empty(),
        List.of(),
        List.of(adjustments));
  }

  private static List<Change> changes(Society society, LocalDate before, LocalDate after) {
    return new Comparer()
        .compare(Optional.of(side(society, before)), Optional.of(side(society, after)))
        .changes();
  }

  private static Side side(Society society, LocalDate day) {
    Assembly assembly = ASSEMBLER.assemble(society, day);
    return new Side(assembly.notices().get(0), assembly, CANONICAL, day);
  }

  private static List<String> brief(List<Change> changes) {
    return changes.stream()
        .map(change -> change.getClass().getSimpleName() + " " + change.id())
        .toList();
  }

  @Test
  void eachPieceIsComparedByItsId_withTheReasonOfTheText() {
    List<Change> changes = changes(society(), SECOND.minusDays(1), SECOND);
    assertThat(brief(changes)).containsExactly("Amended st/2", "Added st/3");
    assertThat(changes)
        .extracting(Change::about)
        .containsOnly(new About(Origin.CANONICAL, Optional.of(REASON)));
    Change.Amended amended = (Change.Amended) changes.get(0);
    assertThat(amended.before().text()).isEqualTo("害する場合");
    assertThat(amended.after().text()).isEqualTo("著しく害する場合");
    assertThat(brief(changes(society(), SECOND, SECOND.minusDays(1))))
        .containsExactlyInAnyOrder("Amended st/2", "Removed st/3");
  }

  @Test
  void betweenTwoTexts_thereIsNone() {
    assertThat(brief(changes(society(), GAP.minusDays(1), GAP)))
        .containsExactly("Removed #prose/st", "Removed st/1", "Removed st/2", "Removed st/3");
    assertThat(brief(changes(society(), GAP, THIRD)))
        .containsExactlyInAnyOrder("Added #prose/st", "Added st");
  }

  @Test
  void oneTextOfOnePieceAfterSeveral_isAnotherUnit() {
    assertThat(brief(changes(society(), SECOND, THIRD)))
        .containsExactlyInAnyOrder("Removed st/1", "Removed st/2", "Removed st/3", "Added st");
  }

  @Test
  void everyTextBeginsAnEdition() {
    List<Edition> editions = new Editions(ASSEMBLER).of(society()).get("k");
    assertThat(editions)
        .extracting(Edition::from)
        .containsExactly(
            Optional.empty(),
            Optional.of(FIRST),
            Optional.of(SECOND),
            Optional.of(GAP),
            Optional.of(THIRD));
  }

  @Test
  void anAdjustmentOfAPieceWaitsForTheTextThatHasIt() {
    Society own = society(new Adjustment.Omit("st/3"), new Adjustment.Omit("st"));
    assertThat(idle(own, FIRST))
        .containsExactly(Message.of("notice.future-item", "st/3", "令和4年4月1日"));
    assertThat(idle(own, GAP))
        .containsExactlyInAnyOrder(
            Message.of("notice.ended-item", "st/3", "令和6年3月31日"),
            Message.of("notice.future-item", "st", "令和8年4月1日"));
    Society piece = society(new Adjustment.Omit("st/3"));
    assertThat(idle(piece, SECOND)).isEmpty();
    assertThat(changes(piece, FIRST, SECOND)).extracting(Change::id).containsExactly("st/2");
  }

  @Test
  void whatIsYetToBeginIsAdvice_whatIsOverAWarning() {
    Society own = society(new Adjustment.Omit("st/3"));
    assertThat(ASSEMBLER.assemble(own, FIRST).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ADVICE);
    assertThat(ASSEMBLER.assemble(own, THIRD).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  private static List<Message> idle(Society society, LocalDate day) {
    return ASSEMBLER.assemble(society, day).findings().stream().map(Finding::message).toList();
  }
}
