package org.kohyo.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.content.FileShapes.CategoriesFile;
import org.kohyo.content.FileShapes.DetailsFile;
import org.kohyo.content.FileShapes.MeasuresFile;
import org.kohyo.content.FileShapes.NoticesFile;
import org.kohyo.content.FileShapes.PurposesFile;
import org.kohyo.finding.Location;
import org.kohyo.policy.Amendment;
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
  private final List<Amendment> amendments = new ArrayList<>();
  private boolean complete;

  PolicyLoader(SourceFiles files, Layout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** The policy, when no file of it has an error. */
  Optional<Policy> load() {
    // Markdown first, because it needs no schema; its ids are noted in their turn.
    Map<String, StatementFile.Located> located = readStatements();
    Optional<PurposesMapper.Purposes> purposes =
        files
            .yaml(Layout.PURPOSES, "purposes", PurposesFile.class)
            .map(f -> PurposesMapper.map(f, units, amendments));
    Optional<CategoriesMapper.Categories> categories =
        files
            .yaml(Layout.CATEGORIES, "categories", CategoriesFile.class)
            .map(f -> CategoriesMapper.map(f, units, amendments));
    Optional<List<Measure>> measures =
        files
            .yaml(Layout.MEASURES, "measures", MeasuresFile.class)
            .map(f -> MeasuresMapper.map(f, units, amendments));
    Optional<Map<DetailKind, DetailTable>> details =
        files
            .yaml(Layout.DETAILS, "details", DetailsFile.class)
            .map(f -> DetailsMapper.map(f, units, amendments));
    Map<String, Statement> statements = register(located);
    boolean allStatements = statements.size() == layout.statements().size();
    Optional<List<NoticeKind>> kinds =
        files
            .yaml(Layout.NOTICES, "notices", NoticesFile.class)
            .map(f -> NoticesMapper.map(f, statements, allStatements, units, amendments));
    complete =
        purposes.isPresent()
            && categories.isPresent()
            && measures.isPresent()
            && details.isPresent()
            && kinds.isPresent()
            && allStatements;
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
            amendments));
  }

  private Map<String, StatementFile.Located> readStatements() {
    Map<String, StatementFile.Located> read = new LinkedHashMap<>();
    for (String path : layout.statements()) {
      Problems problems = files.problems(path);
      String name = Layout.nameProblem(path);
      if (!name.isEmpty()) {
        problems.error(ContentRule.BAD_FILE_NAME, Place.FILE, name, Layout.id(path));
      }
      files
          .text(path, problems)
          .map(t -> StatementFile.read(Layout.id(path), t, files, problems, amendments))
          .ifPresent(statement -> read.put(path, statement));
    }
    return read;
  }

  private Map<String, Statement> register(Map<String, StatementFile.Located> located) {
    Map<String, Statement> statements = new LinkedHashMap<>();
    located.forEach(
        (path, statement) -> {
          register(statement, files.problems(path));
          statements.put(statement.statement().id(), statement.statement());
        });
    return statements;
  }

  private void register(StatementFile.Located located, Problems problems) {
    Statement statement = located.statement();
    Place first = located.places().isEmpty() ? new Place(1, 1) : located.places().get(0);
    units.unit(statement.id(), Units.Kind.STATEMENT, first, problems);
    for (int i = 0; i < statement.nodes().size(); i++) {
      String id = statement.nodes().get(i).id();
      if (!id.equals(statement.id())) {
        units.unit(id, Units.Kind.NODE, located.places().get(i), problems);
      }
    }
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
}
