package org.kohyo.content;

import java.util.Optional;
import java.util.OptionalInt;
import org.kohyo.finding.CodePoints;

/** Characters that have no business in a notice: nobody sees them, but they change what is read. */
final class Characters {

  private Characters() {}

  /** Key of the message that says what is wrong with a character; empty when nothing is. */
  static Optional<String> problem(int c) {
    if (ordinary(c)) {
      return Optional.empty();
    } else if (c == 0) {
      return Optional.of("content.nul");
    } else if (c < 0x20 || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
      return Optional.of("content.control-character");
    } else if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
      return Optional.of("content.bidi-character");
    } else if (zeroWidth(c)) {
      return Optional.of("content.zero-width-character");
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      return Optional.of("content.lone-surrogate");
    } else if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
      return Optional.of("content.noncharacter");
    }
    return Optional.empty();
  }

  /** Nearly all there are: among them nothing is wrong, and each is one code unit. */
  private static boolean ordinary(int c) {
    return c >= 0x20 && c < 0x7F || c > 0x2069 && c < 0xD800 && c != 0x3164;
  }

  /**
   * Characters without width. Variation selectors are none of them: they belong to the character
   * before, and names need them.
   */
  private static boolean zeroWidth(int c) {
    return c >= 0x200B && c <= 0x200F
        || c >= 0x2060 && c <= 0x2064
        || c == 0xAD
        || c == 0x61C
        || c == 0x180E
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c >= 0xE0000 && c <= 0xE007F;
  }

  /** The first bad character of a value, where line breaks are bad as well. */
  static OptionalInt firstProblem(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!ordinary(value.charAt(i))) {
        int c = value.codePointAt(i);
        if (problem(c).isPresent()) {
          return OptionalInt.of(c);
        }
        i += Character.charCount(c) - 1;
      }
    }
    return OptionalInt.empty();
  }

  /** The text with a visible stand-in for each bad character, at the same columns. */
  static String masked(String text) {
    int[] codePoints =
        text.codePoints()
            .map(c -> c == '\t' || c == '\n' || c == '\r' || problem(c).isEmpty() ? c : 0xFFFD)
            .toArray();
    return new String(codePoints, 0, codePoints.length);
  }

  /** Such as {@code U+202E}. */
  static String name(int c) {
    return CodePoints.notation(c);
  }

  /** Reports every bad character of a file's text; tabs and line breaks are YAML's to judge. */
  static void check(String text, Problems problems) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      if (ordinary(text.charAt(i))) {
        i++;
        column++;
        continue;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r') {
        boolean ends = c == '\n' || i == text.length() || text.charAt(i) != '\n';
        line += ends ? 1 : 0;
        column = ends ? 1 : column;
        continue;
      }
      Optional<String> problem = c == '\t' ? Optional.empty() : problem(c);
      if (problem.isPresent()) {
        Place place = new Place(line, column);
        problems.error(ContentRule.INVISIBLE_CHARACTER, place, problem.get(), name(c));
      }
      column++;
    }
  }
}
