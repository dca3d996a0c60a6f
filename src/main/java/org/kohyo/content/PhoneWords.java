package org.kohyo.content;

import java.util.List;

/** The words that stand around a telephone number. */
final class PhoneWords {

  /** In front, longest first; lower case and half width. */
  private static final List<String> LABELS =
      List.of("電話番号", "電話", "tel", "℡", "☎", "ファックス", "ファクシミリ", "ファクス", "fax", "℻");

  /** Before an extension, longest first. */
  private static final List<String> EXTENSIONS = List.of("内線番号", "内線", "extension", "ext");

  private PhoneWords() {}

  /** Where the number begins: after spaces, one label with its full stop or colon, spaces. */
  static int afterLabel(int[] signs) {
    return afterWord(signs, skipSpaces(signs, 0), LABELS);
  }

  /** Where the digits of the extension begin whose word stands at that place; else that place. */
  static int afterExtensionWord(int[] signs, int at) {
    return afterWord(signs, at, EXTENSIONS);
  }

  /** The first place from there on that holds no space; perhaps the end. */
  static int skipSpaces(int[] signs, int from) {
    int at = from;
    while (at < signs.length && NumberSigns.isSpace(signs[at])) {
      at++;
    }
    return at;
  }

  private static int afterWord(int[] signs, int at, List<String> words) {
    for (String word : words) {
      if (startsWith(signs, at, word)) {
        int end = at + word.length();
        end += end < signs.length && NumberSigns.isDot(signs[end]) ? 1 : 0;
        end = skipSpaces(signs, end);
        end += end < signs.length && NumberSigns.narrow(signs[end]) == ':' ? 1 : 0;
        return skipSpaces(signs, end);
      }
    }
    return at;
  }

  /** The words lie in the basic plane: a character is a code point. */
  private static boolean startsWith(int[] signs, int at, String word) {
    if (at + word.length() > signs.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      int c = NumberSigns.narrow(signs[at + i]);
      int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
      if (lower != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
