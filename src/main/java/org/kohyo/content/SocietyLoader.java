package org.kohyo.content;

import java.util.List;
import java.util.Optional;
import org.kohyo.content.KnownSocieties.Known;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.finding.Finding;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Society;

/** Reads files of {@code societies/}; each by itself, so that threads can share the work. */
final class SocietyLoader {

  /**
   * One society's file, read.
   *
   * @param society empty when the file has an error
   * @param logo its sign, where it has one without an error
   * @param positions of its values; empty when nothing could be made of the file
   * @param shown the file, as it is shown to people
   * @param findings about it, sorted
   */
  record Loaded(
      Optional<Society> society,
      Optional<LogoImage> logo,
      Optional<Positions> positions,
      String shown,
      List<Finding> findings) {}

  private final SourceFiles files;
  private final Optional<Units> units;
  private final PhoneParser phones;
  private final Optional<KnownSocieties> known;

  /** A loader of societies that remembers nothing. */
  SocietyLoader(SourceFiles files, Optional<Units> units) {
    this(files, units, new PhoneParser(), Optional.empty());
  }

  /**
   * A loader of societies.
   *
   * @param units ids to which they may refer; without them no reference is judged
   * @param known what was read before, and what is read now; empty to remember nothing
   */
  SocietyLoader(
      SourceFiles files,
      Optional<Units> units,
      PhoneParser phones,
      Optional<KnownSocieties> known) {
    this.files = files;
    this.units = units;
    this.phones = phones;
    this.known = known;
  }

  /** Reads the file. */
  Loaded load(String id) {
    String path = Layout.society(id);
    Problems problems = files.newProblems(path);
    String name = Layout.nameProblem(path);
    if (!name.isEmpty()) {
      problems.error(ContentRule.BAD_FILE_NAME, Place.FILE, name, id);
    }
    Optional<byte[]> bytes = files.bytes(path, problems);
    Optional<Read> read = bytes.isEmpty() ? Optional.empty() : read(id, bytes.get(), problems);
    if (read.isPresent() && units.isPresent()) {
      AdjustmentCheck.check(read.get().society(), read.get().file(), units.get());
      PresenceCheck.check(read.get().file(), units.get());
    }
    Optional<LogoImage> logo =
        read.isEmpty() ? Optional.empty() : LookReader.logo(id, read.get().file(), files);
    return new Loaded(
        problems.hasErrors() ? Optional.empty() : read.map(Read::society),
        logo,
        read.map(r -> r.file().positions()),
        problems.at(Place.FILE).path(),
        problems.sorted());
  }

  private record Read(YamlFile<SocietyFile> file, Society society) {}

  private Optional<Read> read(String id, byte[] bytes, Problems problems) {
    Optional<Known> before = known.flatMap(k -> k.of(id, bytes));
    return before.isEmpty()
        ? readAnew(id, bytes, problems)
        : before.map(k -> new Read(new YamlFile<>(k.file(), k.positions(), problems), k.society()));
  }

  private Optional<Read> readAnew(String id, byte[] bytes, Problems problems) {
    Optional<YamlFile<SocietyFile>> read =
        files.yaml(
            bytes,
            "society",
            SocietyFile.class,
            problems,
            tree -> units.ifPresent(u -> BrokenSocietyCheck.check(tree, u, problems)));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    YamlFile<SocietyFile> file = read.get();
    Society society = SocietyMapper.map(id, file, phones, units);
    DetailCheck.check(file);
    LookReader.checkColour(file);
    if (known.isPresent() && problems.sorted().isEmpty()) {
      known.get().add(id, bytes, new Known(file.value(), file.positions(), society));
    }
    return Optional.of(new Read(file, society));
  }
}
