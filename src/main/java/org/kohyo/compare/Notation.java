package org.kohyo.compare;

import java.text.Normalizer;
import java.util.List;

/**
 * Whether two texts differ just in how they are written (表記のみ). Folding serves this question alone:
 * no text that anybody reads is folded.
 */
final class Notation {

  /** Words that are one word in kanji and in kana. */
  static final List<String> CONJUNCTIONS =
      List.of(
          "及び", "および", "又は", "または", "並びに", "ならびに", "若しくは", "もしくは", "但し", "ただし", "従って", "したがって",
          "更に", "さらに", "且つ", "かつ");

  /** What is written in two ways; each first one is read as the second. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("及び", "および"),
          List.of("又は", "または"),
          List.of("並びに", "ならびに"),
          List.of("若しくは", "もしくは"),
          List.of("但し", "ただし"),
          List.of("従って", "したがって"),
          List.of("更に", "さらに"),
          List.of("且つ", "かつ"),
          List.of("為", "ため"),
          List.of("予め", "あらかじめ"),
          List.of("全て", "すべて"),
          List.of("下さい", "ください"),
          List.of("致し", "いたし"),
          List.of("頂", "いただ"),
          List.of("出来", "でき"),
          List.of("御", "ご"),
          List.of("行な", "行"),
          List.of("取り扱", "取扱"),
          List.of("問い合わせ", "問合せ"),
          List.of("申し込み", "申込み"),
          List.of("申し出", "申出"),
          List.of("手続き", "手続"),
          List.of("支払い", "支払"),
          List.of("ヶ", "か"),
          List.of("ヵ", "か"),
          List.of("箇", "か"));

  /** Punctuation after the compatibility forms (NFKC) have made one of many. */
  private static final String MARKS = ",.·[]〔〕【】「」『』~〜–—‐‑−";

  private static final String FOLDED = "、。・()()()\"\"\"\"~~-----";

  private Notation() {}

  /** Whether both are one text in two notations; not when they are the same characters. */
  static boolean only(String old, String next) {
    return !old.equals(next) && fold(old).equals(fold(next));
  }

  /** Width, punctuation, brackets, spaces and spellings made one. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(c -> MARKS.indexOf(c) < 0 ? c : FOLDED.charAt(MARKS.indexOf(c)))
        .forEach(folded::appendCodePoint);
    String result = folded.toString();
    for (List<String> spelling : SPELLINGS) {
      result = result.replace(spelling.get(0), spelling.get(1));
    }
    return result;
  }
}
