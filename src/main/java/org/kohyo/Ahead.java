package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that is begun before its result is needed, on another core: much of a short run is the first
 * use of everything.
 *
 * @param result of the work
 */
record Ahead<T>(CompletableFuture<T> result) {

  /** Work that may fail by reading. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Begins. */
  static <T> Ahead<T> of(Work<T> work) {
    return new Ahead<>(
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return work.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  /**
   * The result, when it is there.
   *
   * @throws IOException as the work did; what else it threw is thrown as it was
   */
  T get() throws IOException {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
