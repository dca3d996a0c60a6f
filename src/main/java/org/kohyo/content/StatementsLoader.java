package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.Period;
import org.kohyo.policy.Statement;

/** Reads {@code policy/statements/}: one file for each text that a statement has in its turn. */
final class StatementsLoader {

  /** One text of a statement. */
  private record Text(StatementName name, StatementFile.Located file, Problems problems) {

    LocalDate order() {
      return name.from().orElse(LocalDate.MIN);
    }

    /** Where the statement as a whole and each of its pieces stand. */
    Map<String, Place> places() {
      Map<String, Place> places = new LinkedHashMap<>();
      places.put(name.id(), file.places().isEmpty() ? new Place(1, 1) : file.places().get(0));
      for (int i = 0; i < file.nodes().size(); i++) {
        places.putIfAbsent(file.nodes().get(i).id(), file.places().get(i));
      }
      return places;
    }
  }

  private final SourceFiles files;
  private final List<String> paths;
  private final Map<String, List<Text>> texts = new LinkedHashMap<>();
  private boolean complete = true;

  private StatementsLoader(SourceFiles files, List<String> paths) {
    this.files = files;
    this.paths = paths;
  }

  /**
   * Reads all files.
   *
   * @param paths sorted
   * @param reasons to which those of the files are added
   */
  static StatementsLoader read(SourceFiles files, List<String> paths, Reasons reasons) {
    StatementsLoader loader = new StatementsLoader(files, paths);
    paths.forEach(path -> loader.read(path, reasons));
    loader.texts.values().forEach(all -> all.sort(Comparator.comparing(Text::order)));
    return loader;
  }

  private void read(String path, Reasons reasons) {
    Problems problems = files.problems(path);
    Optional<StatementName> name = StatementName.of(path, problems);
    // Whatever it is called, what is wrong inside is told in the same run.
    StatementName known = name.orElseGet(() -> StatementName.first(Layout.id(path)));
    Optional<Text> text =
        files
            .text(path, problems)
            .map(t -> StatementFile.read(known, t, files, problems, reasons))
            .map(file -> new Text(known, file, problems))
            .filter(t -> name.isPresent());
    text.ifPresent(t -> texts.computeIfAbsent(known.id(), id -> new ArrayList<>()).add(t));
    complete &= text.isPresent();
  }

  /** Whether every file could be read and belongs to a statement. */
  boolean complete() {
    return complete;
  }

  /**
   * The statements by id, whose units are noted; texts that don't follow each other are reported.
   */
  Map<String, Statement> register(Units units) {
    Map<String, Statement> statements = new LinkedHashMap<>();
    texts.forEach(
        (id, all) -> {
          note(id, all, units);
          statements.put(id, statement(id, all));
        });
    return statements;
  }

  /** A piece keeps its id from one text to the next, so it is one unit with several places. */
  private static void note(String id, List<Text> all, Units units) {
    Set<String> known = new HashSet<>();
    for (Text text : all) {
      text.places()
          .forEach(
              (unit, place) -> {
                if (known.add(unit)) {
                  Units.Kind kind = unit.equals(id) ? Units.Kind.STATEMENT : Units.Kind.NODE;
                  units.unit(unit, kind, place, text.problems());
                }
                text.name()
                    .from()
                    .ifPresent(day -> units.again(unit, day, text.problems().at(place)));
              });
    }
  }

  private Statement statement(String id, List<Text> all) {
    Text first = all.get(0);
    String path = StatementName.first(id).path();
    if (first.name().from().isPresent() && !paths.contains(path)) {
      first
          .problems()
          .error(
              ContentRule.MISSING_FILE,
              Place.FILE,
              "content.statement-without-first",
              path,
              first.name().from().get().toString());
    }
    List<DatedProse> dated = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Period own = all.get(i).file().period();
      Period period = i + 1 < all.size() ? before(all.get(i + 1), all.get(i)) : own;
      dated.add(new DatedProse(period, all.get(i).file().nodes()));
    }
    return new Statement(id, dated);
  }

  /** A text holds until the next one begins, unless it says that it ends before. */
  private static Period before(Text next, Text text) {
    Period own = text.file().period();
    LocalDate begins = next.order();
    if (own.from().filter(from -> !from.isBefore(begins)).isPresent()) {
      overlap(text, "from", "content.statement-from-overlaps", own.from().get(), next);
    } else if (own.until().filter(last -> !last.isBefore(begins)).isPresent()) {
      overlap(text, "until", "content.statement-until-overlaps", own.until().get(), next);
    }
    return new Period(own.from(), own.until().or(() -> Optional.of(begins.minusDays(1))));
  }

  private static void overlap(Text text, String at, String message, LocalDate day, Text next) {
    text.problems()
        .error(
            ContentRule.OVERLAPPING_PERIODS,
            text.file().front().of("/" + at),
            message,
            day.toString(),
            next.name().path(),
            next.order().toString());
  }
}
