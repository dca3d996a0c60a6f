package org.kohyo.render.pdf;

/**
 * Keeps short phrases of headings and labels on one line: 個人情報の / 利用目的, not 個人情報の利 / 用目的. A word
 * joiner (U+2060) stands where a line must not end; the engine has no glyph for it and writes
 * nothing into the PDF.
 */
final class Phrases {

  static final char JOINER = '\u2060';

  private Phrases() {}

  /**
   * @param longest a phrase of more characters may be parted, since it might not fit on a line
   */
  static String hold(String text, int longest) {
    StringBuilder held = new StringBuilder();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      i += Character.charCount(text.codePointAt(i));
      if (i == text.length() || endsAt(text, i)) {
        String phrase = text.substring(start, i);
        held.append(drawn(phrase) > longest ? phrase : join(phrase));
        start = i;
      }
    }
    return held.toString();
  }

  private static long drawn(String phrase) {
    return phrase.codePoints().filter(c -> !VariationSequence.isSelector(c)).count();
  }

  /**
   * A phrase ends where kana gives way to another script, and wherever a mark allows a line to end.
   */
  private static boolean endsAt(String text, int at) {
    if (!LineBreaks.isAllowed(text, at)) {
      return false;
    }
    int before = LineBreaks.drawnBefore(text, at);
    int after = text.codePointAt(at);
    boolean word = isKana(before) || Character.isLetterOrDigit(before);
    return !word || !Character.isLetterOrDigit(after) || isHiragana(before) && !isHiragana(after);
  }

  private static String join(String phrase) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      if (i > 0 && !Character.isLowSurrogate(phrase.charAt(i)) && LineBreaks.isAllowed(phrase, i)) {
        joined.append(JOINER);
      }
      joined.append(phrase.charAt(i));
    }
    return joined.toString();
  }

  private static boolean isKana(int c) {
    return c >= 'ぁ' && c <= 'ヿ';
  }

  private static boolean isHiragana(int c) {
    return c >= 'ぁ' && c <= 'ゟ';
  }
}
