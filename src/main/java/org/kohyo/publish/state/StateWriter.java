package org.kohyo.publish.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
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

  private byte[] out;
  private int length;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<Object, Integer> shared = new HashMap<>();

  /**
   * Nothing is written yet.
   *
   * @param expected about how many bytes will be
   */
  StateWriter(int expected) {
    this.out = new byte[Math.max(64, expected)];
  }

  /** A number; small ones that are not negative take little room. */
  void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  private void put(byte next) {
    if (length == out.length) {
      out = Arrays.copyOf(out, 2 * length);
    }
    out[length++] = next;
  }

  /** Bytes as they are, without their number. */
  void bytes(byte[] bytes) {
    int end = Math.addExact(length, bytes.length);
    if (end > out.length) {
      out = Arrays.copyOf(out, Math.max(end, 2 * length));
    }
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length = end;
  }

  void truth(boolean value) {
    number(value ? 1 : 0);
  }

  /** A text, or the number under which it was written before. */
  void text(String text) {
    Integer number = known.get(text);
    if (number != null) {
      number(number);
      return;
    }
    number(known.size());
    known.put(text, known.size());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    bytes(bytes);
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
    Integer number = shared.get(value);
    if (number != null) {
      number(number);
      return;
    }
    number(shared.size());
    shared.put(value, shared.size());
    write.accept(this, value);
  }

  <T> void all(Collection<T> values, BiConsumer<StateWriter, T> write) {
    number(values.size());
    for (T value : values) {
      write.accept(this, value);
    }
  }

  /** What was written. */
  byte[] written() {
    return Arrays.copyOf(out, length);
  }
}
