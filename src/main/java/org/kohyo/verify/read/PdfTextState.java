package org.kohyo.verify.read;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;

/** Where and how text is shown at a moment (ISO 32000-1, 9.3 and 9.4). */
final class PdfTextState {

  /** Points; text smaller than that is not for reading. */
  private static final double SMALLEST = 1;

  /** Points by which text may stand over the edge, as rounding does. */
  private static final double EDGE = 1;

  /** How far the middle of a glyph is above its line, in parts of the font's size. */
  private static final double MIDDLE = 0.35;

  /** How far glyphs reach above and below their line, in parts of the font's size. */
  private static final double ABOVE = 1;

  private static final double BELOW = -0.25;

  private final double[] box;
  private double[] page = {1, 0, 0, 1, 0, 0};
  private double[] line = {1, 0, 0, 1, 0, 0};
  private double[] text = {1, 0, 0, 1, 0, 0};
  private PdfFont font;
  private double size;
  private double characterSpacing;
  private double wordSpacing;
  private double stretch = 1;
  private double leading;
  private double rise;
  private int mode;
  private PdfLook look = PdfLook.USUAL;

  /**
   * @param box what of the page is shown: left, bottom, right, top
   */
  PdfTextState(double[] box) {
    this.box = box;
  }

  PdfTextState copy() {
    PdfTextState copy = new PdfTextState(box);
    copy.page = page;
    copy.line = line;
    copy.text = text.clone();
    copy.font = font;
    copy.size = size;
    copy.characterSpacing = characterSpacing;
    copy.wordSpacing = wordSpacing;
    copy.stretch = stretch;
    copy.leading = leading;
    copy.rise = rise;
    copy.mode = mode;
    copy.look = look;
    return copy;
  }

  void transform(double[] by) {
    page = PdfPlane.times(by, page);
  }

  /** How what is painted looks. */
  PdfLook look() {
    return look;
  }

  void look(PdfLook now) {
    look = now;
  }

  void font(PdfFont newFont, double newSize) {
    font = newFont;
    size = newSize;
  }

  /** The font; null as long as none is set. */
  PdfFont font() {
    return font;
  }

  void spacing(double word, double character) {
    wordSpacing = word;
    characterSpacing = character;
  }

  /** Applies an operator if it is about the state of texts. */
  void apply(String operator, List<COSBase> operands) {
    switch (operator) {
      case "BT" -> place(new double[] {1, 0, 0, 1, 0, 0});
      case "Tm" -> place(PdfContent.numbers(operands, 6));
      case "Td" -> move(PdfContent.numbers(operands, 2));
      case "TD" -> {
        double[] by = PdfContent.numbers(operands, 2);
        leading = -by[1];
        move(by);
      }
      case "T*" -> nextLine();
      case "Tc" -> characterSpacing = PdfContent.numbers(operands, 1)[0];
      case "Tw" -> wordSpacing = PdfContent.numbers(operands, 1)[0];
      case "Tz" -> stretch = PdfContent.numbers(operands, 1)[0] / 100;
      case "TL" -> leading = PdfContent.numbers(operands, 1)[0];
      case "Ts" -> rise = PdfContent.numbers(operands, 1)[0];
      case "Tr" -> mode = (int) PdfContent.numbers(operands, 1)[0];
      default -> {
        // It is about something else.
      }
    }
  }

  private void place(double[] matrix) {
    line = matrix;
    text = matrix.clone();
  }

  private void move(double[] by) {
    place(PdfPlane.times(new double[] {1, 0, 0, 1, by[0], by[1]}, line));
  }

  void nextLine() {
    move(new double[] {0, -leading});
  }

  /** A shift within a shown array, in thousandths of the size. */
  void shift(double thousandths) {
    double by = -thousandths / 1000 * size;
    if (font != null && font.vertical()) {
      go(0, by);
    } else {
      go(by * stretch, 0);
    }
  }

  /** Past a glyph. */
  void advance(double width, boolean space) {
    double spacing = characterSpacing + (space ? wordSpacing : 0);
    if (font.vertical()) {
      go(0, -size + spacing);
    } else {
      go((width * size + spacing) * stretch, 0);
    }
  }

  private void go(double x, double y) {
    text[4] += x * text[0] + y * text[2];
    text[5] += x * text[1] + y * text[3];
  }

  private double x() {
    double up = text[4] + rise * text[2];
    return up * page[0] + (text[5] + rise * text[3]) * page[2] + page[4];
  }

  private double y() {
    double up = text[4] + rise * text[2];
    return up * page[1] + (text[5] + rise * text[3]) * page[3] + page[5];
  }

  /** The height of the font, in points on the page. */
  double height() {
    double area = (text[0] * text[3] - text[1] * text[2]) * (page[0] * page[3] - page[1] * page[2]);
    return Math.abs(size) * Math.sqrt(Math.abs(area));
  }

  /** A point of the content, on the page. */
  double[] onPage(double x, double y) {
    return PdfPlane.point(page, x, y);
  }

  /** The box around the unit square of the content, on the page. */
  double[] square() {
    return PdfPlane.box(page, 0, 0, 1, 1);
  }

  /**
   * The box in which the next glyph stands, on the page.
   *
   * @param width in parts of the font's size
   */
  double[] glyph(float width) {
    double[] here = PdfPlane.times(text, page);
    return font.vertical()
        ? PdfPlane.box(here, -size / 2, rise - size, size / 2, rise)
        : PdfPlane.box(here, 0, BELOW * size + rise, width * size * stretch, ABOVE * size + rise);
  }

  /**
   * About the middle of the next glyph, on the page.
   *
   * @param width in parts of the font's size
   */
  double[] middle(float width) {
    double along = font.vertical() ? 0 : width / 2 * size * stretch;
    double up = (font.vertical() ? -MIDDLE : MIDDLE) * size + rise;
    return onPage(
        text[4] + along * text[0] + up * text[2], text[5] + along * text[1] + up * text[3]);
  }

  /** Whether text cuts what is painted after it to the shape of its letters. */
  boolean cuts() {
    return mode >= 4;
  }

  /** Whether text would not be seen, wherever it stands. */
  boolean unseen() {
    return mode == 3 || mode == 7 || look.hides() || stretch == 0 || !(height() >= SMALLEST);
  }

  /** Whether the next glyph starts beside what is shown of the page. */
  boolean outside() {
    double x = x();
    double y = y();
    return !(x >= box[0] - EDGE && x <= box[2] + EDGE && y >= box[1] - EDGE && y <= box[3] + EDGE);
  }

  /**
   * Whether the next glyph doesn't go on where the last one was.
   *
   * @param last where that was, which becomes where the next one is
   */
  boolean newLine(double[] last) {
    double[] now = {x(), y()};
    double em = height();
    int along = font.vertical() ? 1 : 0;
    boolean same =
        Math.abs(now[1 - along] - last[1 - along]) < em / 2
            && Math.abs(now[along] - last[along]) < 3 * em;
    System.arraycopy(now, 0, last, 0, 2);
    return !same;
  }

  static boolean isSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\u3000' && c != '\u00A0') {
        return false;
      }
    }
    return true;
  }
}
