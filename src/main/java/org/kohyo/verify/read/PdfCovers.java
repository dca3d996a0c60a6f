package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.Arrays;
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
  private boolean cuts;
  private boolean curved;

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
    cuts = false;
    curved = false;
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
      case "l", "c", "v", "y" -> {
        curved |= !operator.equals("l");
        point(PdfContent.numbers(operands, 2), state);
      }
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
        if (state.look().covers()) {
          outlines.forEach(this::fill);
        }
        painted(state);
      }
      case "n", "S", "s" -> painted(state);
      case "W", "W*" -> cuts = true;
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

  /** A path ends; where it was marked so, it cuts what is painted from now on. */
  private void painted(PdfTextState state) {
    if (cuts) {
      boolean box = !curved && outlines.size() == 1 && isBox(outlines.get(0));
      double[] seen = box ? PdfPlane.around(outlines.get(0)) : PdfLook.NOWHERE;
      state.look(state.look().within(seen));
    }
    cuts = false;
    curved = false;
    outlines.clear();
  }

  /** Four corners, each side along an edge of the page; a fifth may be the first again. */
  private static boolean isBox(List<double[]> outline) {
    int size = outline.size();
    boolean box = size == 4 || size == 5 && Arrays.equals(outline.get(0), outline.get(4));
    for (int i = 0; i < 4 && box; i++) {
      double[] from = outline.get(i);
      double[] to = outline.get((i + 1) % 4);
      boolean flat = Math.abs(from[1] - to[1]) < 0.01;
      boolean steep = Math.abs(from[0] - to[0]) < 0.01;
      boolean turned = i == 0 || Math.abs(from[1] - outline.get(i - 1)[1]) < 0.01 != flat;
      box = flat != steep && turned;
    }
    return box;
  }

  private void fill(List<double[]> outline) {
    double[] box = PdfPlane.around(outline);
    budget.steps(texts.size() / 16);
    for (Shown shown : texts) {
      if (shown.x() > box[0]
          && shown.x() < box[2]
          && shown.y() > box[1]
          && shown.y() < box[3]
          && box[3] - box[1] > LOWEST * shown.height()
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
