package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Samples;

class InsurerNumberTest {

  /** The last is the worked example of textbooks on the ministry's rule: 6+3+2+2+0+0+2=15. */
  @ParameterizedTest
  @CsvSource({"0000000, 0", "0600000, 4", "0613000, 9", "0000009, 1", "3312001, 5"})
  void checkDigitsByHand(String seven, int expected) {
    assertThat(InsurerNumber.checkDigit(seven)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0600000", "060000040", "06000005", "０６０００００４", "06 00004", "+6000004"})
  void nothingElseIsANumber(String text) {
    assertThatThrownBy(() -> new InsurerNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyWrongDigitIsFound() {
    Samples.check(
        100,
        s -> {
          String digits = number(s);
          for (int i = 0; i < 8; i++) {
            for (char c = '0'; c <= '9'; c++) {
              StringBuilder wrong = new StringBuilder(digits);
              wrong.setCharAt(i, c);
              assertThat(holds(wrong)).as("%s", wrong).isEqualTo(digits.contentEquals(wrong));
            }
          }
        });
  }

  @Test
  void everyExchangeOfNeighboursIsFound_except09() {
    Samples.check(
        1000,
        s -> {
          String digits = number(s);
          int i = s.below(7);
          char a = digits.charAt(i);
          char b = digits.charAt(i + 1);
          StringBuilder exchanged = new StringBuilder(digits);
          exchanged.setCharAt(i, b);
          exchanged.setCharAt(i + 1, a);
          assertThat(holds(exchanged))
              .as("%s", exchanged)
              .isEqualTo(a == b || Math.min(a, b) == '0' && Math.max(a, b) == '9');
        });
  }

  /** Computed as others do it: the sum with doubled digits by a table is a multiple of ten. */
  @Test
  void theSumIsAMultipleOfTen() {
    Samples.check(
        1000,
        s -> {
          String digits = number(s);
          int sum = 0;
          for (int i = 0; i < 8; i += 2) {
            sum += "0246813579".charAt(digits.charAt(i) - '0') - '0';
            sum += digits.charAt(i + 1) - '0';
          }
          assertThat(sum % 10).isZero();
        });
  }

  private static String number(Samples s) {
    String seven = s.digits(7);
    return new InsurerNumber(seven + InsurerNumber.checkDigit(seven)).digits();
  }

  private static boolean holds(CharSequence digits) {
    String seven = digits.subSequence(0, 7).toString();
    return InsurerNumber.checkDigit(seven) == digits.charAt(7) - '0';
  }
}
