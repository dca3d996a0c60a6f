package org.kohyo.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.testing.Samples;

/** Readings stand as in a Japanese dictionary, on every platform. */
class KanaKeyTest {

  private static final String KANA =
      "ぁあぃいうヴえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽ"
          + "まみむめもゃやゅゆょよらりるれろわをんーアカガパヤャッンｱｶﾞﾊﾟ・ 　A1漢";

  private static String reading(Samples samples) {
    StringBuilder reading = new StringBuilder();
    for (int i = samples.below(5); i > 0; i--) {
      reading.append(KANA.charAt(samples.below(KANA.length())));
    }
    return samples.below(4) == 0 ? samples.text(4) : reading.toString();
  }

  @Test
  void asADictionaryHasThem() {
    List<String> sorted =
        List.of(
            "あ", "ああ", "アイ", "かあ", "カー", "がー", "かあさん", "がか", "かき", "かぎ", "きやく", "きゃく", "きよう", "きょう",
            "ぎょう", "さつか", "さっか", "はは", "はば", "ぱは", "ひ", "わ", "をか", "んか");
    List<String> expected =
        List.of(
            "あ", "ああ", "アイ", "カー", "かあ", "がー", "かあさん", "がか", "かき", "かぎ", "きゃく", "きやく", "きょう", "きよう",
            "ぎょう", "さっか", "さつか", "はは", "はば", "ぱは", "ひ", "わ", "をか", "んか");
    assertThat(sorted.stream().map(KanaKey::of).sorted().map(KanaKey::text))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void widthKindAndSpacesMakeNoDifference_butAtTheEnd() {
    for (String same : List.of("ガッコウ", "ｶﾞｯｺｳ", "がっ こう", "がっ・こう", "か\u3099っこう")) {
      KanaKey key = KanaKey.of(same);
      KanaKey plain = KanaKey.of("がっこう");
      assertThat(List.of(key.plain(), key.sounds(), key.sizes()))
          .isEqualTo(List.of(plain.plain(), plain.sounds(), plain.sizes()));
    }
  }

  @Test
  void rows() {
    assertThat(List.of("あ", "ゔ", "か", "ざ", "っ", "の", "ぱ", "ん", "ヲ", "を", "漢", "", "ー", "A"))
        .extracting(r -> KanaKey.of(r).row())
        .containsExactly(0, 0, 1, 2, 3, 4, 5, 9, 9, 9, 10, 10, 10, 10);
  }

  /** Signs, transitivity, and that only the same text is equal. */
  @Test
  void itIsATotalOrder() {
    Samples.check(
        20_000,
        samples -> {
          KanaKey a = KanaKey.of(reading(samples));
          KanaKey b = KanaKey.of(reading(samples));
          KanaKey c = KanaKey.of(reading(samples));
          assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
          assertThat(a.compareTo(b) == 0).isEqualTo(a.text().equals(b.text()));
          if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
          }
        });
  }

  /** What starts with another stands after it; rows never mix. */
  @Test
  void prefixesComeFirst_andRowsInTheirOrder() {
    Samples.check(
        5_000,
        samples -> {
          String one = reading(samples);
          KanaKey a = KanaKey.of(one);
          KanaKey b = KanaKey.of(reading(samples));
          if (a.row() < b.row() && b.row() < SocietyOrder.NO_ROW) {
            assertThat(a).isLessThan(b);
          }
          assertThat(KanaKey.of(one + "あ").plain()).startsWith(a.plain());
        });
  }
}
