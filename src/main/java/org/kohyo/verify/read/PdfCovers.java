package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;

/**
 * Areas that are filled after a text was shown at their place: nobody sees that text. Only what has
 * straight edges is followed exactly; of a curve its ends are.
 */
final class PdfCovers {

  /** A thing lower than that part of the text's height strikes it through at most. */
  private static final double LOWEST = 0.5;

  private final PdfPainted painted;
  private final PdfBudget budget;
  private final List<Shown> texts = new ArrayList<>();
  private final List<List<double[]>> outlines = new ArrayList<>();

  /** Where a glyph was shown: its middle, and its height. */
  private record Shown(String text, double x, double y, double height) {}

  PdfCovers(PdfPainted painted, PdfBudget budget) {
    this.painted = painted;
    this.budget = budget;
  }

  /** A new page. */
  void clear() {
    texts.clear();
    outlines.clear();
  }

  /**
   * A glyph is shown.
   *
   * @param middle of it, on the page
   */
  void shown(String text, double[] middle, double height) {
    texts.add(new Shown(text, middle[0], middle[1], height));
  }

  /** Applies an operator if it builds or paints a path. */
  void apply(String operator, List<COSBase> operands, PdfTextState state) {
    switch (operator) {
      case "m" -> {
        outlines.add(new ArrayList<>());
        point(PdfContent.numbers(operands, 2), state);
      }
      case "l", "c", "v", "y" -> point(PdfContent.numbers(operands, 2), state);
      case "re" -> {
        double[] box = PdfContent.numbers(operands, 4);
        outlines.add(new ArrayList<>());
        for (int corner : new int[] {0, 1, 3, 2}) {
          point(
              new double[] {box[0] + (corner & 1) * box[2], box[1] + (corner >> 1) * box[3]},
              state);
        }
      }
      case "f", "F", "f*", "B", "B*", "b", "b*" -> {
        if (state.covers()) {
          outlines.forEach(this::fill);
        }
        outlines.clear();
      }
      case "n", "S", "s" -> outlines.clear();
      default -> {
        // It is about something else.
      }
    }
  }

  private void point(double[] at, PdfTextState state) {
    budget.steps(1);
    if (!outlines.isEmpty()) {
      outlines.get(outlines.size() - 1).add(state.onPage(at[0], at[1]));
    }
  }

  private void fill(List<double[]> outline) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    for (double[] point : outline) {
      left = Math.min(left, point[0]);
      right = Math.max(right, point[0]);
      bottom = Math.min(bottom, point[1]);
      top = Math.max(top, point[1]);
    }
    budget.steps(texts.size() / 16);
    for (Shown shown : texts) {
      if (shown.x() > left
          && shown.x() < right
          && shown.y() > bottom
          && shown.y() < top
          && top - bottom > LOWEST * shown.height()
          && holds(outline, shown)) {
        painted.hidden(shown.text());
      }
    }
  }

  /** Whether a ray from the glyph to the right leaves the outline an odd number of times. */
  private boolean holds(List<double[]> outline, Shown shown) {
    budget.steps(outline.size());
    boolean inside = false;
    double[] last = outline.get(outline.size() - 1);
    for (double[] point : outline) {
      if (point[1] > shown.y() != last[1] > shown.y()
          && shown.x()
              < (last[0] - point[0]) * (shown.y() - point[1]) / (last[1] - point[1]) + point[0]) {
        inside = !inside;
      }
      last = point;
    }
    return inside;
  }
}
