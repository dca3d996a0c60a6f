package org.kohyo.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatheredTest {

  /** Different ones may be alike to the order. */
  private record Thing(int order, int own) implements Comparable<Thing> {

    @Override
    public int compareTo(Thing other) {
      return Integer.compare(order, other.order);
    }
  }

  @Test
  void whateverComes_isSortedOnceAsAStreamWouldDoIt() {
    Random random = new Random(6);
    for (int round = 0; round < 2_000; round++) {
      List<Thing> things = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        things.add(new Thing(random.nextInt(5), random.nextInt(3)));
      }
      if (round % 2 == 0) {
        things.sort(null);
      }
      Gathered<Thing> gathered = new Gathered<>();
      things.forEach(gathered::add);
      assertThat(gathered.sorted())
          .as(things.toString())
          .isEqualTo(things.stream().distinct().sorted().toList());
    }
  }
}
