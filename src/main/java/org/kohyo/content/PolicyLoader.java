package org.kohyo.content;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.CategoriesFile;
import org.kohyo.content.FileShapes.DetailsFile;
import org.kohyo.content.FileShapes.MeasuresFile;
import org.kohyo.content.FileShapes.NoticesFile;
import org.kohyo.content.FileShapes.PurposesFile;
import org.kohyo.finding.Location;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.DetailTable;
import org.kohyo.policy.Measure;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Statement;

/** Reads {@code policy/}. */
final class PolicyLoader {

  private final SourceFiles files;
  private final Layout layout;
  private final Units units = new Units();
  private final Reasons reasons = new Reasons();
  private boolean complete;

  PolicyLoader(SourceFiles files, Layout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** The policy, when no file of it has an error. */
  Optional<Policy> load() {
    // Markdown first, because it needs no schema; its ids are noted in their turn.
    StatementsLoader texts = StatementsLoader.read(files, layout.statements(), reasons);
    Optional<PurposesMapper.Purposes> purposes =
        files
            .yaml(Layout.PURPOSES, "purposes", PurposesFile.class)
            .map(f -> PurposesMapper.map(f, units, reasons));
    Optional<CategoriesMapper.Categories> categories =
        files
            .yaml(Layout.CATEGORIES, "categories", CategoriesFile.class)
            .map(f -> CategoriesMapper.map(f, units, reasons));
    Optional<List<Measure>> measures =
        files
            .yaml(Layout.MEASURES, "measures", MeasuresFile.class)
            .map(f -> MeasuresMapper.map(f, units, reasons));
    Optional<Map<DetailKind, DetailTable>> details =
        files
            .yaml(Layout.DETAILS, "details", DetailsFile.class)
            .map(f -> DetailsMapper.map(f, units, reasons));
    Map<String, Statement> statements = texts.register(units);
    Optional<List<NoticeKind>> kinds =
        files
            .yaml(Layout.NOTICES, "notices", NoticesFile.class)
            .map(f -> NoticesMapper.map(f, statements, texts.complete(), units, reasons));
    complete =
        purposes.isPresent()
            && categories.isPresent()
            && measures.isPresent()
            && details.isPresent()
            && kinds.isPresent()
            && texts.complete();
    if (!complete || hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            purposes.get().groupKinds(),
            purposes.get().groupBrackets(),
            purposes.get().sections(),
            categories.get().purposes(),
            categories.get().categories(),
            measures.get(),
            statements,
            details.get(),
            kinds.get(),
            reasons.all()));
  }

  private boolean hasErrors() {
    return Stream.concat(
            Stream.of(
                Layout.PURPOSES,
                Layout.CATEGORIES,
                Layout.MEASURES,
                Layout.DETAILS,
                Layout.NOTICES),
            layout.statements().stream())
        .anyMatch(path -> files.problems(path).hasErrors());
  }

  /** The ids to which societies may refer; empty when some file could not be read at all. */
  Optional<Units> unitsIfComplete() {
    return complete ? Optional.of(units) : Optional.empty();
  }

  /** Notes where all of it stands. */
  void addTo(Map<String, Location> places) {
    units.addTo(places);
  }

  /** Where texts of it stand from a day on, as {@link org.kohyo.finding.Locations} has it. */
  NavigableMap<String, Location> datedPlaces() {
    return units.dated();
  }
}
