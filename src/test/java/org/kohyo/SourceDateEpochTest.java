package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code SOURCE_DATE_EPOCH}: the day that is taken for today. */
class SourceDateEpochTest {

  @TempDir Path folder;

  /** On this day the example reads otherwise. */
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2027-03-31T15:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private String today(Clock clock, String epoch, Object... more) throws Exception {
    Object[] all = new Object[more.length + 6];
    Path out = Files.createTempDirectory(folder, "out");
    List<Object> args =
        List.of("build", "--content", Kohyo.CONTENT, "--out", out, "--formats=json");
    for (int i = 0; i < all.length; i++) {
      all[i] = i < args.size() ? args.get(i) : more[i - args.size()];
    }
    Kohyo.Result result = Kohyo.run(clock, Optional.ofNullable(epoch), all);
    assertThat(result.status()).as(result.err()).isZero();
    return Files.readString(out.resolve("mihon/riyo-mokuteki/notice.json"));
  }

  private static String seconds(String instant) {
    return Long.toString(Instant.parse(instant).getEpochSecond());
  }

  @Test
  void standsForTheClock_inJapaneseTime_unlessADayIsNamed() throws Exception {
    String now = today(Kohyo.TODAY, null);
    String then = today(LATER, null);
    assertThat(then).isNotEqualTo(now);
    assertThat(today(LATER, seconds("2026-11-21T15:00:00Z"))).isEqualTo(now);
    assertThat(today(Kohyo.TODAY, seconds("2027-03-31T14:59:59Z"))).isEqualTo(now);
    assertThat(today(Kohyo.TODAY, seconds("2027-03-31T15:00:00Z"))).isEqualTo(then);
    assertThat(today(Kohyo.TODAY, seconds("2027-03-31T15:00:00Z"), "--as-of", "2026-11-22"))
        .isEqualTo(now);
  }

  @Test
  void whatIsNoMomentIsAFaultOfTheSurroundings() {
    for (String wrong :
        List.of(
            "",
            " ",
            "yesterday",
            "1.5",
            "1e9",
            "0x10",
            "١٢٣",
            "+1",
            "9999999999999",
            "253402300800",
            "-99999999999",
            " 1",
            "1\n",
            "--1",
            "\u001b[31m")) {
      for (Object[] args :
          List.of(
              new Object[] {"build", "--content", Kohyo.CONTENT, "--out", folder.resolve("out")},
              new Object[] {"build", "--content", Kohyo.CONTENT, "--as-of", "2026-04-01"},
              new Object[] {"check", "--content", Kohyo.CONTENT},
              new Object[] {"diff", "2026-04-01", "2026-11-22", "--content", Kohyo.CONTENT},
              new Object[] {"new", "neu", "--name", "新組合", "--content", folder})) {
        Kohyo.Result result = Kohyo.run(Kohyo.TODAY, Optional.of(wrong), args);
        assertThat(result.status()).as("%s %s", args[0], wrong).isEqualTo(2);
        assertThat(result.err()).contains("SOURCE_DATE_EPOCH", "--as-of").hasLineCount(2);
        assertThat(result.err()).doesNotContain("\u001b");
      }
    }
    assertThat(folder).isEmptyDirectory();
  }
}
