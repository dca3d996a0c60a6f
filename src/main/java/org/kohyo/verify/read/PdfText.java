package org.kohyo.verify.read;

import java.util.regex.Pattern;

/** Texts of a PDF made comparable, on copies only. */
final class PdfText {

  private static final int EXCERPT = 40;
  private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

  /**
   * What needs no ink: white space, soft hyphens, joiners, and selectors of variants (Unicode 16,
   * Default_Ignorable_Code_Point, without those that turn the text around).
   */
  private static final Pattern NO_INK =
      Pattern.compile(
          "[ \\t\\n\\r\\f\\x{AD}\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}\\x{180B}-\\x{180D}"
              + "\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]+");

  private PdfText() {}

  /** White space as one space each. */
  static String collapsed(String text) {
    return SPACES.matcher(text).replaceAll(" ");
  }

  static boolean blank(CharSequence text) {
    return inked(text).isEmpty();
  }

  /** A text without what needs no ink. */
  static String inked(CharSequence text) {
    return NO_INK.matcher(text).replaceAll("");
  }

  /** Whether what is painted can be what is said. */
  static boolean same(CharSequence painted, CharSequence said) {
    return inked(painted).equals(inked(said));
  }

  /** The start of a text, for a message. */
  static String excerpt(CharSequence text) {
    String all = collapsed(text.toString()).strip();
    return all.codePointCount(0, all.length()) <= EXCERPT
        ? all
        : all.substring(0, all.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
