package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalWordingsTest {

  private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);
  private static final Period OLD = new Period(Optional.empty(), Optional.of(CHANGE.minusDays(1)));
  private static final Period NEW = new Period(Optional.of(CHANGE), Optional.empty());
  private static final LocalDate BEFORE = CHANGE.minusDays(1);

  private static final CanonicalWordings CANONICAL = new CanonicalWordings(policy());

  private static Policy policy() {
    Wordings dated =
        new Wordings(
            List.of(
                new DatedWording(OLD, new Wording("旧")), new DatedWording(NEW, new Wording("新"))));
    Purpose purpose =
        new Purpose(
            "p",
            dated,
            List.of(new Purpose.Explanation("p-note", Wordings.of("説明"))),
            Period.ALWAYS);
    Purpose shared = new Purpose("shared", Wordings.of("共有"), List.of(), NEW);
    return new Policy(
        List.of(new GroupKind("in", GroupKind.Nature.INTERNAL, Wordings.of("{society.self}内部"))),
        "【】",
        List.of(
            new PurposeSection(
                "s",
                Wordings.of("見出し"),
                Optional.of(new PurposeSection.Lead("s-lead", Wordings.of("前文"))),
                List.of(new PurposeSection.Group("in", List.of(purpose))),
                OLD)),
        Map.of("shared", shared),
        List.of(
            new Category("c", Wordings.of("類型"), List.of("shared"), Period.ALWAYS),
            new Category("gone", Wordings.of("旧類型"), List.of("shared"), OLD)),
        List.of(new Measure("m", Wordings.of("措置"), Wordings.of("本文"), Period.ALWAYS)),
        Map.of(
            "st",
            new Statement(
                "st",
                List.of(
                    new DatedProse(
                        Period.ALWAYS,
                        List.of(
                            new ProseNode.Paragraph(
                                "st/1",
                                "※",
                                List.of(
                                    text("前"),
                                    new Inline.Emphasis(List.of(text("強"))),
                                    new Inline.Link(
                                        List.of(text("{society.forms-url}")),
                                        new Wording("https://www.example.jp/")))),
                            item("st/2", "項目"))))),
            "turns",
            new Statement(
                "turns",
                List.of(
                    new DatedProse(OLD, List.of(item("turns/1", "旧"), item("turns/2", "止む"))),
                    new DatedProse(
                        period(CHANGE, CHANGE.plusDays(9)), List.of(item("turns", "一つ"))),
                    new DatedProse(
                        period(CHANGE.plusDays(20), LocalDate.MAX),
                        List.of(item("turns/1", "新"), item("turns/2", "再び")))))),
        Map.of(
            DetailKind.JOINT_USE,
            new DetailTable(
                DetailKind.JOINT_USE,
                List.of(new DetailTable.Row(DetailField.USERS, Wordings.of("範囲"))),
                Map.of())),
        List.of(
            new NoticeKind(
                "n",
                Wordings.of("題"),
                Wordings.of("題"),
                Numbering.DECIMAL,
                List.of(
                    new NoticeKind.PurposeSections(),
                    new NoticeKind.BlockSection("plan", Wordings.of("節"), List.of())))));
  }

  private static Period period(LocalDate from, LocalDate until) {
    return new Period(Optional.of(from), Optional.of(until));
  }

  private static ProseNode item(String id, String text) {
    return new ProseNode.UnorderedItem(id, List.of(text(text)));
  }

  private static Inline.Text text(String text) {
    return new Inline.Text(new Wording(text));
  }

  private static Optional<String> at(String id, LocalDate day) {
    return CANONICAL.at(id, day).map(Wording::template);
  }

  @Test
  void everyKindOfUnitHasItsWording_placeholdersUnresolved() {
    assertThat(at("s", BEFORE)).contains("見出し");
    assertThat(at("s-lead", BEFORE)).contains("前文");
    assertThat(at("s/in", BEFORE)).contains("{society.self}内部");
    assertThat(at("p", BEFORE)).contains("旧");
    assertThat(at("p-note", BEFORE)).contains("説明");
    assertThat(at("c", CHANGE)).contains("類型");
    assertThat(at("c/shared", CHANGE)).contains("共有");
    assertThat(at("m", CHANGE)).contains("措置");
    assertThat(at("m/text", CHANGE)).contains("本文");
    assertThat(at("st/2", CHANGE)).contains("項目");
    assertThat(at("joint-use/users", CHANGE)).contains("範囲");
    assertThat(at("plan", CHANGE)).contains("節");
  }

  @Test
  void proseIsWhatAReaderSees_withoutMarkAndAddress() {
    assertThat(at("st/1", CHANGE)).contains("前強{society.forms-url}");
    assertThat(at("st", CHANGE)).isEmpty();
    assertThat(CANONICAL.periods("st")).containsExactly(Period.ALWAYS);
  }

  @Test
  void whatDoesNotExistOnTheDayHasNoWording() {
    assertThat(at("p", CHANGE)).as("its section has ended").isEmpty();
    assertThat(CANONICAL.periods("p")).containsExactly(OLD);
    assertThat(at("c/shared", BEFORE)).as("not yet").isEmpty();
    assertThat(CANONICAL.periods("c/shared")).containsExactly(NEW);
    assertThat(at("gone/shared", BEFORE)).isEmpty();
    assertThat(at("gone/shared", CHANGE)).isEmpty();
    assertThat(CANONICAL.periods("gone/shared")).noneMatch(period -> period.contains(CHANGE));
  }

  @Test
  void aStatementHasTheTextOfTheDay_andItsPiecesComeAndGo() {
    LocalDate between = CHANGE.plusDays(10);
    LocalDate again = CHANGE.plusDays(20);
    assertThat(at("turns/1", BEFORE)).contains("旧");
    assertThat(at("turns", BEFORE)).as("in pieces").isEmpty();
    assertThat(at("turns", CHANGE)).contains("一つ");
    assertThat(at("turns/1", CHANGE)).as("in one piece").isEmpty();
    assertThat(at("turns", between)).isEmpty();
    assertThat(at("turns/2", between)).as("between two texts").isEmpty();
    assertThat(at("turns/2", again)).contains("再び");
    assertThat(CANONICAL.periods("turns"))
        .containsExactly(OLD, period(CHANGE, CHANGE.plusDays(9)), period(again, LocalDate.MAX));
    assertThat(CANONICAL.periods("turns/2")).containsExactly(OLD, period(again, LocalDate.MAX));
  }

  @Test
  void unknownIdsHaveNeitherWordingNorPeriod() {
    for (String id : List.of("shared", "in", "n", "nope", "")) {
      assertThat(at(id, CHANGE)).isEmpty();
      assertThat(CANONICAL.periods(id)).isEmpty();
    }
  }
}
