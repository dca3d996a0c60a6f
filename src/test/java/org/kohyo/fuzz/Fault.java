package org.kohyo.fuzz;

import java.util.function.Supplier;

/** A reader did what it must never do. */
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Fault(String what) {
    super(what);
  }

  Fault(String what, Throwable cause) {
    super(what, cause);
  }

  /** Throws unless it holds. */
  static void unless(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new Fault(what.get());
    }
  }
}
