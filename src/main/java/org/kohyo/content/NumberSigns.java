package org.kohyo.content;

import java.util.Optional;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.Message;

/** The characters with which people write numbers. */
final class NumberSigns {

  /** In code points; more than any way to write a number with its label and extension. */
  private static final int MAX_LENGTH = 100;

  private NumberSigns() {}

  /** What to say about a text that is longer than any number. */
  static Optional<Message> tooLong(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_LENGTH
        ? Optional.empty()
        : Optional.of(
            Message.of("content.too-long", Integer.toString(MAX_LENGTH), Integer.toString(length)));
  }

  /** 0 to 9 for ASCII and full-width digits (U+FF10–FF19), else -1: nobody types other digits. */
  static int digit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 : -1;
  }

  /** What stands for a hyphen in Japanese text, whatever Unicode calls it. */
  static boolean isHyphen(int c) {
    return c == '-'
        || c >= 0x2010 && c <= 0x2015
        || c == 0x2212 // minus
        || c == 0x30FC // ー, the key beside 0
        || c == 0xFF0D
        || c == 0xFF70;
  }

  /** Half-width, no-break and full-width space. */
  static boolean isSpace(int c) {
    return c == ' ' || c == 0xA0 || c == 0x3000;
  }

  /** Half- and full-width full stop and middle dot. */
  static boolean isDot(int c) {
    return c == '.' || c == 0xFF0E || c == 0x30FB || c == 0xFF65;
  }

  /** Whether telephone numbers hold the character, at some place. */
  static boolean isUsual(int c) {
    return digit(c) >= 0 || isHyphen(c) || isDot(c) || "+()".indexOf(narrow(c)) >= 0;
  }

  /** The ASCII form of a full-width character, others as they are. */
  static int narrow(int c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
  }

  /**
   * What to say about a character that no number has.
   *
   * @param key of the message for a character that is neither invisible nor like a digit; its
   *     arguments are the character and its code point
   */
  static Message misfit(int c, String key) {
    String notation = CodePoints.notation(c);
    if (isInvisible(c)) {
      return Message.of("content.number-invisible", notation);
    }
    int like = likeDigit(c);
    String character = Character.toString(c);
    return like < 0
        ? Message.of(key, character, notation)
        : Message.of("content.number-look-alike", character, notation, Integer.toString(like));
  }

  /** Whether nobody sees the character, or sees it as part of the one before. */
  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      case Character.SPACE_SEPARATOR -> !isSpace(c);
      default -> Character.isIdentifierIgnorable(c) || isFiller(c);
    };
  }

  /** Letters of Hangul and Braille that look like nothing. */
  private static boolean isFiller(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }

  private static int likeDigit(int c) {
    return switch (narrow(c)) {
      case 'O', 'o', 0x3007, 0x25CB, 0x25EF, 0x041E, 0x043E, 0x039F, 0x03BF -> 0; // 〇○◯ОоΟο
      case 'l', 'I', '|' -> 1;
      default ->
          Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
    };
  }
}
