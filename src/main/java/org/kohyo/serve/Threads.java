package org.kohyo.serve;

import java.util.concurrent.ThreadFactory;

/** Threads that hold nobody up when everything else is over. */
final class Threads {

  private Threads() {}

  /** Threads of a name. */
  static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
