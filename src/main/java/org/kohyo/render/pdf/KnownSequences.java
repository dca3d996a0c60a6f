package org.kohyo.render.pdf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Which variation sequences a set of fonts knows. It reads the fonts' tables when it is first
 * asked: that takes longer than all else that is asked about a text, and few texts have a selector.
 * Safe for use by several threads.
 */
final class KnownSequences {

  private final List<ByteBuffer> mainTables;
  private final List<ByteBuffer> extraTables;
  private Optional<Read> read = Optional.empty();

  private record Read(List<Variants> main, List<Variants> extras) {}

  /**
   * @param mainTables the cmap tables of both weights
   * @param extraTables those of the extra fonts
   */
  KnownSequences(List<ByteBuffer> mainTables, List<ByteBuffer> extraTables) {
    this.mainTables = List.copyOf(mainTables);
    this.extraTables = List.copyOf(extraTables);
  }

  /** Whether a sequence is drawn as it should be in both weights, if its character can be drawn. */
  synchronized boolean contains(int base, int selector) {
    if (read.isEmpty()) {
      read = Optional.of(new Read(all(mainTables), all(extraTables)));
    }
    return read.get().main().stream().allMatch(variants -> variants.knows(base, selector))
        || read.get().extras().stream().anyMatch(variants -> variants.knows(base, selector));
  }

  private static List<Variants> all(List<ByteBuffer> tables) {
    return tables.stream().map(Variants::read).toList();
  }
}
