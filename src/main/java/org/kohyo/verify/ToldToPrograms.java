package org.kohyo.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.notice.Edition;
import org.kohyo.verify.read.Datum;
import org.kohyo.verify.read.Trait;

/**
 * Whether what a page tells programs in JSON-LD is what its edition says: everything that is due,
 * once and in its place, and nothing else. Which terms of a vocabulary units stand for is no text,
 * and isn't judged.
 */
final class ToldToPrograms {

  /** A report with more of them says no more. */
  private static final int MOST = 20;

  private final Edition edition;
  private final List<Datum> due;
  private final List<Datum> told;
  private final Set<String> said;

  private ToldToPrograms(List<Datum> told, Edition edition) {
    this.edition = edition;
    this.due = DueData.of(edition.notice());
    this.said =
        due.stream()
            .filter(datum -> datum.property().equals(DueData.TITLE) && !datum.id().isEmpty())
            .map(Datum::value)
            .collect(Collectors.toUnmodifiableSet());
    this.told = told.stream().filter(datum -> !free(datum)).toList();
  }

  /**
   * What is wrong.
   *
   * @param told by the page; a page that tells nothing tells nothing wrong
   */
  static List<Trait> wrong(List<Datum> told, Edition edition) {
    return told.isEmpty() ? List.of() : new ToldToPrograms(told, edition).wrong();
  }

  private List<Trait> wrong() {
    Map<Datum, Long> missing =
        due.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Datum> others = told.stream().filter(datum -> !taken(missing, datum)).toList();
    Set<String> different = others.stream().map(ToldToPrograms::of).collect(Collectors.toSet());
    List<Trait> wrong = new ArrayList<>();
    others.forEach(datum -> wrong.add(trait("data-differs", datum)));
    due.stream()
        .filter(datum -> missing.get(datum) > 0 && !different.contains(of(datum)))
        .distinct()
        .forEach(datum -> wrong.add(trait("data-missing", datum)));
    if (wrong.isEmpty()) {
      displaced().ifPresent(datum -> wrong.add(trait("data-differs", datum)));
    }
    return wrong.stream().limit(MOST).toList();
  }

  /** Takes one of what is still missing. */
  private static boolean taken(Map<Datum, Long> missing, Datum datum) {
    Long left = missing.computeIfPresent(datum, (same, count) -> count - 1);
    return left != null && left >= 0;
  }

  /** The first that belongs to another: what has no id is known by its place alone. */
  private Optional<Datum> displaced() {
    List<Datum> here = told.stream().filter(datum -> datum.id().isEmpty()).toList();
    List<Datum> there = due.stream().filter(datum -> datum.id().isEmpty()).toList();
    for (int i = 0; i < here.size(); i++) {
      if (!here.get(i).equals(there.get(i))) {
        return Optional.of(here.get(i));
      }
    }
    return Optional.empty();
  }

  private static String of(Datum datum) {
    return datum.id().isEmpty() ? datum.property() : datum.id();
  }

  private static Trait trait(String name, Datum datum) {
    return Trait.of(name, true, of(datum), datum.value());
  }

  /** Whether it is right, though it need not be there: some pages can't tell it. */
  private boolean free(Datum datum) {
    return switch (datum.property()) {
      case "@language", "schema:inLanguage" -> datum.value().equals("ja");
      case "schema:dateModified" -> day(edition.from(), datum);
      case "schema:datePublished" ->
          day(edition.notice().society().enacted(edition.notice().kind()), datum);
      // Words that tell of recipients, where the policy's mapping says that they do.
      case DueData.DESCRIPTION -> datum.id().isEmpty() && said.contains(datum.value());
      default -> false;
    };
  }

  private static boolean day(Optional<LocalDate> day, Datum datum) {
    return day.map(LocalDate::toString).filter(datum.value()::equals).isPresent();
  }
}
