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
   * Adds text to a paragraph. A line feed begins a new line; a character that XML cannot hold
   * becomes its code, such as {@code <U+0007>}.
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

  /** A text for an attribute or a property, every character of which XML can hold. */
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

  /** Characters of XML 1.0 (Char), without the carriage return, which a reader would change. */
  private static boolean holdable(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
