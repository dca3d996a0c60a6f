package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of a society's own colour. */
class KeyColourTest {

  private static KeyColour of(int rgb) {
    return new KeyColour(Colour.of("#%06x".formatted(rgb)));
  }

  @Test
  void theNearestColourCanAlwaysBeRead_andOneThatCanStays() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      KeyColour colour = of(random.nextInt(0x1000000));
      KeyColour nearest = colour.nearest();
      assertThat(nearest.shortfall()).as(colour.colour().hex()).isEmpty();
      if (colour.shortfall().isEmpty()) {
        assertThat(nearest).isEqualTo(colour);
      }
    }
  }

  @Test
  void blackStays_andWhiteBecomesAGreyThatCanBeRead() {
    assertThat(of(0).nearest()).isEqualTo(of(0));
    assertThat(of(0xffffff).shortfall()).isPresent();
    assertThat(of(0xffffff).nearest().shortfall()).isEmpty();
  }

  @Test
  void contrastIsThatOfTheStandard() {
    // WCAG 2.2, "contrast ratio": black on white has 21, #767676 on white 4.54.
    assertThat(Colour.of("#000000").contrast(Colour.WHITE)).isEqualTo(21);
    assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isBetween(4.54, 4.55);
    assertThat(Colour.WHITE.contrast(Colour.of("#767676"))).isBetween(4.54, 4.55);
  }
}
