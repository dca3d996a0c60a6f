package org.kohyo.policy;

import java.time.LocalDate;

/**
 * Days in the Japanese calendar (和暦).
 *
 * <p>The table is the project's own: the JDK's depends on its version and can be changed by a
 * system property. An era that begins after 令和 has to be entered here.
 */
public final class EraDate {

  /** The first day of the solar calendar in Japan (明治5年太政官布告第337号); older days are lunar. */
  private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

  private EraDate() {}

  /**
   * Such as 令和8年4月1日; the first year of an era is 元年, digits are ASCII. The day on which an era
   * changed belongs to the new one. A day before 1873-01-01, when the calendar was another one, can
   * only be a slip or a test: it stays as it was written, such as 1800-04-01.
   *
   * @param day a day of Japanese time
   */
  public static String text(LocalDate day) {
    if (day.isBefore(FIRST)) {
      return day.toString();
    }
    Era era = Era.of(day);
    int year = day.getYear() - era.first.getYear() + 1;
    return era.kanji
        + (year == 1 ? "元" : Integer.toString(year))
        + "年"
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日";
  }

  /** The eras with the days on which they came into force, newest first. */
  private enum Era {
    /** 平成31年政令第143号. */
    REIWA("令和", LocalDate.of(2019, 5, 1)),
    /** 昭和64年政令第1号. */
    HEISEI("平成", LocalDate.of(1989, 1, 8)),
    /** 大正15年12月25日詔書. */
    SHOWA("昭和", LocalDate.of(1926, 12, 25)),
    /** 明治45年7月30日詔書. */
    TAISHO("大正", LocalDate.of(1912, 7, 30)),
    /** 明治元年9月8日詔書: counted from the beginning of that year, 1868. */
    MEIJI("明治", LocalDate.of(1868, 1, 25));

    private final String kanji;
    private final LocalDate first;

    Era(String kanji, LocalDate first) {
      this.kanji = kanji;
      this.first = first;
    }

    static Era of(LocalDate day) {
      for (Era era : values()) {
        if (!day.isBefore(era.first)) {
          return era;
        }
      }
      throw new IllegalArgumentException("before the solar calendar: " + day);
    }
  }
}
