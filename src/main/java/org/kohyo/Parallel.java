package org.kohyo;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Work on a list with several threads. */
final class Parallel {

  private Parallel() {}

  /** How many threads: what was asked for, or as many as there are processors. */
  static int jobs(int asked) {
    return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Results in the order of the input, whatever the number of threads. Whoever is free takes the
   * next: one that takes long keeps no other waiting.
   */
  @SuppressWarnings("unchecked") // nothing but results is put there
  static <A, B> List<B> map(int jobs, List<A> input, Function<A, B> work) {
    Object[] results = new Object[input.size()];
    AtomicInteger next = new AtomicInteger();
    ForkJoinPool pool = new ForkJoinPool(jobs);
    try {
      pool.submit(
              () ->
                  IntStream.range(0, jobs)
                      .parallel()
                      .forEach(thread -> work(input, work, results, next)))
          .join();
      return (List<B>) List.of(results);
    } finally {
      pool.shutdown();
      // After a failure the others still write: nobody may clear away what they write to.
      pool.awaitQuiescence(1, TimeUnit.MINUTES);
    }
  }

  /** What one thread does; after a failure the others take nothing more. */
  private static <A, B> void work(
      List<A> input, Function<A, B> work, Object[] results, AtomicInteger next) {
    try {
      for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
        results[i] = work.apply(input.get(i));
      }
    } catch (RuntimeException | Error e) {
      next.set(results.length);
      throw e;
    }
  }
}
