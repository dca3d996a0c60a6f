package org.kohyo.verify.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Looks hosts up and keeps private networks out of reach. */
final class Names {

  /** How a name becomes addresses; tests have their own. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  private final Lookup lookup;
  private final boolean allowPrivate;
  private final ExecutorService threads;

  Names(Lookup lookup, boolean allowPrivate, ExecutorService threads) {
    this.lookup = lookup;
    this.allowPrivate = allowPrivate;
    this.threads = threads;
  }

  /** Looks up on another thread: the system's resolver knows no time limit and can't be stopped. */
  void check(URI at, Deadline deadline) throws UnreachableException {
    Future<InetAddress[]> addresses = threads.submit(() -> lookup.all(at.getHost()));
    judge(at, deadline.await(addresses, at));
  }

  /**
   * Looks up once more; see {@link Fetcher} for why. Waits as long as the system's resolver does.
   */
  void checkAgain(URI at) throws UnreachableException {
    if (!allowPrivate) {
      try {
        judge(at, lookup.all(at.getHost()));
      } catch (UnknownHostException e) {
        throw Faults.of(e, at);
      }
    }
  }

  private void judge(URI at, InetAddress[] addresses) throws UnreachableException {
    for (InetAddress address : addresses) {
      if (!allowPrivate && !PublicAddresses.contain(address)) {
        throw UnreachableException.of(
            "verify.unreachable.private", at, at.getHost(), address.getHostAddress());
      }
    }
  }
}
