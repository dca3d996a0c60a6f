package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.content.ContentSource;
import org.kohyo.content.UnreadableFileException;

/**
 * A source that remembers every day that stands in its files, or in their names, as {@code
 * 2026-04-01}, whatever it means there: between two of them nothing that is made of the files
 * changes by the passing of time. Safe for threads if the source is.
 */
final class SourceDates implements ContentSource {

  private final ContentSource source;
  private final Map<String, NavigableSet<LocalDate>> days = new ConcurrentHashMap<>();
  private final Set<String> unsure = ConcurrentHashMap.newKeySet();

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
    found.addAll(days(path.getBytes(StandardCharsets.UTF_8)));
    if (!found.isEmpty()) {
      days.put(path, found);
    }
    if (escaped(bytes)) {
      unsure.add(path);
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
   * year). The next day where one of them may hide a day behind an escape.
   *
   * @param anniversaries whether a year later counts too: no rule looks back at what all share
   */
  Optional<LocalDate> next(LocalDate after, Collection<String> paths, boolean anniversaries) {
    Optional<LocalDate> next = Optional.empty();
    for (String path : paths) {
      if (unsure.contains(path)) {
        return Optional.of(after.plusDays(1));
      }
      for (LocalDate day : days.getOrDefault(path, Collections.emptyNavigableSet())) {
        next = next(next, day, after);
        if (anniversaries) {
          next = next(next, day.plusYears(1), after);
        }
      }
    }
    return next;
  }

  /** What comes first of all that lies after a day: what is known so far, a day, the day behind. */
  private static Optional<LocalDate> next(
      Optional<LocalDate> known, LocalDate day, LocalDate after) {
    LocalDate first = day.isAfter(after) ? day : day.plusDays(1);
    boolean sooner = first.isAfter(after) && (known.isEmpty() || first.isBefore(known.get()));
    return sooner ? Optional.of(first) : known;
  }

  /** Whether YAML or JSON may have a day here that is not to be seen in the bytes. */
  private static boolean escaped(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\\' && (bytes[i + 1] == 'x' || (bytes[i + 1] | 0x20) == 'u')) {
        return true;
      }
    }
    return false;
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
    int year = number(bytes, start, 4);
    int month = number(bytes, start + 5, 2);
    int day = number(bytes, start + 8, 2);
    try {
      return year < 0 || month < 0 || day < 0
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number that so many digits say; negative when one of them is none. */
  private static int number(byte[] bytes, int start, int length) {
    int number = 0;
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
