package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Location;
import org.kohyo.policy.Contact;
import org.kohyo.policy.Inline;
import org.kohyo.policy.PhoneNumber;
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
    assertThat(intro.period().from()).contains(LocalDate.of(2026, 4, 1));
    assertThat(intro.nodes())
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
    assertThat(exceptions.nodes())
        .extracting(ProseNode::id)
        .containsExactly("exceptions/1", "exceptions/2", "exceptions/3");
    assertThat(((ProseNode.OrderedItem) exceptions.nodes().get(1)).mark()).isEqualTo("(1)");
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
    assertThat(content.locations().places())
        .containsEntry("kind/riyo", new Location("content/policy/notices.yaml", 2, 9));
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

  private static Inline text(String text) {
    return new Inline.Text(new Wording(text));
  }

  private static Inline link(String label, String target) {
    return new Inline.Link(List.of(text(label)), new Wording(target));
  }
}
