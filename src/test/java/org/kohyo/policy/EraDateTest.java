package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraDateTest {

  /** The years before the eras' first ones. */
  private static final Map<String, Integer> BASES =
      Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);

  private static final Pattern FORM =
      Pattern.compile("(..)(元|[1-9][0-9]*)年([1-9][0-9]?)月([1-9][0-9]?)日");

  @ParameterizedTest
  @CsvSource({
    "1873-01-01, 明治6年1月1日",
    "1912-07-29, 明治45年7月29日",
    "1912-07-30, 大正元年7月30日",
    "1913-01-01, 大正2年1月1日",
    "1926-12-24, 大正15年12月24日",
    "1926-12-25, 昭和元年12月25日",
    "1989-01-07, 昭和64年1月7日",
    "1989-01-08, 平成元年1月8日",
    "2019-04-30, 平成31年4月30日",
    "2019-05-01, 令和元年5月1日",
    "2019-12-31, 令和元年12月31日",
    "2020-02-29, 令和2年2月29日",
    "2026-04-01, 令和8年4月1日",
  })
  void daysAroundTheChangesOfEra(LocalDate day, String text) {
    assertThat(EraDate.text(day)).isEqualTo(text);
  }

  @Test
  void everyDayIsReadBack() {
    LocalDate first = LocalDate.of(1873, 1, 1);
    LocalDate last = LocalDate.of(2100, 12, 31);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Matcher matcher = FORM.matcher(EraDate.text(day));
      if (!matcher.matches()) {
        throw new AssertionError(EraDate.text(day));
      }
      String year = matcher.group(2);
      LocalDate read =
          LocalDate.of(
              BASES.get(matcher.group(1)) + (year.equals("元") ? 1 : Integer.parseInt(year)),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)));
      if (!read.equals(day)
          || year.equals("1")
          || day.getDayOfMonth() == 31 && !jdkEra(day).equals(matcher.group(1))) {
        throw new AssertionError(day + " " + EraDate.text(day));
      }
    }
  }

  private static String jdkEra(LocalDate day) {
    return switch (JapaneseDate.from(day).getEra().getValue()) {
      case -1 -> "明治";
      case 0 -> "大正";
      case 1 -> "昭和";
      case 2 -> "平成";
      default -> "令和";
    };
  }

  @Test
  void olderDaysStayAsTheyAreWritten() {
    assertThat(EraDate.text(LocalDate.of(1872, 12, 31))).isEqualTo("1872-12-31");
    assertThat(EraDate.text(LocalDate.of(1, 1, 1))).isEqualTo("0001-01-01");
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(EraDate.text(LocalDate.of(2026, 4, 1))).isEqualTo("令和8年4月1日");
    } finally {
      Locale.setDefault(before);
    }
  }
}
