package org.kohyo.render.comparison;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.kohyo.finding.CodePoints;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** Text in a paragraph of a Word document: every character as it is. */
final class WordText {

  private WordText() {}

  /** Names the style of a paragraph. */
  static void style(CTP paragraph, String style) {
    paragraph.addNewPPr().addNewPStyle().setVal(style);
  }

  /**
   * Adds text to a paragraph. A line feed begins a new line; a character that XML cannot hold, or
   * that turns the direction of text, becomes its code, such as {@code <U+0007>}.
   */
  static void add(CTP paragraph, String text, boolean underlined) {
    if (text.isEmpty()) {
      return;
    }
    CTR run = paragraph.addNewR();
    if (underlined) {
      run.addNewRPr().addNewU().setVal(STUnderline.SINGLE);
    }
    StringBuilder pending = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                flush(run, pending);
                run.addNewBr();
              } else if (c == '\t') {
                flush(run, pending);
                run.addNewTab();
              } else {
                hold(pending, c);
              }
            });
    flush(run, pending);
  }

  /** A text for an attribute or a property, with such codes too. */
  static String held(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints().forEach(c -> hold(held, c));
    return held.toString();
  }

  private static void hold(StringBuilder target, int c) {
    if (holdable(c)) {
      target.appendCodePoint(c);
    } else {
      target.append('<').append(CodePoints.notation(c)).append('>');
    }
  }

  private static void flush(CTR run, StringBuilder pending) {
    if (!pending.isEmpty()) {
      CTText text = run.addNewT();
      text.setStringValue(pending.toString());
      text.setSpace(SpaceAttribute.Space.PRESERVE);
      pending.setLength(0);
    }
  }

  /**
   * Characters of XML 1.0 (Char), without the carriage return, which a reader would change, and
   * without what turns the direction (Bidi_Control): who signs must see what is there.
   */
  private static boolean holdable(int c) {
    boolean turns =
        c == 0x61C || c == 0x200E || c == 0x200F || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
    return !turns && (in(c, 0x20, 0xD7FF) || in(c, 0xE000, 0xFFFD) || c >= 0x10000);
  }

  private static boolean in(int c, int from, int to) {
    return c >= from && c <= to;
  }
}
