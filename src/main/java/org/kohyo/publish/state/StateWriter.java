package org.kohyo.publish.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Values as bytes, in their order: numbers of seven bits a byte, each different text once. {@link
 * StateReader} reads them.
 */
final class StateWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<Object, Integer> shared = new HashMap<>();

  /** A number; small ones that are not negative take little room. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void truth(boolean value) {
    number(value ? 1 : 0);
  }

  /** A text, or the number under which it was written before. */
  void text(String text) {
    Integer number = known.putIfAbsent(text, known.size());
    if (number != null) {
      number(number);
      return;
    }
    number(known.size() - 1L);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  void day(LocalDate day) {
    number(day.toEpochDay());
  }

  <T> void optional(Optional<T> value, BiConsumer<StateWriter, T> write) {
    truth(value.isPresent());
    if (value.isPresent()) {
      write.accept(this, value.get());
    }
  }

  /**
   * A value that many have, whole the first time, and then the number under which it was written.
   */
  <T> void shared(T value, BiConsumer<StateWriter, T> write) {
    Integer number = shared.putIfAbsent(value, shared.size());
    if (number != null) {
      number(number);
      return;
    }
    number(shared.size() - 1L);
    write.accept(this, value);
  }

  <T> void all(Collection<T> values, BiConsumer<StateWriter, T> write) {
    number(values.size());
    for (T value : values) {
      write.accept(this, value);
    }
  }

  /** What was written. */
  byte[] bytes() {
    return out.toByteArray();
  }
}
