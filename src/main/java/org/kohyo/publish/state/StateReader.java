package org.kohyo.publish.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what {@link StateWriter} wrote. On anything else it throws some {@link RuntimeException}
 * before it has taken more room than the bytes do.
 */
final class StateReader {

  private final byte[] bytes;
  private final int end;
  private int at;
  private final List<String> known = new ArrayList<>();
  private final List<Object> shared = new ArrayList<>();

  /** A reader of the bytes from {@code start}, and before {@code end}. */
  StateReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = next();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private byte next() {
    if (at >= end) {
      throw new IllegalArgumentException("too short");
    }
    return bytes[at++];
  }

  boolean truth() {
    return number() != 0;
  }

  String text() {
    int number = count(known.size());
    if (number < known.size()) {
      return known.get(number);
    }
    int length = count(end - at);
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    known.add(text);
    return text;
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  <T> Optional<T> optional(Function<StateReader, T> read) {
    return truth() ? Optional.of(read.apply(this)) : Optional.empty();
  }

  /** A value that many have: the same object for all of them. */
  <T> T shared(Class<T> type, Function<StateReader, T> read) {
    int number = count(shared.size());
    if (number == shared.size()) {
      shared.add(read.apply(this));
    }
    return type.cast(shared.get(number));
  }

  /** A list; each value takes a byte at least. */
  <T> List<T> all(Function<StateReader, T> read) {
    int count = count(end - at);
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  private int count(int most) {
    long count = number();
    if (count < 0 || count > most) {
      throw new IllegalArgumentException("too many");
    }
    return (int) count;
  }

  /** Whether all was read. */
  boolean atEnd() {
    return at == end;
  }
}
