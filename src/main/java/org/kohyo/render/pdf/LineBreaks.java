package org.kohyo.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;

/**
 * Where a line of Japanese text may end (行頭禁則, 行末禁則, 分離禁止 as in JLREQ, the strict level). Whether
 * there may be a break is decided from the characters on both sides, so a text and its rest give
 * the same answers.
 */
final class LineBreaks {

  /** Never at the start of a line. Small kana and iteration marks are in it: strict. */
  private static final BitSet NOT_FIRST =
      set(
          "、。，．・：；？！‼⁇⁈⁉」』）】〕》〉］｝〙〗｠»”’゛゜ヽヾゝゞ々〻ー―…‥〜～゠–‐／"
              + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
              + "｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ％‰℃℉°′″￠¢㌫㎡㎏㎜㎝㎞)]},.:;?!%");

  /** Never at the end of a line. */
  private static final BitSet NOT_LAST = set("「『（【〔《〈［｛〘〖｟«“‘｢([{〒※￥¥＄$£￡№＃#＠@㈱㈲");

  /** What counts, after a number. */
  private static final BitSet UNITS = set("年月日時分秒週条項号款編章節頁歳才回人名件円銭割点度倍個本枚部社組種類級位番階割％万億兆千百十");

  /** In {@code char}s: three characters with selectors, each of two surrogates. */
  private static final int NEAR = 12;

  private LineBreaks() {}

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.codePoints().forEach(set::set);
    return set;
  }

  /**
   * The next place after {@code from} where a line may end, in {@code char}s; the text's length if
   * there is none.
   */
  static int next(String text, int from) {
    for (int i = from; i < text.length(); ) {
      i += Character.charCount(text.codePointAt(i));
      if (i < text.length() && isAllowed(text, i)) {
        return i;
      }
    }
    return text.length();
  }

  /**
   * Whether a line may end just before the {@code char} at {@code at}, which is neither the first
   * nor past the end.
   */
  static boolean isAllowed(String text, int at) {
    if (isNearUnusual(text, at)) {
      return isAllowedInPlain(text, at);
    }
    return isAllowedInUsual(text, at);
  }

  /** The character before a place, without its variation selectors; 0 if there is none. */
  static int drawnBefore(String text, int at) {
    int i = at;
    while (i > 0) {
      int before = text.codePointBefore(i);
      if (!VariationSequence.isSelector(before)) {
        return before;
      }
      i -= Character.charCount(before);
    }
    return 0;
  }

  /** Whether there are selectors or surrogates as near as the rules look at single places. */
  private static boolean isNearUnusual(String text, int at) {
    int end = Math.min(text.length(), at + NEAR);
    for (int i = Math.max(0, at - NEAR); i < end; i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE
          && (Character.isSurrogate(c) || VariationSequence.isSelector(c))) {
        return true;
      }
    }
    return false;
  }

  /**
   * As if the text had no selectors and only kanji of the basic plane: 𠮷󠄀 breaks where 一 would.
   * Never just before a selector.
   */
  private static boolean isAllowedInPlain(String text, int at) {
    if (VariationSequence.isSelector(text.codePointAt(at))) {
      return false;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int place = 0;
    for (int i = 0; i < text.length(); ) {
      if (i == at) {
        place = plain.length();
      }
      int codePoint = text.codePointAt(i);
      if (!VariationSequence.isSelector(codePoint)) {
        boolean kanji = codePoint > 0xFFFF && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
        plain.appendCodePoint(kanji ? '一' : codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return place > 0 && isAllowedInUsual(plain.toString(), place);
  }

  private static boolean isAllowedInUsual(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (joins(after)
        || before == 0x200D
        || before == 0x2060
        || after == ' '
        || after == 0xA0
        || before == 0xA0) {
      return false;
    }
    if (before == ' ') {
      return !isOpeningBefore(text, at) && !NOT_FIRST.get(after);
    }
    if (before == '　') {
      return !NOT_FIRST.get(after);
    }
    if (NOT_FIRST.get(after) || after == '　' || NOT_LAST.get(before)) {
      return false;
    }
    if (isWord(before) && isWord(after)) {
      return isUrlBreak(text, at);
    }
    if (isDigit(before) && UNITS.get(after) || before == '第' && isDigit(after)) {
      return false;
    }
    return !isKeptByMiddleDot(text, at);
  }

  /**
   * A space after an opening bracket or a mark such as ※ doesn't make the mark a good end of a
   * line.
   */
  private static boolean isOpeningBefore(String text, int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i > 0 && NOT_LAST.get(text.codePointBefore(i));
  }

  /** Marks that belong to the character before them. */
  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == 0x200D
        || codePoint == 0x2060;
  }

  /** Latin letters, digits and what stands between them: one word until a space. */
  private static boolean isWord(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint > ' ';
    }
    return isDigit(codePoint) || Character.isLetter(codePoint) && !isJapanese(codePoint);
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9' || codePoint >= '０' && codePoint <= '９';
  }

  private static boolean isJapanese(int codePoint) {
    if (codePoint >= 0x3005 && codePoint <= 0x9FFF) {
      return true;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HIRAGANA;
  }

  /**
   * A long address may be broken after a slash, but not one like 1/2, and not inside {@code //}.
   */
  private static boolean isUrlBreak(String text, int at) {
    return text.charAt(at - 1) == '/'
        && at > 1
        && Character.isLetter(text.charAt(at))
        && text.lastIndexOf("://", at) >= 0;
  }

  /**
   * 維持・改善 stays whole, and a single ・ elsewhere doesn't end a line either; in a longer row such as
   * 被保険者等・事業所・共済組合 the line may end after a ・.
   */
  private static boolean isKeptByMiddleDot(String text, int at) {
    if (text.charAt(at - 1) == '・') {
      return dots(text, at) < 2;
    }
    int dot = text.indexOf('・', Math.max(0, at - 3));
    if (dot < 0 || dot > at + 2) {
      return false;
    }
    int start = phraseStart(text, at);
    int end = phraseEnd(text, at);
    return start < at && at < end && end - start == 5 && dot == start + 2;
  }

  private static int dots(String text, int at) {
    return (int)
        text.substring(phraseStart(text, at), phraseEnd(text, at))
            .chars()
            .filter(c -> c == '・')
            .count();
  }

  private static int phraseStart(String text, int at) {
    int i = at;
    while (i > 0 && isPhrase(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int phraseEnd(String text, int at) {
    int i = at;
    while (i < text.length() && isPhrase(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Han and katakana of the basic plane: enough for words with a ・, and quick. */
  private static boolean isPhrase(char c) {
    return c >= '一' && c <= '鿿'
        || c >= 'ァ' && c <= 'ー'
        || c == '々'
        || c >= '㐀' && c <= '䶿'
        || c >= '豈' && c <= '﫿';
  }
}
