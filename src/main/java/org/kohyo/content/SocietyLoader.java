package org.kohyo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.KnownSocieties.Known;
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
  private final KnownSocieties known;
  private final PhoneParser phones = new PhoneParser();

  /** A loader of societies of one source only. */
  SocietyLoader(SourceFiles files, Optional<Units> units) {
    this(files, units, new KnownSocieties());
  }

  /**
   * A loader of societies.
   *
   * @param units ids to which they may refer; without them no reference is judged
   * @param known what was read before, and what is read now
   */
  SocietyLoader(SourceFiles files, Optional<Units> units, KnownSocieties known) {
    this.files = files;
    this.units = units;
    this.known = known;
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
    Optional<Read> read = files.bytes(path, problems).flatMap(b -> read(id, b, problems));
    read.ifPresent(
        r -> {
          units.ifPresent(u -> AdjustmentCheck.check(r.society(), r.file(), u));
          r.file()
              .positions()
              .values()
              .forEach((pointer, at) -> places.put("society/" + id + pointer, problems.at(at)));
        });
    Optional<Society> society = read.map(Read::society);
    return new Loaded(
        society.filter(s -> !problems.hasErrors()), Map.copyOf(places), problems.sorted());
  }

  private record Read(YamlFile<SocietyFile> file, Society society) {}

  private Optional<Read> read(String id, byte[] bytes, Problems problems) {
    return known
        .of(id, bytes)
        .map(k -> new Read(new YamlFile<>(k.file(), k.positions(), problems), k.society()))
        .or(() -> readAnew(id, bytes, problems));
  }

  private Optional<Read> readAnew(String id, byte[] bytes, Problems problems) {
    Optional<YamlFile<SocietyFile>> file =
        files.yaml(
            bytes,
            "society",
            SocietyFile.class,
            problems,
            tree -> units.ifPresent(u -> BrokenSocietyCheck.check(tree, u, problems)));
    Optional<Society> society = file.map(f -> SocietyMapper.map(id, f, phones, units));
    file.ifPresent(DetailCheck::check);
    if (society.isPresent() && problems.sorted().isEmpty()) {
      YamlFile<SocietyFile> clean = file.get();
      known.add(id, bytes, new Known(clean.value(), clean.positions(), society.get()));
    }
    return society.map(s -> new Read(file.get(), s));
  }
}
