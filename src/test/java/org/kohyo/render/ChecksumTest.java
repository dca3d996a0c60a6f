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
}
