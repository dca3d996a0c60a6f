package org.kohyo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far a build is, and what took its time: counters that its threads add to and that somebody
 * may read meanwhile. Nothing is shown or written here.
 */
final class Progress {

  /** What takes time. */
  enum Step {
    /** Sources, and what the last build made of them. */
    READING,
    /** Texts, approvals and rules. */
    CHECKING,
    /** HTML, fragments and JSON. */
    PAGES,
    /** PDFs. */
    PAPERS,
    /** What was written, as it stands on the disk. */
    READING_BACK,
    /** The pages of the whole site, the switch, and the record for the next build. */
    SWITCH
  }

  private static final int STEPS = Step.values().length;

  private final LongSupplier clock;
  private final LongAdder[] shared = new LongAdder[STEPS];
  private final LongAdder[] alone = new LongAdder[STEPS];
  private final AtomicInteger all = new AtomicInteger();
  private final LongAdder done = new LongAdder();
  private final LongAdder again = new LongAdder();
  private final LongAdder papers = new LongAdder();
  private final LongAdder papersAgain = new LongAdder();

  /**
   * Nothing is done yet.
   *
   * @param clock nanoseconds since any moment
   */
  Progress(LongSupplier clock) {
    this.clock = clock;
    for (int i = 0; i < STEPS; i++) {
      shared[i] = new LongAdder();
      alone[i] = new LongAdder();
    }
  }

  /** Nanoseconds since any moment. */
  long now() {
    return clock.getAsLong();
  }

  /** Tells how many societies there are to do. */
  void begin(int societies) {
    all.set(societies);
  }

  /** A society is done. */
  void society(boolean takenOver) {
    done.increment();
    if (takenOver) {
      again.increment();
    }
  }

  /** A PDF is there; one that stands at several places counts once. */
  void paper(boolean reused) {
    (reused ? papersAgain : papers).increment();
  }

  /** Does what several threads do at once, each for another society. */
  <T> T timed(Step step, Supplier<T> work) {
    long start = now();
    try {
      return work.get();
    } finally {
      shared[step.ordinal()].add(now() - start);
    }
  }

  /**
   * Notes what was done while nothing else was.
   *
   * @param start what {@link #now} said before
   */
  void took(Step step, long start) {
    alone[step.ordinal()].add(now() - start);
  }

  /** How far it is. */
  State state() {
    return new State(all.get(), done.intValue(), again.intValue(), papers.intValue());
  }

  /** How many PDFs were taken from the last build. */
  int papersReused() {
    return papersAgain.intValue();
  }

  /**
   * How long a step took: what threads did at once counts as if they had shared it evenly. PDFs are
   * made among the pages and are not counted there.
   *
   * @param jobs how many threads, at least 1
   * @return nanoseconds
   */
  long nanos(Step step, int jobs) {
    long inside = step == Step.PAGES ? shared[Step.PAPERS.ordinal()].sum() : 0;
    long together = Math.max(0, shared[step.ordinal()].sum() - inside);
    return alone[step.ordinal()].sum() + together / jobs;
  }

  /**
   * How far a build is.
   *
   * @param all societies; 0 when nobody knows yet
   * @param done of them
   * @param again of those, how many were taken over from the last build
   * @param papers PDFs made
   */
  record State(int all, int done, int again, int papers) {}
}
