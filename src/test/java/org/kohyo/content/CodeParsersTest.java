package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.Message;
import org.kohyo.policy.InsurerNumber;
import org.kohyo.policy.PostalCode;
import org.kohyo.testing.Samples;

/** Postal codes and insurers' numbers. */
class CodeParsersTest {

  private static void assertProblem(Parsed<?> parsed, String index, String key, String args) {
    assertThat(parsed).isInstanceOf(Parsed.Problem.class);
    Parsed.Problem<?> problem = (Parsed.Problem<?>) parsed;
    assertThat(problem.message()).isEqualTo(new Message(key, List.of(args.split(" "))));
    assertThat(problem.index())
        .isEqualTo(
            index.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(index)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          105-0012|105-0012
          1050012|105-0012
          １０５００１２|105-0012
          １０５－００１２|105-0012
          １０５ー００１２|105-0012
          105‐0012|105-0012
          105−0012|105-0012
          105 0012|105-0012
          105 - 0012|105-0012
          〒105-0012|105-0012
          〒 １０５―００１２|105-0012
          　〠105-0012 |105-0012
          000-0000|000-0000
          """)
  void usualPostalCodes(String text, String display) {
    assertThat(PostalCodeParser.parse(text)).isEqualTo(new Parsed.Value<>(new PostalCode(display)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''|-|content.postal-code-length|0
          〒|-|content.postal-code-length|0
          105|-|content.postal-code-length|3
          105-001|-|content.postal-code-length|6
          105-00123|-|content.postal-code-length|8
          1050-012|4|content.postal-code-hyphen|105-0012
          105-0012-|8|content.postal-code-hyphen|105-0012
          105--0012|4|content.postal-code-hyphen|105-0012
          105-0012〒|8|content.postal-code-character|〒 U+3012
          〒〒105-0012|1|content.postal-code-character|〒 U+3012
          〒105-0012東京都|9|content.postal-code-character|東 U+6771
          1O5-0012|1|content.number-look-alike|O U+004F 0
          l05-0012|0|content.number-look-alike|l U+006C 1
          〇05-0012|0|content.number-look-alike|〇 U+3007 0
          1٠5-0012|1|content.number-look-alike|٠ U+0660 0
          𠮷1𝟕5-0012|0|content.postal-code-character|𠮷 U+20BB7
          1𝟕5-0012|1|content.number-look-alike|𝟕 U+1D7D5 7
          """)
  void wrongPostalCodes(String text, String index, String key, String args) {
    assertProblem(PostalCodeParser.parse(text), index, key, args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          ''|-|content.insurer-number-length|0
          600004|-|content.insurer-number-length|6
          060000040|-|content.insurer-number-length|9
          6000004|-|content.insurer-number-zero|6000004
          06000005|7|content.insurer-number-check|5 4
          ０６０００００５|7|content.insurer-number-check|5 4
          06-000004|2|content.insurer-number-character|- U+002D
          06O00004|2|content.number-look-alike|O U+004F 0
          06\u200B000004|2|content.number-invisible|U+200B
          06\u3000000004|2|content.insurer-number-character|\u3000 U+3000
          """)
  void wrongInsurersNumbers(String text, String index, String key, String args) {
    assertProblem(InsurerNumberParser.parse(text), index, key, args);
  }

  @Test
  void postalCodesAreReadBackFromAnyForm() {
    Samples.check(
        1000,
        s -> {
          String code = s.digits(3) + "-" + s.digits(4);
          String text =
              s.one("", "〒", "〒 ", "　")
                  + s.widened(code.replace("-", s.one("", " ", "-", "ー", " − ")))
                  + s.one("", " ");
          assertThat(PostalCodeParser.parse(text))
              .isEqualTo(new Parsed.Value<>(new PostalCode(code)));
          assertThat(PostalCodeParser.parse(code))
              .isEqualTo(new Parsed.Value<>(new PostalCode(code)));
        });
  }

  @Test
  void insurersNumbersAreReadBackInAnyWidth() {
    Samples.check(
        1000,
        s -> {
          String seven = s.digits(7);
          String digits = seven + InsurerNumber.checkDigit(seven);
          assertThat(InsurerNumberParser.parse(s.widened(digits)))
              .isEqualTo(new Parsed.Value<>(new InsurerNumber(digits)));
        });
  }

  @Test
  void anyTextGivesAValueOrAProblemInsideOfIt() {
    Samples.check(
        1000,
        s -> {
          String text = s.below(3) == 0 ? s.text(12) : s.damaged("〒105-0012");
          inside(text, PostalCodeParser.parse(text));
          String number = s.below(3) == 0 ? s.text(12) : s.damaged("06000004");
          inside(number, InsurerNumberParser.parse(number));
        });
  }

  private static void inside(String text, Parsed<?> parsed) {
    if (parsed instanceof Parsed.Problem<?> problem) {
      problem
          .index()
          .ifPresent(i -> assertThat(i).isBetween(0, text.codePointCount(0, text.length()) - 1));
    }
  }

  @Test
  void onlyHalfAndFullWidthDigitsAreDigits() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean ours = c >= '0' && c <= '9' || c >= 0xFF10 && c <= 0xFF19;
      if (NumberSigns.digit(c) >= 0 != ours) {
        throw new AssertionError(Integer.toHexString(c));
      }
      // other digits are named as the digits that they look like
      if (!ours && Character.isDigit(c)) {
        String character = Character.toString(c);
        String like = Integer.toString(Character.digit(c, 10));
        Message message =
            Message.of("content.number-look-alike", character, CodePoints.notation(c), like);
        assertThat(InsurerNumberParser.parse("0600000" + character))
            .isEqualTo(Parsed.problemAt(7, message));
        assertThat(PostalCodeParser.parse("105-001" + character))
            .isEqualTo(Parsed.problemAt(7, message));
      }
    }
  }

  @Test
  void longTextsAreProblems() {
    for (String piece : List.of("0", "-", " ", "〒", "\u200B", "x")) {
      String text = piece.repeat(10_000);
      assertThat(PostalCodeParser.parse(text)).isInstanceOf(Parsed.Problem.class);
      assertThat(InsurerNumberParser.parse(text)).isInstanceOf(Parsed.Problem.class);
    }
  }
}
