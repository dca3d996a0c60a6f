package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private static Period period(LocalDate from, LocalDate until) {
    return new Period(Optional.ofNullable(from), Optional.ofNullable(until));
  }

  @Test
  void bothEndsBelongToThePeriod() {
    Period day = period(DAY, DAY);
    assertThat(day.contains(DAY)).isTrue();
    assertThat(day.contains(DAY.minusDays(1))).isFalse();
    assertThat(day.contains(DAY.plusDays(1))).isFalse();
  }

  @Test
  void theDaysOfBothAreThoseThatEachContains() {
    Period both = period(DAY, null).and(period(null, DAY.plusDays(2)));
    assertThat(both).isEqualTo(period(DAY, DAY.plusDays(2)));
    assertThat(Period.ALWAYS.and(both)).isEqualTo(both);
    Period none = period(null, DAY).and(period(DAY.plusDays(1), null));
    assertThat(none.contains(DAY)).isFalse();
    assertThat(none.contains(DAY.plusDays(1))).isFalse();
  }

  @Test
  void overlapsIsSymmetric_andAgreesWithContains() {
    List<LocalDate> days = new java.util.ArrayList<>();
    days.add(null);
    for (int i = 0; i < 4; i++) {
      days.add(DAY.plusDays(i));
    }
    for (LocalDate a : days) {
      for (LocalDate b : days) {
        for (LocalDate c : days) {
          for (LocalDate d : days) {
            Period x = period(a, b);
            Period y = period(c, d);
            if ((a != null && b != null && a.isAfter(b))
                || (c != null && d != null && c.isAfter(d))) {
              continue; // refused at load
            }
            boolean shared = false;
            for (int i = -2; i < 7; i++) {
              shared |= x.contains(DAY.plusDays(i)) && y.contains(DAY.plusDays(i));
            }
            assertThat(x.overlaps(y)).as("%s %s", x, y).isEqualTo(shared);
            assertThat(y.overlaps(x)).isEqualTo(shared);
          }
        }
      }
    }
  }

  @Test
  void wordingsChangeOnTheirFirstDay() {
    Wordings wordings =
        new Wordings(
            List.of(
                new DatedWording(period(null, DAY.minusDays(1)), new Wording("旧")),
                new DatedWording(period(DAY, null), new Wording("新"))));
    assertThat(wordings.at(DAY.minusDays(1))).contains(new Wording("旧"));
    assertThat(wordings.at(DAY)).contains(new Wording("新"));
  }
}
