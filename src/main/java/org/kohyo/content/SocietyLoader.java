package org.kohyo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.policy.Society;

/** Reads files of {@code societies/}; each by itself, so that threads can share the work. */
final class SocietyLoader {

  /**
   * One society's file, read.
   *
   * @param society empty when the file has an error
   * @param places of its values
   * @param findings about it, sorted
   */
  record Loaded(Optional<Society> society, Map<String, Location> places, List<Finding> findings) {}

  private final SourceFiles files;
  private final Optional<Units> units;
  private final PhoneParser phones = new PhoneParser();

  /**
   * A loader of societies.
   *
   * @param units ids to which they may refer; without them no reference is judged
   */
  SocietyLoader(SourceFiles files, Optional<Units> units) {
    this.files = files;
    this.units = units;
  }

  /** Reads the file. */
  Loaded load(String path) {
    Problems problems = files.newProblems(path);
    String id = Layout.id(path);
    String name = Layout.nameProblem(path);
    if (!name.isEmpty()) {
      problems.error(ContentRule.BAD_FILE_NAME, Place.FILE, name, id);
    }
    Map<String, Location> places = new HashMap<>();
    Optional<YamlFile<SocietyFile>> file =
        files.yaml(
            path,
            "society",
            SocietyFile.class,
            problems,
            tree -> units.ifPresent(u -> BrokenSocietyCheck.check(tree, u, problems)));
    Optional<Society> society = file.map(f -> SocietyMapper.map(id, f, phones, units));
    file.ifPresent(DetailCheck::check);
    if (society.isPresent()) {
      units.ifPresent(u -> AdjustmentCheck.check(society.get(), file.get(), u));
      file.get()
          .positions()
          .values()
          .forEach((pointer, at) -> places.put("society/" + id + pointer, problems.at(at)));
    }
    return new Loaded(
        society.filter(s -> !problems.hasErrors()), Map.copyOf(places), problems.sorted());
  }
}
