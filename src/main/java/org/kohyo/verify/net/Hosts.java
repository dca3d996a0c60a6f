package org.kohyo.verify.net;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Sees to it that no host gets two requests at once, and gives up those that are silent. */
final class Hosts {

  /** How often a host may fail to answer in a row. */
  static final int PATIENCE = 3;

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /** A request. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws UnreachableException;
  }

  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private int silent; // guarded by turn
  }

  /** Runs a request when it is its turn at its host; all ports of a host are one host. */
  <T> T inTurn(URI at, Deadline deadline, Work<T> work) throws UnreachableException {
    Host host = hosts.computeIfAbsent(at.getHost(), name -> new Host());
    long asked = System.nanoTime();
    try {
      host.turn.lockInterruptibly();
    } catch (InterruptedException e) {
      throw Deadline.interrupted(at);
    }
    try {
      deadline.giveBack(System.nanoTime() - asked);
      if (host.silent >= PATIENCE) {
        throw UnreachableException.of("verify.unreachable.host-given-up", at, at.getHost());
      }
      T result = work.run();
      host.silent = 0;
      return result;
    } catch (UnreachableException e) {
      if (!e.reason().equals("host-given-up")) {
        host.silent = e.silence() ? host.silent + 1 : 0;
      }
      throw e;
    } finally {
      host.turn.unlock();
    }
  }
}
