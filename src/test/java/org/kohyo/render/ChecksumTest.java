package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksumTest {

  private static String of(String text) {
    return Checksum.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void bothHalvesAreTheKnownOnes() {
    // The check values of CRC-32/ISO-HDLC and CRC-32/ISCSI.
    assertThat(of("123456789")).isEqualTo("cbf43926" + "e3069283");
    assertThat(of("")).isEqualTo("0000000000000000");
  }

  @Test
  void zerosInFrontStay() {
    assertThat(of("a")).hasSize(16).isNotEqualTo(of("b"));
  }

  @Test
  void theDigitsAreTheValue() {
    Checksum sum = new Checksum().add("a text").add(7).add(7L);
    assertThat(Long.parseUnsignedLong(sum.hex(), 16)).isEqualTo(sum.getValue());
    assertThat(sum.hex()).hasSize(16).isNotEqualTo(new Checksum().hex());
    sum.reset();
    assertThat(sum.hex()).isEqualTo(of(""));
  }

  @Test
  void tellsApartWhereTextsAreCut() {
    assertThat(new Checksum().add("ab").add("c").hex())
        .isNotEqualTo(new Checksum().add("a").add("bc").hex())
        .isNotEqualTo(new Checksum().add("abc").add("").hex());
  }

  @Test
  void bytesMayComeInParts() {
    byte[] bytes = "123456789".getBytes(StandardCharsets.US_ASCII);
    Checksum sum = new Checksum();
    sum.update(bytes, 0, 4);
    sum.update(bytes[4]);
    sum.update(bytes, 5, 4);
    assertThat(sum.hex()).isEqualTo(of("123456789"));
  }
}
