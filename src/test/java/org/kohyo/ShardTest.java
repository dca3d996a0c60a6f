package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which part of the country a society is built in. */
class ShardTest {

  private static List<String> ids() {
    return IntStream.range(0, 1400)
        .mapToObj(i -> String.format(Locale.ROOT, "mihon-%05d", i))
        .toList();
  }

  @Test
  void everySocietyIsInOnePart_andTheyAreAboutEven() {
    for (int of : new int[] {1, 2, 3, 16, 1000}) {
      int[] sizes = new int[of];
      for (String id : ids()) {
        List<Integer> in =
            IntStream.rangeClosed(1, of).filter(k -> new Shard(k, of).holds(id)).boxed().toList();
        assertThat(in).as(id).hasSize(1);
        sizes[in.get(0) - 1]++;
      }
      if (of <= 16) {
        assertThat(Arrays.stream(sizes).min().orElseThrow()).isGreaterThan(700 / of);
      }
    }
  }

  /** Parts of two machines, or of two versions, belong together: it must never change. */
  @Test
  void itStaysWhereItIs() {
    assertThat(IntStream.rangeClosed(1, 16).filter(k -> new Shard(k, 16).holds("mihon")))
        .containsExactly(8);
    assertThat(IntStream.rangeClosed(1, 16).filter(k -> new Shard(k, 16).holds("jrc")))
        .containsExactly(3);
  }

  @Test
  void noSuchPart() {
    for (int[] wrong : new int[][] {{0, 3}, {4, 3}, {1, 0}, {1, 1001}, {-1, -1}}) {
      assertThatThrownBy(() -> new Shard(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new Shard(3, 16)).hasToString("3/16");
  }
}
