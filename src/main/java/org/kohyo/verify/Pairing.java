package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kohyo.verify.Gaps.Part;

/** Which units became which texts: in order, so that the pairs are most alike together. */
final class Pairing {

  /** Units, and texts, beyond which nothing is paired. */
  private static final int MANY = 200;

  /** Texts of so few chars may be altered altogether. */
  private static final int TINY = 16;

  private final Placement placement;

  /** Units, two when they stand in one text, and the text. */
  record Pair(List<Integer> units, Part part) {}

  Pairing(Placement placement) {
    this.placement = placement;
  }

  /** Pairs of units and parts, both in order. */
  List<Pair> of(List<Integer> units, List<Part> parts) {
    if (units.size() == 1 && parts.size() == 1 && small(units.get(0), parts.get(0))) {
      return List.of(new Pair(units, parts.get(0)));
    }
    List<Integer> some = units.subList(0, Math.min(MANY, units.size()));
    List<Part> few = parts.subList(0, Math.min(MANY, parts.size()));
    int n = some.size();
    int m = few.size();
    double[][] sums = new double[n + 1][m + 1];
    int[][] steps = new int[n + 1][m + 1];
    List<Likeness> olds = some.stream().map(i -> new Likeness(placement.bare.get(i))).toList();
    List<Likeness> twos = new ArrayList<>();
    for (int i = 0; i + 1 < n; i++) {
      twos.add(new Likeness(placement.bare.get(some.get(i)) + placement.bare.get(some.get(i + 1))));
    }
    List<Likeness> news = few.stream().map(p -> new Likeness(text(p))).toList();
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        step(0, i < n ? sums[i + 1][j] : -1, i, j, sums, steps);
        step(1, j < m ? sums[i][j + 1] : -1, i, j, sums, steps);
        if (i < n && j < m) {
          double alike = olds.get(i).with(news.get(j));
          if (alike >= Likeness.ENOUGH || named(some.get(i), few.get(j))) {
            step(2, sums[i + 1][j + 1] + alike + 0.01, i, j, sums, steps);
          }
          if (i + 1 < n) {
            double both = twos.get(i).with(news.get(j));
            if (both >= Likeness.ENOUGH) {
              step(3, sums[i + 2][j + 1] + both * 1.5, i, j, sums, steps);
            }
          }
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0, j = 0; i < n || j < m; ) {
      int step = steps[i][j];
      if (step == 2) {
        pairs.add(new Pair(List.of(some.get(i)), few.get(j)));
      } else if (step == 3) {
        pairs.add(new Pair(List.of(some.get(i), some.get(i + 1)), few.get(j)));
      }
      i += step == 0 || step == 2 ? 1 : step == 3 ? 2 : 0;
      j += step == 0 ? 0 : 1;
    }
    return Collections.unmodifiableList(pairs);
  }

  private static void step(int step, double sum, int i, int j, double[][] sums, int[][] steps) {
    if (sum >= 0 && (sum > sums[i][j] || steps[i][j] == 0 && sum == sums[i][j])) {
      sums[i][j] = sum;
      steps[i][j] = step;
    }
  }

  private boolean small(int unit, Part part) {
    return placement.bare.get(unit).length() <= TINY
        && part.to() - part.from() <= TINY
        && (!placement.page || unit > 0);
  }

  private boolean named(int unit, Part part) {
    return placement.script.get(unit).id().equals(placement.scroll.name(part.from(), part.to()));
  }

  private String text(Part part) {
    return placement.scroll.bare().substring(part.from(), Math.min(part.to(), part.from() + 4_000));
  }
}
