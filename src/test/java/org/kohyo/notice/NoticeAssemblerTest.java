package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Side;
import org.kohyo.policy.Category;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Measure;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Statement;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

class NoticeAssemblerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Period LATER = new Period(Optional.of(DAY.plusDays(1)), Optional.empty());

  private static final Period OVER = new Period(Optional.empty(), Optional.of(DAY.minusDays(1)));

  private static Purpose purpose(String id, Period period) {
    return new Purpose(id, Wordings.of("目的" + id), List.of(), period);
  }

  private static PurposeSection section(String id, String... purposes) {
    List<Purpose> all = List.of(purposes).stream().map(p -> purpose(p, Period.ALWAYS)).toList();
    return new PurposeSection(
        id,
        Wordings.of("見出し" + id),
        Optional.empty(),
        List.of(new PurposeSection.Group("internal", all)),
        Period.ALWAYS);
  }

  private static Policy policy() {
    NoticeKind kind =
        new NoticeKind(
            "kind",
            Wordings.of("{society.name}の公表文"),
            Wordings.of("公表文"),
            Numbering.DECIMAL,
            List.of(
                new NoticeKind.PurposeSections(),
                new NoticeKind.BlockSection(
                    "tables",
                    Wordings.of("表"),
                    List.of(new NoticeKind.CategoryTable(), new NoticeKind.MeasureTable())),
                new NoticeKind.BlockSection(
                    "page", Wordings.of("手続"), List.of(new NoticeKind.StatementBlock("page"))),
                new NoticeKind.BlockSection(
                    "contact",
                    Wordings.of("窓口"),
                    List.of(new NoticeKind.ContactBlock(Contact.Matter.COMPLAINTS)))));
    Wording url = new Wording("{society.procedures-url}");
    return new Policy(
        List.of(
            new GroupKind("internal", GroupKind.Nature.INTERNAL, Wordings.of("{society.self}内部"))),
        "【】",
        List.of(section("s1", "a", "b", "c"), section("s2", "d")),
        Map.of(
            "p",
            purpose("p", Period.ALWAYS),
            "later",
            purpose("later", LATER),
            "over",
            purpose("over", OVER)),
        List.of(
            new Category("cat", Wordings.of("類型"), List.of("p", "later", "over"), Period.ALWAYS),
            new Category("cat-later", Wordings.of("類型2"), List.of("later"), Period.ALWAYS)),
        List.of(new Measure("m", Wordings.of("組織"), Wordings.of("措置"), Period.ALWAYS)),
        Map.of(
            "page",
            new Statement(
                "page",
                List.of(
                    new DatedProse(
                        Period.ALWAYS,
                        List.of(
                            new ProseNode.Paragraph(
                                "page/1", "", List.of(new Inline.Text(new Wording("次へ。")))),
                            new ProseNode.Paragraph(
                                "page/2",
                                "",
                                List.of(new Inline.Link(List.of(new Inline.Text(url)), url)))))))),
        Map.of(),
        List.of(kind));
  }

  private static Society society(Adjustment... adjustments) {
    return new Society(
        "x",
        "髙﨑𠮷{society.self}組合",
        Optional.empty(),
        "当組合",
        List.of("kind"),
        false,
        Optional.empty(),
        List.of(),
        List.of(adjustments));
  }

  private static Assembly assemble(Society society) {
    return new NoticeAssembler(policy(), Locations.none()).assemble(society, DAY);
  }

  private static List<String> ids(Assembly assembly) {
    return assembly.notices().get(0).units().map(Unit::id).toList();
  }

  private static List<String> rules(Assembly assembly) {
    return assembly.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void withoutAdjustments_canonicalOrder_emptySectionsDropped_numbersWithoutGaps() {
    Assembly assembly = assemble(society());
    assertThat(ids(assembly))
        .containsExactly(
            "title",
            "s1",
            "s1/internal",
            "a",
            "b",
            "c",
            "s2",
            "s2/internal",
            "d",
            "tables",
            "cat",
            "cat/p",
            "m",
            "m/text");
    assertThat(assembly.notices().get(0).sections())
        .extracting(Section::number)
        .containsExactly("1.", "2.", "3.");
  }

  @Test
  void aSocietysValueIsTextEvenIfItLooksLikeAPlaceholder() {
    assertThat(assemble(society()).notices().get(0).title().text())
        .isEqualTo("髙﨑𠮷{society.self}組合の公表文");
  }

  @Test
  void aMissingValueLeavesTheWholeStatementOut_andIsReportedOnce() {
    assertThat(rules(assemble(society()))).containsExactly("missing-value");
  }

  @Test
  void withOtherLocations_theSameNoticesWithFindingsThatPointThere() {
    NoticeAssembler assembler = new NoticeAssembler(policy(), Locations.none());
    Location place = new Location("societies/elsewhere.yaml", 3, 1);
    Assembly before = assembler.assemble(society(), DAY);
    Assembly after =
        assembler
            .with(new Locations(Map.of("society/x", place), Collections.emptyNavigableMap()))
            .assemble(society(), DAY);
    assertThat(after.notices()).isEqualTo(before.notices());
    assertThat(after.findings()).extracting(Finding::location).containsExactly(place);
    assertThat(before.findings()).extracting(Finding::location).doesNotContain(place);
  }

  @Test
  void aGivenValueBringsTheStatementBack() {
    Society given =
        new Society(
            "x",
            "名",
            Optional.empty(),
            "当組合",
            List.of("kind"),
            false,
            Optional.of("https://www.example.jp/"),
            List.of(),
            List.of());
    Assembly assembly = assemble(given);
    assertThat(ids(assembly)).contains("page", "page/1", "page/2");
    assertThat(assembly.findings()).isEmpty();
  }

  @Test
  void itemsNotYetInForceAreLeftOut_andComeOnTheirDay() {
    Assembly next =
        new NoticeAssembler(policy(), Locations.none()).assemble(society(), DAY.plusDays(1));
    assertThat(ids(next)).contains("cat/later", "cat-later", "cat-later/later");
  }

  @Test
  void adjustments_omitRewordAddMoveRelabel() {
    Assembly assembly =
        assemble(
            society(
                new Adjustment.Omit("a"),
                new Adjustment.Reword("b", Optional.empty(), new Wording("{society.self}の目的")),
                new Adjustment.Add(
                    "n2", Optional.empty(), new Wording("新2"), new Anchor(Side.AFTER, "n1")),
                new Adjustment.Add(
                    "n1", Optional.empty(), new Wording("新1"), new Anchor(Side.AFTER, "a")),
                new Adjustment.Move("c", new Anchor(Side.BEFORE, "b")),
                new Adjustment.Move("s2", new Anchor(Side.BEFORE, "s1")),
                new Adjustment.Add(
                    "cat/own",
                    Optional.empty(),
                    new Wording("独自"),
                    new Anchor(Side.BEFORE, "cat/p")),
                new Adjustment.Add(
                    "m2",
                    Optional.of(new Wording("新措置")),
                    new Wording("内容"),
                    new Anchor(Side.AFTER, "m")),
                new Adjustment.Relabel("internal", new Wording("当健保内部"))));
    assertThat(ids(assembly))
        .containsExactly(
            "title",
            "s2",
            "s2/internal",
            "d",
            "s1",
            "s1/internal",
            "n1",
            "n2",
            "c",
            "b",
            "tables",
            "cat",
            "cat/own",
            "cat/p",
            "m",
            "m/text",
            "m2",
            "m2/text");
    List<String> texts = assembly.notices().get(0).units().map(Unit::text).toList();
    assertThat(texts).contains("当組合の目的", "当健保内部").doesNotContain("当組合内部");
    assertThat(rules(assembly)).containsExactly("missing-value");
  }

  @Test
  void anOmittedCategoryTakesItsPurposesAlong() {
    assertThat(ids(assemble(society(new Adjustment.Omit("cat"))))).doesNotContain("cat", "cat/p");
  }

  private static List<Finding> unused(Assembly assembly) {
    return assembly.findings().stream().filter(f -> f.rule().equals("unused-adjustment")).toList();
  }

  @Test
  void anAdjustmentOfWhatIsNotYetThere_orIsOver_saysSinceWhen() {
    Society early = society(new Adjustment.Omit("cat/later"));
    Finding before = unused(assemble(early)).get(0);
    assertThat(before.severity()).isEqualTo(Severity.ADVICE);
    assertThat(before.message())
        .isEqualTo(Message.of("notice.future-item", "cat/later", "令和8年4月2日"));
    assertThat(
            unused(
                new NoticeAssembler(policy(), Locations.none()).assemble(early, DAY.plusDays(1))))
        .isEmpty();
    Society late = society(new Adjustment.Omit("cat/over"));
    Finding after = unused(assemble(late)).get(0);
    assertThat(after.severity()).isEqualTo(Severity.WARNING);
    assertThat(after.message()).isEqualTo(Message.of("notice.ended-item", "cat/over", "令和8年3月31日"));
  }

  @Test
  void anAdjustmentThatFindsNothingIsReported() {
    assertThat(rules(assemble(society(new Adjustment.Omit("cat-later")))))
        .contains("unused-adjustment");
  }

  @Test
  void aMoveIntoAnotherListIsAnError_andChangesNothing() {
    Assembly assembly = assemble(society(new Adjustment.Move("a", new Anchor(Side.AFTER, "d"))));
    assertThat(rules(assembly)).contains("move-out-of-list");
    assertThat(ids(assembly)).containsSubsequence("a", "b", "c", "d");
  }

  @Test
  void aMeasureWithoutLabelIsAnError() {
    Adjustment add =
        new Adjustment.Add("m2", Optional.empty(), new Wording("内容"), new Anchor(Side.AFTER, "m"));
    assertThat(rules(assemble(society(add)))).contains("add-not-possible");
  }
}
