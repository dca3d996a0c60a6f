package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/** The shipped content: what changed when, and what did not. */
class ExampleEditionsTest {

  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Kohyo.CONTENT));
  private static final Policy POLICY = CONTENT.policy().orElseThrow();
  private static final Editions EDITIONS =
      new Editions(new NoticeAssembler(POLICY, CONTENT.locations()));

  private static Society society(String id) {
    return CONTENT.societies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** Nobody knows since when they publish it, and the canonical dates are none of theirs. */
  @ParameterizedTest
  @CsvSource({"jrc,kohyo-jiko", "tokyo-seinan-shitetsu,riyo-mokuteki"})
  void whatTheTwoTranscriptsSayHasOneEdition_withoutADate(String id, String kind) {
    Map<String, List<Edition>> editions = EDITIONS.of(society(id));
    assertThat(editions).containsOnlyKeys(kind);
    assertThat(editions.get(kind))
        .singleElement()
        .satisfies(
            edition -> {
              assertThat(edition.from()).isEmpty();
              assertThat(edition.until()).isEmpty();
            });
  }

  private static List<String> firstDays(String kind) {
    return EDITIONS.of(society("mihon")).get(kind).stream()
        .map(edition -> edition.from().map(LocalDate::toString).orElse("?"))
        .toList();
  }

  @Test
  void theFictionalSocietyHasAHistory() {
    assertThat(firstDays("riyo-mokuteki"))
        .containsExactly(
            "?",
            "2021-09-01",
            "2023-04-01",
            "2023-06-01",
            "2024-12-02",
            "2025-10-01",
            "2026-04-01",
            "2027-04-01");
    assertThat(firstDays("kohyo-jiko"))
        .containsExactly("?", "2022-04-01", "2025-10-01", "2026-04-01", "2027-04-01");
  }

  @ParameterizedTest
  @CsvSource({"riyo-mokuteki", "kohyo-jiko"})
  void itsHistoryTellsOfEveryEditionButCorrections(String kind) {
    Society mihon = society("mihon");
    Set<LocalDate> told =
        mihon.history().stream()
            .filter(entry -> entry.event() == DetailField.AMENDED && entry.concerns(kind))
            .map(HistoryEntry::date)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<LocalDate> corrections =
        mihon.amendments().stream()
            .filter(amendment -> amendment.kind() == Amendment.Kind.CORRECTION)
            .map(Amendment::date)
            .collect(Collectors.toSet());
    assertThat(corrections).containsExactly(LocalDate.of(2023, 6, 1));
    assertThat(
            EDITIONS.of(mihon).get(kind).stream()
                .map(Edition::from)
                .flatMap(Optional::stream)
                .filter(day -> !corrections.contains(day)))
        .containsExactlyElementsOf(told);
  }

  @ParameterizedTest
  @CsvSource({"2025-09-30,03-0000-0008", "2025-10-01,03-0000-0002"})
  void aTelephoneNumberChangesOnItsDay_andTheOldOneIsGone(LocalDate day, String phone) {
    Assembly assembly =
        new NoticeAssembler(POLICY, CONTENT.locations()).assemble(society("mihon"), day);
    assertThat(assembly.contacts())
        .extracting(point -> point.card().id())
        .containsExactly("contact/1", "contact/2");
    assertThat(assembly.contacts().get(1).card().fields())
        .extracting(field -> field.unit().text())
        .containsExactly("見本健康保険組合", "総務課", phone);
  }

  /** Each of its changes says why: the society's own words for it, or the canonical policy's. */
  @Test
  void everyEditionOfItHasAReason() {
    Set<LocalDate> reasons =
        Stream.of(POLICY.amendments(), society("mihon").amendments())
            .flatMap(Collection::stream)
            .filter(amendment -> amendment.reason().isPresent())
            .map(Amendment::date)
            .collect(Collectors.toSet());
    EDITIONS
        .of(society("mihon"))
        .values()
        .forEach(
            editions ->
                assertThat(editions.stream().map(Edition::from).flatMap(Optional::stream))
                    .isSubsetOf(reasons));
  }
}
