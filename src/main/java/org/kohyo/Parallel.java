package org.kohyo;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Work on a list with several threads. */
final class Parallel {

  private Parallel() {}

  /** How many threads: what was asked for, or as many as there are processors. */
  static int jobs(int asked) {
    return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
  }

  /** Results in the order of the input, whatever the number of threads. */
  static <A, B> List<B> map(int jobs, List<A> input, Function<A, B> work) {
    ForkJoinPool pool = new ForkJoinPool(jobs);
    try {
      return pool.submit(() -> input.parallelStream().map(work).toList()).join();
    } finally {
      pool.shutdown();
      // After a failure the others still write: nobody may clear away what they write to.
      pool.awaitQuiescence(1, TimeUnit.MINUTES);
    }
  }
}
