package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.notice.Edition;
import org.kohyo.verify.UnitVerdict.Fate;

/** What is said of a file in which one thing is not as it should be. */
class DiagnosisTest {

  static Stream<Arguments> editions() {
    return Notices.ALL.stream()
        .flatMap(e -> Stream.of(Arguments.of(e, true), Arguments.of(e, false)));
  }

  static List<Token> script(Edition edition) {
    return Script.of(edition.notice(), Notices.FURNITURE);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void whereNothingDiffersAllMatches(Edition edition, boolean items) {
    Placement placement =
        new Placement(edition.notice(), script(edition), Spoken.of(edition.notice(), items).page());
    assertThat(Diagnosis.outcome(placement).verdicts())
        .allSatisfy(unit -> assertThat(unit.fate()).isEqualTo(Fate.MATCHES));
  }
}
