package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

  private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64})
  void answersInTheOrderOfTheInput(int jobs) {
    assertThat(Parallel.map(jobs, MANY, i -> -i)).isEqualTo(MANY.stream().map(i -> -i).toList());
    assertThat(Parallel.map(jobs, List.of(), i -> i)).isEmpty();
    assertThat(Parallel.map(jobs, List.of("one"), String::length)).containsExactly(3);
  }

  /** The first waits until all others are done: only another thread can do them. */
  @Test
  void oneThatTakesLongKeepsNoOtherWaiting() {
    CountDownLatch others = new CountDownLatch(MANY.size() - 1);
    List<Boolean> done =
        Parallel.map(
            2,
            MANY,
            i -> {
              if (i > 0) {
                others.countDown();
                return true;
              }
              return waited(others);
            });
    assertThat(done).hasSize(MANY.size()).doesNotContain(false);
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesNothingMoreAfterAFailureAndThrowsIt() {
    Set<Integer> taken = ConcurrentHashMap.newKeySet();
    UncheckedIOException failure = new UncheckedIOException(new IOException("full"));
    assertThatThrownBy(
            () ->
                Parallel.map(
                    2,
                    MANY,
                    i -> {
                      taken.add(i);
                      if (i == 10) {
                        throw failure;
                      }
                      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                      return i;
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("full");
    assertThat(taken).contains(10).hasSizeLessThan(MANY.size());
  }
}
