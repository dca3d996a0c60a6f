package org.kohyo.render.site;

import java.text.Normalizer;
import java.util.Comparator;

/**
 * How a reading is sorted: by its kana in the order of the 五十音, where voiced, small and long kana
 * count as the plain ones; readings that are alike so far, by these differences. That is what JIS X
 * 4061:1996 (日本語文字列照合順番) asks of kana, without data of any platform. Kinds of kana, hiragana or
 * katakana, make no difference until the very end.
 *
 * @param plain each kana as a plain one
 * @param sounds for each kana: 0 plain, 1 voiced (濁点), 2 half voiced (半濁点)
 * @param sizes for each kana: 0 a long mark, 1 small, 2 full
 * @param text the reading itself
 */
record KanaKey(String plain, String sounds, String sizes, String text)
    implements Comparable<KanaKey> {

  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String FULL = "あいうえおつやゆよわかけ";
  private static final String[] VOWELS = {
    "あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"
  };
  private static final String LONG_AS = "あいうえお";

  private static final Comparator<KanaKey> ORDER =
      Comparator.comparing(KanaKey::plain)
          .thenComparing(KanaKey::sounds)
          .thenComparing(KanaKey::sizes)
          .thenComparing(KanaKey::text);

  /** Rows of the 五十音 by their first kana. */
  private static final String ROWS = "あかさたなはまやらわ";

  /** The key of a reading; what is no kana counts as it is. */
  static KanaKey of(String reading) {
    String hiragana = hiragana(reading);
    // Taken apart, a voiced kana is a plain one and a mark.
    String apart = Normalizer.normalize(hiragana, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder();
    StringBuilder sounds = new StringBuilder();
    StringBuilder sizes = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int last = sounds.length() - 1;
      if ((c == '\u3099' || c == '\u309A') && last >= 0) {
        sounds.setCharAt(last, c == '\u3099' ? '1' : '2');
      } else if (!Character.isWhitespace(c) && c != '・') {
        int small = SMALL.indexOf(c);
        boolean mark = c == 'ー' && last >= 0;
        plain.append(mark ? vowel(plain.charAt(last)) : small < 0 ? c : FULL.charAt(small));
        sounds.append('0');
        sizes.append(mark ? '0' : small < 0 ? '2' : '1');
      }
    }
    return new KanaKey(plain.toString(), sounds.toString(), sizes.toString(), reading);
  }

  /** What a long mark behind a kana sounds like. */
  private static char vowel(char before) {
    for (int i = 0; i < VOWELS.length; i++) {
      if (VOWELS[i].indexOf(before) >= 0) {
        return LONG_AS.charAt(i);
      }
    }
    return 'ー';
  }

  /** Katakana, also of half width, as hiragana; signs of full width as those of ASCII. */
  private static String hiragana(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder hiragana = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      hiragana.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
    }
    return hiragana.toString();
  }

  /** The row of the 五十音 to which it belongs, 0 for あ to 9 for わ; 10 where it is no kana. */
  int row() {
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    if (first < 'あ' || first > 'ん') {
      return ROWS.length();
    }
    int row = 0;
    while (row + 1 < ROWS.length() && first >= ROWS.charAt(row + 1)) {
      row++;
    }
    return row;
  }

  @Override
  public int compareTo(KanaKey other) {
    return ORDER.compare(this, other);
  }
}
