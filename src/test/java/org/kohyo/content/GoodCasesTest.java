package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Location;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Period;
import org.kohyo.policy.PhoneNumber;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Society;
import org.kohyo.policy.Statement;
import org.kohyo.policy.Wording;

/** What good input becomes. */
class GoodCasesTest {

  private static final ContentLoader LOADER = new ContentLoader();

  private static LoadedContent load(String name) {
    LoadedContent content =
        LOADER.load(new OverlaySource(OverlaySource.DATA.resolve("cases").resolve(name)));
    assertThat(content.findings()).isEmpty();
    return content;
  }

  private static Society society(String name) {
    return load(name).societies().stream()
        .filter(s -> s.id().equals("x"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scalarsAreReadAsTheyAreWritten() {
    Society society = society("good-raw-scalars");
    assertThat(society.name()).isEqualTo("0123");
    assertThat(society.self()).isEqualTo("no");
    assertThat(society.reading()).contains("2026-04-01");
    Contact contact = society.contacts().get(0);
    assertThat(contact.phone()).contains(new PhoneNumber("03-1234-5678"));
    assertThat(contact.hours()).contains("9:00");
    assertThat(contact.address()).contains("0x1F");
    assertThat(contact.department()).contains("true");
    assertThat(society.demonstration()).isFalse();
  }

  @Test
  void bomAndCrlfAreAccepted() {
    Society society = society("good-bom-crlf");
    assertThat(society.name()).isEqualTo("見本健康保険組合");
    assertThat(society.notices()).containsExactly("riyo");
  }

  @Test
  void markupAndPlaceholdersInASocietysValuesArePlainText() {
    Society society = society("good-script-is-text");
    assertThat(society.name()).isEqualTo("<script>alert(1)</script>");
    assertThat(society.self()).isEqualTo("{society.name}");
  }

  @Test
  void markdownBecomesTheClosedSetOfNodes() {
    Statement intro = load("good-markdown").policy().orElseThrow().statements().get("intro");
    assertThat(intro.texts()).hasSize(1);
    assertThat(intro.texts().get(0).period().from()).contains(LocalDate.of(2026, 4, 1));
    assertThat(intro.texts().get(0).nodes())
        .containsExactly(
            new ProseNode.Paragraph(
                "intro/1",
                "※",
                List.of(
                    text("本文は続き、"),
                    new Inline.Emphasis(List.of(text("強調"))),
                    text("と"),
                    new Inline.Emphasis(List.of(text("強い強調"))),
                    text("と"),
                    link("手続", "{society.procedures-url}"),
                    text("と"),
                    link("電話", "tel:03-0000-0000"),
                    text("と"),
                    link("メール", "mailto:a@example.jp"),
                    text("です。*印 \"引用\" ... -- (c) 'x'"))),
            new ProseNode.Paragraph("intro/2", "", List.of(text("　字下げした段落"))),
            new ProseNode.UnorderedItem("intro/3", List.of(text("一"))),
            new ProseNode.UnorderedItem("intro/4", List.of(text("二"))),
            new ProseNode.OrderedItem("intro/5", "3.", List.of(text("三"))),
            new ProseNode.OrderedItem("intro/6", "4.", List.of(text("四"))));
  }

  @Test
  void orderedItemsWithParenthesisShowTheirNumberInTwo() {
    Statement exceptions =
        load("good-markdown").policy().orElseThrow().statements().get("exceptions");
    assertThat(exceptions.texts().get(0).nodes())
        .extracting(ProseNode::id)
        .containsExactly("exceptions/1", "exceptions/2", "exceptions/3");
    assertThat(((ProseNode.OrderedItem) exceptions.texts().get(0).nodes().get(1)).mark())
        .isEqualTo("(1)");
  }

  @Test
  void locationsNameFileLineAndColumn() {
    LoadedContent content = load("good-adjustments");
    assertThat(content.locations().at("policy/payment"))
        .isEqualTo(new Location("content/policy/purposes.yaml", 18, 17));
    assertThat(content.locations().at("policy/staff/training"))
        .isEqualTo(new Location("content/policy/categories.yaml", 12, 28));
    assertThat(content.locations().at("policy/exceptions/2"))
        .isEqualTo(new Location("content/policy/statements/exceptions.md", 3, 1));
    assertThat(content.locations().exactly("kind/riyo"))
        .contains(new Location("content/policy/notices.yaml", 2, 9));
    assertThat(content.locations().ofSociety("x", ""))
        .isEqualTo(new Location("content/societies/x.yaml", 1, 1));
    assertThat(content.locations().ofSociety("x", "/adjustments/0/add"))
        .isEqualTo(new Location("content/societies/x.yaml", 5, 10));
    assertThat(content.locations().ofSociety("x", "/adjustments/0/label"))
        .isEqualTo(content.locations().ofSociety("x", "/adjustments/0"));
  }

  @Test
  void datedWordingsAnswerForADay() {
    var translation =
        load("good-adjustments").policy().orElseThrow().sections().get(0).groups().get(1);
    var text = translation.purposes().get(0).text();
    assertThat(text.at(LocalDate.of(2026, 3, 31))).isEqualTo(Optional.of(new Wording("翻訳の委託")));
    assertThat(text.at(LocalDate.of(2026, 4, 1)))
        .isEqualTo(Optional.of(new Wording("海外療養費の翻訳の委託")));
  }

  @Test
  void anAmendedStatementHasATextForEachFile_whichKeepsItsPiecesAndTheirPlaces() {
    LoadedContent content = load("good-amended-statement");
    Policy policy = content.policy().orElseThrow();
    assertThat(policy.statements().get("exceptions").texts())
        .extracting(DatedProse::period)
        .containsExactly(
            period("2020-04-01", "2021-03-31"),
            period("2022-04-01", "2024-03-31"),
            period("2024-04-01", "2029-03-31"));
    assertThat(policy.statements().get("intro").texts())
        .extracting(DatedProse::period)
        .containsExactly(
            new Period(Optional.empty(), Optional.of(LocalDate.of(2023, 3, 31))),
            new Period(Optional.of(LocalDate.of(2023, 4, 1)), Optional.empty()));
    assertThat(policy.statements().get("exceptions").at(LocalDate.of(2021, 4, 1))).isEmpty();
    assertThat(policy.amendments())
        .extracting(a -> a.date() + " " + a.item() + " " + a.kind() + " " + a.reason().orElse("-"))
        .containsExactlyInAnyOrder(
            "2020-04-01 exceptions AMENDMENT 初めて載せるため",
            "2021-04-01 exceptions AMENDMENT 初めて載せるため",
            "2022-04-01 exceptions AMENDMENT 法律の改正のため",
            "2024-04-01 exceptions CORRECTION -",
            "2029-04-01 exceptions CORRECTION -");
    assertThat(place(content, "exceptions/4", "2023-01-01")).isEqualTo("@2022-04-01.md:10:1");
    assertThat(place(content, "exceptions/2", "2022-03-31")).isEqualTo(".md:8:1");
    assertThat(place(content, "exceptions/2", "2022-04-01")).isEqualTo("@2022-04-01.md:8:1");
    assertThat(place(content, "exceptions/2", "2026-04-01")).isEqualTo("@2024-04-01.md:8:1");
    assertThat(content.locations().at("policy/payment", LocalDate.of(2026, 4, 1)))
        .isEqualTo(content.locations().at("policy/payment"));
  }

  private static String place(LoadedContent content, String unit, String day) {
    return content
        .locations()
        .at("policy/" + unit, LocalDate.parse(day))
        .toString()
        .replaceFirst("^content/policy/statements/exceptions", "");
  }

  private static Period period(String from, String until) {
    return new Period(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until)));
  }

  private static Inline text(String text) {
    return new Inline.Text(new Wording(text));
  }

  private static Inline link(String label, String target) {
    return new Inline.Link(List.of(text(label)), new Wording(target));
  }
}
