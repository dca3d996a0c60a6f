package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

  @Test
  void saysTheSameColoursAsTheJdk() {
    ColorSpace own = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
    ColorSpace known = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    for (float[] colour :
        new float[][] {{0, 0.07f, 0.56f}, {1, 1, 1}, {0.5f, 0.2f, 0}, {0.02f, 0.02f, 0.02f}}) {
      float[] expected = known.toCIEXYZ(colour);
      float[] actual = own.toCIEXYZ(colour);
      for (int i = 0; i < 3; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], Offset.offset(0.005f));
      }
    }
  }
}
