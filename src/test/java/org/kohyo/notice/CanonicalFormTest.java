package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Placeholder;

class CanonicalFormTest {

  private static final Unit UNIT =
      new Unit(
          "u",
          List.of(
              new Span.Plain("甲"),
              new Span.Value("乙", Placeholder.SOCIETY_NAME),
              new Span.Plain("丙"),
              new Span.Anchor(
                  List.of(new Span.Value("丁", Placeholder.SOCIETY_SELF)),
                  "https://example.jp/",
                  Optional.of(Placeholder.SOCIETY_FORMS_URL))));

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\u007F", "\u0080é\u07FF", "\u0800公\uD7FF\uE000\uFFFF", "a𠮷é公\uDBFF\uDFFF"})
  void aTextIsItsLengthInCodePointsAndItself(String text) {
    String expected = text.codePointCount(0, text.length()) + ":" + text;
    assertThat(CanonicalForm.asRead().text(text)).hasToString(expected);
    String longer = text.repeat(20_000);
    String before = "1:公";
    assertThat(CanonicalForm.asRead().text("公").text(longer).text(text))
        .hasToString(before + longer.codePointCount(0, longer.length()) + ":" + longer + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HIGH", "LOW"})
  void halfOfASurrogatePairIsNoText(String half) {
    String broken = half.equals("HIGH") ? "公\uD842" : "\uDFB7公";
    assertThatThrownBy(() -> CanonicalForm.asRead().text(broken))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aValueIsLeftOpenInTheText_namedInTheSocietysPart_andTextForAReader() {
    assertThat(CanonicalForm.of(NoticePart.TEXT).unit(UNIT))
        .hasToString(
            "[4:unit1:u[5:plain1:甲][5:value12:society.name][5:plain1:丙]"
                + "[4:link[5:value17:society.forms-url][5:value12:society.self]]]");
    assertThat(CanonicalForm.of(NoticePart.SOCIETY).unit(UNIT))
        .hasToString(
            "[4:unit1:u[5:plain1:甲][5:value12:society.name1:乙][5:plain1:丙]"
                + "[4:link[5:value17:society.forms-url]19:https://example.jp/"
                + "[5:value12:society.self1:丁]]]");
    assertThat(CanonicalForm.asRead().unit(UNIT))
        .hasToString("[4:unit1:u[5:plain3:甲乙丙][4:link19:https://example.jp/[5:plain1:丁]]]");
  }
}
