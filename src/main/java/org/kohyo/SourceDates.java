package org.kohyo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kohyo.content.ContentSource;
import org.kohyo.content.UnreadableFileException;

/**
 * A source that remembers every day that stands in its files as {@code 2026-04-01}, whatever it
 * means there: between two of them nothing that is made of the files changes by the passing of
 * time. Safe for threads if the source is.
 */
final class SourceDates implements ContentSource {

  private static final int LENGTH = "2026-04-01".length();

  private final ContentSource source;
  private final Map<String, NavigableSet<LocalDate>> days = new ConcurrentHashMap<>();

  SourceDates(ContentSource source) {
    this.source = source;
  }

  @Override
  public List<String> paths() {
    return source.paths();
  }

  @Override
  public byte[] bytes(String path, int limit) throws UnreadableFileException {
    byte[] bytes = source.bytes(path, limit);
    NavigableSet<LocalDate> found = days(bytes);
    if (!found.isEmpty()) {
      days.put(path, found);
    }
    return bytes;
  }

  @Override
  public String displayPrefix() {
    return source.displayPrefix();
  }

  /**
   * The first day after another on which files that were read may mean something else: a day that
   * stands in them, the day behind it (a last day, 末日), or a year later (a rule looks back for one
   * year).
   */
  Optional<LocalDate> next(LocalDate after, Collection<String> paths) {
    return paths.stream()
        .flatMap(path -> Stream.ofNullable(days.get(path)))
        .flatMap(NavigableSet::stream)
        .flatMap(day -> Stream.of(day, day.plusYears(1)))
        .flatMap(day -> Stream.of(day, day.plusDays(1)))
        .filter(after::isBefore)
        .min(LocalDate::compareTo);
  }

  private static NavigableSet<LocalDate> days(byte[] bytes) {
    NavigableSet<LocalDate> found = new TreeSet<>();
    for (int dash = 4; dash + 5 < bytes.length; dash++) {
      if (bytes[dash] == '-' && bytes[dash + 3] == '-') {
        day(bytes, dash - 4).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<LocalDate> day(byte[] bytes, int start) {
    int[] parts = new int[3];
    int part = 0;
    for (int i = start; i < start + LENGTH; i++) {
      int digit = bytes[i] - '0';
      if (bytes[i] == '-') {
        part++;
      } else if (digit < 0 || digit > 9) {
        return Optional.empty();
      } else {
        parts[part] = parts[part] * 10 + digit;
      }
    }
    try {
      return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
