package org.kohyo.verify.net;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time that one fetch has. Waiting for one's turn at a host is not counted. */
final class Deadline {

  private final Duration whole;
  private long end;

  Deadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  /** Gives back time that was spent waiting for others, in nanoseconds. */
  void giveBack(long nanos) {
    end += nanos;
  }

  /** What comes in time; otherwise it is cancelled. */
  <T> T await(Future<T> coming, URI at) throws UnreachableException {
    try {
      return coming.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw UnreachableException.of(
          "verify.unreachable.timeout", at, Long.toString(Math.max(1, whole.toSeconds())));
    } catch (InterruptedException e) {
      coming.cancel(true);
      throw interrupted(at);
    } catch (ExecutionException e) {
      throw Faults.of(e.getCause(), at);
    }
  }

  /** Somebody wants the program to end. */
  static UnreachableException interrupted(URI at) {
    Thread.currentThread().interrupt();
    return UnreachableException.of("verify.unreachable.interrupted", at);
  }
}
