package org.kohyo.content;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.policy.Society;

/**
 * Societies' files that were read without any finding, by their bytes: of two revisions most files
 * are the same, and reading YAML is what takes the time. What a file says about the policy is
 * judged for each source again. Safe for threads.
 */
final class KnownSocieties {

  /**
   * A file without findings.
   *
   * @param file as a record, and where its values stand
   * @param positions of its values
   * @param society the same as {@code policy} knows it
   */
  record Known(SocietyFile file, Positions positions, Society society) {}

  private record Key(String id, ByteBuffer bytes) {}

  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  /** What was read of the same bytes for the same society. */
  Optional<Known> of(String id, byte[] bytes) {
    return Optional.ofNullable(known.get(new Key(id, ByteBuffer.wrap(bytes))));
  }

  /**
   * Remembers a file.
   *
   * @param bytes must not be changed afterwards
   */
  void add(String id, byte[] bytes, Known file) {
    known.put(new Key(id, ByteBuffer.wrap(bytes)), file);
  }
}
