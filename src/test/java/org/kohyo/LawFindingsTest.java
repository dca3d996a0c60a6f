package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.check.Checks;
import org.kohyo.check.Subject;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.finding.Severity;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Law;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Requirement;
import org.kohyo.policy.Society;
import org.kohyo.testing.Golden;

/** Statutory completeness of the two real societies, and the days on which a requirement holds. */
class LawFindingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Path SOCIETIES = Path.of("src/test/resources/org/kohyo/check/societies");
  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));

  @ParameterizedTest
  @ValueSource(strings = {"jrc", "tokyo-seinan-shitetsu"})
  void realSocieties_haveTheFindingsThatALawyerWouldExpect(String id) throws IOException {
    List<Finding> findings =
        report(CONTENT.law(), id, DAY).remarks().stream()
            .map(Remark::finding)
            .filter(f -> f.rule().startsWith("law-"))
            .toList();
    assertThat(findings).noneMatch(f -> f.severity() == Severity.ERROR);
    Messages messages = Messages.in(Language.JA);
    assertThat(findings).noneMatch(f -> messages.text(f.message()).contains("違反"));
    Golden.check(SOCIETIES.resolve(id + "-law.txt"), new FindingPrinter(messages).print(findings));
  }

  @Test
  void everyRequirementHasARule_andNamesItsArticle() {
    List<Cell> cells = report(CONTENT.law(), "jrc", DAY).cells();
    assertThat(cells.stream().map(Cell::requirement))
        .containsExactlyElementsOf(
            CONTENT.law().requirements().stream().map(Requirement::id).toList());
    assertThat(CONTENT.law().requirements()).noneMatch(r -> r.article().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-31, false",
    "2022-04-01, true",
    "2026-11-22, true",
    "2027-03-31, true",
    "2027-04-01, false"
  })
  void aRequirementHoldsFromItsFirstToItsLastDay(LocalDate day, boolean holds) {
    Law law = law(Law.Status.VERIFIED);
    SocietyReport report = report(law, "jrc", day);
    assertThat(report.cells())
        .isEqualTo(holds ? List.of(new Cell("law-identity", State.OPEN)) : List.of());
    assertThat(judged(report).map(Finding::rule))
        .isEqualTo(holds ? List.of("law-identity") : List.of());
    assertThat(Checks.columns(law, day)).hasSize(holds ? 1 : 0);
  }

  @Test
  void whatALawyerShouldConfirmIsNeverMoreThanAdvice() {
    assertThat(judged(report(law(Law.Status.GENERAL), "jrc", DAY)).map(Finding::severity))
        .containsExactly(Severity.ADVICE);
    assertThat(judged(report(law(Law.Status.VERIFIED), "jrc", DAY)).map(Finding::severity))
        .containsExactly(Severity.WARNING);
  }

  /** What the rules of the law found. */
  private static Stream<Finding> judged(SocietyReport report) {
    return report.remarks().stream().map(Remark::finding).filter(f -> f.rule().startsWith("law-"));
  }

  private static Law law(Law.Status status) {
    Period period =
        new Period(Optional.of(LocalDate.of(2022, 4, 1)), Optional.of(LocalDate.of(2027, 3, 31)));
    return new Law(
        List.of(new Requirement("law-identity", "名称・住所・代表者", "法第32条第1項第1号", period, status)),
        List.of());
  }

  private static SocietyReport report(Law law, String id, LocalDate day) {
    Policy policy = CONTENT.policy().orElseThrow();
    Society society =
        CONTENT.societies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    NoticeAssembler assembler = new NoticeAssembler(policy, CONTENT.locations());
    return new Checks(law, List.of(), List.of())
        .check(
            new Subject(
                assembler.assemble(society, day),
                new CanonicalWordings(policy),
                day,
                CONTENT.locations()));
  }
}
