package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days of Japanese time on which public texts may become other ones, by the source alone. */
public final class Turns {

  /** Written in the place of a last day, as databases do, it means that there is none. */
  private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

  private Turns() {}

  /** First days in force, and days after the last one, of all that the canonical policy dates. */
  public static SortedSet<LocalDate> of(Policy policy) {
    SortedSet<LocalDate> days = new TreeSet<>();
    policy.groupKinds().forEach(kind -> add(days, kind.label()));
    for (PurposeSection section : policy.sections()) {
      add(days, section.period());
      add(days, section.heading());
      section.lead().ifPresent(lead -> add(days, lead.text()));
      section.groups().stream()
          .flatMap(group -> group.purposes().stream())
          .forEach(purpose -> add(days, purpose));
    }
    policy.categoryPurposes().values().forEach(purpose -> add(days, purpose));
    for (Category category : policy.categories()) {
      add(days, category.period());
      add(days, category.label());
    }
    for (Measure measure : policy.measures()) {
      add(days, measure.period());
      add(days, measure.label());
      add(days, measure.text());
    }
    policy.statements().values().stream()
        .flatMap(statement -> statement.texts().stream())
        .forEach(text -> add(days, text.period()));
    for (DetailTable table : policy.detailTables().values()) {
      table.rows().forEach(row -> add(days, row.label()));
    }
    for (NoticeKind kind : policy.kinds()) {
      add(days, kind.title());
      add(days, kind.shortTitle());
      for (NoticeKind.SectionSpec spec : kind.sections()) {
        if (spec instanceof NoticeKind.BlockSection section) {
          add(days, section.heading());
        }
      }
    }
    return Collections.unmodifiableSortedSet(days);
  }

  /** The same of what a society dates itself; its history tells of more as days go by. */
  public static SortedSet<LocalDate> of(Society society) {
    SortedSet<LocalDate> days = new TreeSet<>(withoutHistory(society));
    society.history().forEach(entry -> days.add(entry.date()));
    return Collections.unmodifiableSortedSet(days);
  }

  /** The same of a society's contacts and adjustments alone. */
  public static SortedSet<LocalDate> withoutHistory(Society society) {
    SortedSet<LocalDate> days = new TreeSet<>();
    society.contacts().forEach(contact -> add(days, contact.period()));
    society.adjustments().forEach(adjustment -> add(days, adjustment.period()));
    return Collections.unmodifiableSortedSet(days);
  }

  private static void add(SortedSet<LocalDate> days, Purpose purpose) {
    add(days, purpose.period());
    add(days, purpose.text());
    purpose.explanations().forEach(explanation -> add(days, explanation.text()));
  }

  private static void add(SortedSet<LocalDate> days, Wordings wordings) {
    wordings.all().forEach(dated -> add(days, dated.period()));
  }

  private static void add(SortedSet<LocalDate> days, Period period) {
    Stream.concat(
            period.from().stream(),
            period.until().filter(FOREVER::isAfter).stream().map(last -> last.plusDays(1)))
        .forEach(days::add);
  }
}
