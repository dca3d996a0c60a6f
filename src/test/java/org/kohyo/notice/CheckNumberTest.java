package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Samples;

/** A number that survives being written down and read out. */
class CheckNumberTest {

  private static final CheckNumber NUMBER = new CheckNumber("123456789012");

  private static String digest(String first) {
    return "kohyo-notice-1:" + first + "0".repeat(64 - first.length());
  }

  @Test
  void comesFromTheFirstEightBytes_unsigned_withLeadingZeros() {
    assertThat(CheckNumber.of(digest("ffffffffffffffff")).digits()).isEqualTo("073709551615");
    assertThat(CheckNumber.of(digest("000000000000000a")).digits()).isEqualTo("000000000010");
    assertThat(CheckNumber.of(digest("")).shown()).isEqualTo("0000-0000-0000");
  }

  @Test
  void isTheRemainder() {
    Samples.check(
        1000,
        samples -> {
          String hex = samples.digits(8) + HexFormat.of().toHexDigits(samples.below(1 << 30), 8);
          BigInteger expected = new BigInteger(hex, 16).mod(BigInteger.TEN.pow(12));
          CheckNumber number = CheckNumber.of(digest(hex));
          assertThat(new BigInteger(number.digits())).isEqualTo(expected);
          assertThat(CheckNumber.parse(number.shown())).contains(number);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "1234-5678-9012",
        "１２３４－５６７８－９０１２",
        "１２３４ー５６７８ー９０１２",
        "1234‐5678‑9012",
        "1234 – 5678 — 9012",
        "1234−5678―9012",
        "1234　5678\u00a09012",
        " 12 34 56 78 90 12\n",
        "１２３４5678９０１２"
      })
  void isRead(String typed) {
    assertThat(CheckNumber.parse(typed)).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "1234-5678-901",
        "1234-5678-90123",
        "1234-5678-901２３",
        "1234-5678-901O",
        "照合番号 1234-5678-9012",
        "1234.5678.9012",
        "١٢٣٤٥٦٧٨٩٠١٢",
        "1234-5678-9012\u200b",
        "+1234-5678-9012",
        "\ud800"
      })
  void isNotRead(String typed) {
    assertThat(CheckNumber.parse(typed)).isEmpty();
  }

  @Test
  void isNotReadOutOfALongText() {
    assertThat(CheckNumber.parse("123456789012" + " ".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kohyo-text-1:00", "kohyo-notice-1:", "kohyo-notice-2:00"})
  void comesFromADigestOfANoticeAlone(String digest) {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckNumber.of(digest));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckNumber.of(digest + "0".repeat(63) + "G"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678901", "1234-5678-9012", "１２３４５６７８９０１２"})
  void hasTwelveDigits(String digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CheckNumber(digits));
  }
}
