package org.kohyo.verify.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The marks around the text that is shown: they say to what it belongs (ISO 32000-1, 14.6). */
final class PdfMarks {

  private static final int DEEPEST = 200;

  private final PdfPainted painted;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private boolean outside;

  /**
   * An open mark.
   *
   * @param piece to which text belongs here; null if to none
   * @param margin takes the text of an artifact; null if it is none
   * @param actual what the mark says in place of its glyphs; null if nothing
   */
  private record Mark(
      PdfPainted.Piece piece, StringBuilder margin, String actual, int shown, int said) {}

  PdfMarks(PdfPainted painted) {
    this.painted = painted;
  }

  int depth() {
    return marks.size();
  }

  /** Whether what comes next belongs to nothing, whatever the marks say. */
  void outside(boolean now) {
    outside = now;
  }

  /** A mark opens; what it belongs to is told by the innermost one that tells it. */
  void open(List<COSBase> operands, COSDictionary properties, COSDictionary owner) {
    if (marks.size() >= DEEPEST) {
      throw PdfRefusal.tooDeep();
    }
    Mark above = marks.peek();
    PdfPainted.Piece piece = above == null ? null : above.piece();
    StringBuilder margin = above == null ? null : above.margin();
    int mcid = properties.getInt(COSName.MCID, -1);
    if (!operands.isEmpty() && COSName.ARTIFACT.equals(operands.get(0))) {
      piece = null;
      margin = margin == null ? new StringBuilder() : margin;
    } else if (mcid >= 0) {
      piece = painted.open(owner, mcid);
      margin = null;
    }
    String actual = piece == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    marks.push(
        new Mark(
            piece,
            margin,
            actual,
            piece == null ? 0 : piece.shown.length(),
            piece == null ? 0 : piece.said.length()));
  }

  void close() {
    if (marks.isEmpty()) {
      throw PdfRefusal.damaged();
    }
    Mark mark = marks.pop();
    if (mark.actual() != null) {
      String shown = mark.piece().shown.substring(mark.shown());
      if (!PdfText.same(shown, mark.actual())) {
        painted.differing(shown);
      }
      mark.piece().said.setLength(mark.said());
      mark.piece().said.append(mark.actual());
    }
    boolean outermost = marks.isEmpty() || marks.peek().margin() != mark.margin();
    if (mark.margin() != null && outermost) {
      painted.margin(mark.margin());
    }
  }

  /** The next glyph stands elsewhere: a running head has parts at both sides of the page. */
  void newLine() {
    Mark mark = marks.peek();
    if (mark != null && mark.margin() != null) {
      painted.margin(mark.margin());
      mark.margin().setLength(0);
    }
  }

  /** The piece to which belongs what is painted here. */
  Optional<PdfPainted.Piece> piece() {
    return outside ? Optional.empty() : Optional.ofNullable(marks.peek()).map(Mark::piece);
  }

  /** Text is shown. */
  void text(String text) {
    Mark mark = marks.peek();
    if (mark != null && !outside && mark.piece() != null) {
      mark.piece().shown.append(text);
      mark.piece().said.append(text);
    } else if (mark != null && !outside && mark.margin() != null) {
      mark.margin().append(text);
    } else if (!PdfTextState.isSpace(text)) {
      painted.stray(text);
    }
  }
}
