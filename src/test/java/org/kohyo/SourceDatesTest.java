package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.content.ContentSource;

/** Which day is the next on which something may change. */
class SourceDatesTest {

  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private record Source(Map<String, String> files) implements ContentSource {

    @Override
    public List<String> paths() {
      return files.keySet().stream().sorted().toList();
    }

    @Override
    public byte[] bytes(String path, int limit) {
      return files.get(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String displayPrefix() {
      return "";
    }
  }

  private static Optional<LocalDate> next(LocalDate after, String path, String text)
      throws Exception {
    SourceDates dates = new SourceDates(new Source(Map.of(path, text)));
    dates.bytes(path, 1000);
    return dates.next(after, List.of(path), true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01,2026-04-01",
    "from: 2026-04-01,2026-04-01",
    "健保2026-04-01まで,2026-04-01",
    "2026-04-01T10:00,2026-04-01",
    "12026-04-01,2026-04-01",
    "2026-04-011,2026-04-01",
    "2024-02-29,2024-02-29",
    "x2026-02-30 2026-13-01 2026-12-24,2026-12-24",
    "2027-01-01 2026-04-01,2026-04-01",
    "2026-04-01-2026-03-01,2026-03-01",
  })
  void aDayThatStandsInAFile(String text, LocalDate first) throws Exception {
    assertThat(next(LONG_AGO, "a", text)).contains(first);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "-",
    "2026-04-0",
    "026-04-01",
    "2026-4-1",
    "2025-02-29",
    "2026-00-10",
    "２０２６-04-01",
    "----------",
    "2026-04--1",
    "20x6-04-01",
    // a telephone number
    "81-045-12-3456",
    "2026/04/01"
  })
  void noDay(String text) throws Exception {
    assertThat(next(LONG_AGO, "a", text)).isEmpty();
  }

  @Test
  void aDay_theOneAfterIt_andTheSameAYearLater() throws Exception {
    List<LocalDate> all =
        Stream.iterate(
                next(LONG_AGO, "a", "2023-02-28 2024-02-29"),
                Optional::isPresent,
                day -> {
                  try {
                    return next(day.get(), "a", "2023-02-28 2024-02-29");
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })
            .map(Optional::get)
            .toList();
    assertThat(all.stream().map(LocalDate::toString))
        .containsExactly(
            "2023-02-28",
            "2023-03-01",
            "2024-02-28",
            "2024-02-29",
            "2024-03-01",
            "2025-02-28",
            "2025-03-01");
  }

  /** The text of a statement from a day on has the day in its name alone. */
  @Test
  void aDayInAName() throws Exception {
    assertThat(next(LONG_AGO, "policy/statements/fees@2027-04-01.md", "x"))
        .contains(LocalDate.of(2027, 4, 1));
  }

  @ParameterizedTest
  @CsvSource({"from: \"2026\\x2d04-01\"", "\"\\u0032026-04-01\"", "\"\\U000000322026\""})
  void behindAnEscapeAnyDayMayHide(String text) throws Exception {
    LocalDate day = LocalDate.of(2025, 1, 1);
    assertThat(next(day, "a", text)).contains(day.plusDays(1));
  }

  @Test
  void onlyTheFilesThatWereAskedFor() throws Exception {
    SourceDates dates =
        new SourceDates(new Source(Map.of("a", "2026-04-01", "b", "2026-03-01 \\x")));
    dates.bytes("a", 1000);
    dates.bytes("b", 1000);
    assertThat(dates.next(LONG_AGO, List.of("a"), true)).contains(LocalDate.of(2026, 4, 1));
    assertThat(dates.next(LONG_AGO, List.of("c"), true)).isEmpty();
    assertThat(dates.next(LocalDate.of(2026, 4, 2), List.of("a"), false)).isEmpty();
  }
}
