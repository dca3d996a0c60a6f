package org.kohyo.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;

class CountsTest {

  private static Report only(List<SocietyReport> societies) {
    Report sample = Reports.sample();
    return new Report(sample.day(), sample.requirements(), societies, sample.general());
  }

  @Test
  void aFindingCountsOnce_andAsOpenWhereAnySocietyHasItOpen() {
    assertThat(Counts.of(Reports.sample())).isEqualTo(new Counts(3, 2, 1, 0));
  }

  @Test
  void whatAllLetStandIsSilenced() {
    List<SocietyReport> silencing =
        Reports.sample().societies().stream().filter(s -> !s.id().equals("jrc")).toList();
    assertThat(Counts.of(only(silencing))).isEqualTo(new Counts(3, 2, 0, 1));
  }

  @Test
  void aReportAndItsEntriesCountAlike() {
    for (Report report : List.of(Reports.sample(), Reports.large(20, 10, 3), only(List.of()))) {
      assertThat(Counts.of(report)).isEqualTo(Counts.of(Entry.of(report)));
    }
  }
}
