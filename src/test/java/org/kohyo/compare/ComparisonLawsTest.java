package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Notice;
import org.kohyo.testing.Samples;

/** What holds for whatever two notices are compared. */
class ComparisonLawsTest {

  private static final Comparer COMPARER = new Comparer();

  private static Comparison compare(Notice before, Notice after) {
    return COMPARER.compare(
        Optional.of(RandomNotices.side(before)), Optional.of(RandomNotices.side(after)));
  }

  /** Half of the pairs have much in common, the other half little. */
  private static void pairs(int count, BiConsumer<Notice, Notice> law) {
    Samples.check(
        count,
        samples -> {
          RandomNotices random = new RandomNotices(samples);
          Notice before = random.notice();
          law.accept(before, samples.below(2) == 0 ? random.edited(before) : random.notice());
        });
  }

  @Test
  void aNoticeAndItsTreeAreTheSame() {
    Samples.check(
        500,
        samples -> {
          Notice notice = new RandomNotices(samples).notice();
          assertThat(NoticeTree.of(notice).notice(notice.society(), notice.kind()))
              .isEqualTo(notice);
        });
  }

  @Test
  void theChangesTurnTheOldNoticeIntoTheNewOne() {
    pairs(
        2000,
        (before, after) -> {
          NoticeTree made =
              Application.apply(NoticeTree.of(before), compare(before, after).changes());
          assertThat(made).isEqualTo(NoticeTree.of(after));
          assertThat(made.notice(after.society(), after.kind())).isEqualTo(after);
        });
  }

  @Test
  void fromNothingAndToNothing() {
    Samples.check(
        100,
        samples -> {
          Notice notice = new RandomNotices(samples).notice();
          Comparison made =
              COMPARER.compare(Optional.empty(), Optional.of(RandomNotices.side(notice)));
          assertThat(made.changes()).allMatch(Change.Added.class::isInstance);
          assertThat(Application.apply(NoticeTree.NONE, made.changes()))
              .isEqualTo(NoticeTree.of(notice));
          Comparison gone =
              COMPARER.compare(Optional.of(RandomNotices.side(notice)), Optional.empty());
          assertThat(gone.changes()).allMatch(Change.Removed.class::isInstance);
          assertThat(Application.apply(NoticeTree.of(notice), gone.changes()))
              .isEqualTo(NoticeTree.NONE);
        });
  }

  private static Set<String> ids(Comparison comparison, Class<? extends Change> type) {
    return comparison.changes().stream()
        .filter(type::isInstance)
        .map(Change::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> amended(Comparison comparison) {
    return comparison.changes().stream()
        .filter(
            c -> c instanceof Change.Amended || c instanceof Change.Moved moved && moved.amended())
        .map(Change::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theWayBackMirrorsTheWayThere() {
    pairs(
        1000,
        (before, after) -> {
          Comparison there = compare(before, after);
          Comparison back = compare(after, before);
          assertThat(ids(back, Change.Added.class)).isEqualTo(ids(there, Change.Removed.class));
          assertThat(ids(back, Change.Removed.class)).isEqualTo(ids(there, Change.Added.class));
          assertThat(ids(back, Change.Moved.class)).hasSameSizeAs(ids(there, Change.Moved.class));
          Set<String> moved = new TreeSet<>(ids(there, Change.Moved.class));
          moved.addAll(ids(back, Change.Moved.class));
          assertThat(amended(back)).isEqualTo(amended(there));
        });
  }

  @Test
  void theSameInputGivesTheSameTable_andNothingChangesInEqualNotices() {
    pairs(
        300,
        (before, after) -> {
          Comparison comparison = compare(before, after);
          assertThat(compare(before, after)).isEqualTo(comparison);
          assertThat(ChangeTable.of(comparison, true)).isEqualTo(ChangeTable.of(comparison, true));
          assertThat(compare(before, before).changes()).isEmpty();
          assertThat(ChangeTable.of(compare(before, before), true).counts()).isEmpty();
        });
  }

  private static String text(List<Run> runs, boolean all) {
    return runs.stream()
        .filter(run -> all || !run.changed())
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void whatIsNotUnderlinedIsTheSameOnBothSides() {
    pairs(
        1000,
        (before, after) -> {
          for (boolean collapsed : List.of(true, false)) {
            for (TableRow row : ChangeTable.of(compare(before, after), collapsed).rows()) {
              if (row instanceof TableRow.Unit unit) {
                assertThat(text(unit.after().runs(), false))
                    .isEqualTo(text(unit.before().runs(), false));
                assertThat(unit.kind() == TableRow.Kind.UNCHANGED)
                    .isEqualTo(unit.changes().isEmpty());
              }
            }
          }
        });
  }

  @Test
  void everyUnitStandsInTheFullTable_onEachSideInItsOrder() {
    pairs(
        300,
        (before, after) -> {
          ChangeTable table = ChangeTable.of(compare(before, after), false);
          Set<String> all =
              table.rows().stream()
                  .filter(TableRow.Unit.class::isInstance)
                  .flatMap(row -> ((TableRow.Unit) row).changes().stream())
                  .map(Change::id)
                  .filter(id -> !id.startsWith("#"))
                  .collect(Collectors.toSet());
          Set<String> changed =
              compare(before, after).changes().stream()
                  .filter(
                      c -> !(c instanceof Change.Amended a) || Shown.differs(a.before(), a.after()))
                  .map(Change::id)
                  .filter(id -> !id.startsWith("#"))
                  .collect(Collectors.toSet());
          assertThat(all).isEqualTo(changed);
        });
  }

  @Test
  void aHeadingStandsAboveAChange_andNoTwoRunsWithoutNumbersFollowEachOther() {
    pairs(
        500,
        (before, after) -> {
          int open = 0;
          TableRow last = null;
          for (TableRow row : ChangeTable.of(compare(before, after), true).rows()) {
            if (row instanceof TableRow.Heading heading) {
              assertThat(heading.level()).as("above %s", row).isGreaterThan(open);
              open = heading.level();
            } else if (row instanceof TableRow.Unit unit) {
              assertThat(unit.kind()).isNotEqualTo(TableRow.Kind.UNCHANGED);
              open = 0;
            } else if (row instanceof TableRow.Unchanged run && run.first().isEmpty()) {
              assertThat(last).isNotInstanceOf(TableRow.Unchanged.class);
            }
            last = row;
          }
          assertThat(open).as("a heading above nothing").isZero();
        });
  }
}
