package org.kohyo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clues of all rules of the law. Each distinct text is searched once for all societies; for
 * each society the lines are then at hand by what they hold.
 */
final class Clues {

  private final Map<Clue, Integer> numbers = new HashMap<>();
  private final List<Clue> all;
  private final Memo<int[]> found = new Memo<>(this::search);

  /** Looks for these. */
  Clues(List<Clue> all) {
    this.all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i), i);
    }
  }

  /** The lines that hold each clue, by its number, in their order. */
  List<List<Line>> sorted(List<Line> lines) {
    List<List<Line>> holding = new ArrayList<>();
    all.forEach(clue -> holding.add(new ArrayList<>()));
    for (Line line : lines) {
      for (int number : found.of(line.text())) {
        holding.get(number).add(line);
      }
    }
    return holding;
  }

  /** The number of a clue, which its rule must have made known. */
  int number(Clue clue) {
    Integer number = numbers.get(clue);
    if (number == null) {
      throw new IllegalArgumentException("a clue that no rule made known");
    }
    return number;
  }

  private int[] search(String text) {
    long signs = Signs.of(text);
    int[] numbers = new int[all.size()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (all.get(i).in(text, signs)) {
        numbers[count++] = i;
      }
    }
    return Arrays.copyOf(numbers, count);
  }
}
