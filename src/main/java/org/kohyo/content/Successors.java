package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kohyo.content.SocietyLoader.Loaded;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.Successor;
import org.kohyo.policy.Society;

/**
 * Looks up who takes over from a society, and judges whether they can. The files of all who take
 * over one from another are read for it, so that a change in them is seen.
 */
final class Successors {

  private Successors() {}

  /**
   * The society with the name of who takes over.
   *
   * @param file of the society
   * @param load reads the file of another
   */
  static Loaded found(Loaded file, SourcePaths paths, Function<String, Loaded> load) {
    Optional<Successor> named = file.society().flatMap(s -> s.presence().successor());
    if (named.isEmpty()) {
      return file;
    }
    Society society = file.society().get();
    String id = named.get().id();
    if (!paths.isSociety(id)) {
      return with(file, error(file, "content.unknown-successor", id));
    }
    if (society.presence().until().isEmpty()) {
      Message text = Message.of("content.successor-without-until", id);
      return with(file, Finding.warning(ContentRule.SUCCESSOR.id(), at(file), text, text.hint()));
    }
    Optional<Society> other = id.equals(society.id()) ? Optional.of(society) : load(load, id);
    if (other.isEmpty()) {
      return file; // what is wrong with its file is said of that one
    }
    if (circle(society, other.get(), paths, load)) {
      return with(file, error(file, "content.successor-circle", id));
    }
    LocalDate day = society.presence().until().get().plusDays(1);
    if (other.get().presence().over(day)) {
      String until = other.get().presence().until().orElseThrow().toString();
      return with(file, error(file, "content.successor-over", id, until, day.toString()));
    }
    Presence presence = society.presence();
    Successor successor =
        new Successor(id, other.get().name(), other.get().presence().publishedAt());
    return new Loaded(
        Optional.of(society.with(presence.with(successor))),
        file.logo(),
        file.positions(),
        file.shown(),
        file.findings());
  }

  private static Optional<Society> load(Function<String, Loaded> load, String id) {
    return load.apply(id).society();
  }

  /** Whether who takes over from whom leads back to where it began, or into another circle. */
  private static boolean circle(
      Society first, Society next, SourcePaths paths, Function<String, Loaded> load) {
    Set<String> seen = new HashSet<>(List.of(first.id()));
    Optional<Society> at = Optional.of(next);
    while (at.isPresent()) {
      if (!seen.add(at.get().id())) {
        return true;
      }
      at =
          at.get()
              .presence()
              .successor()
              .map(Successor::id)
              .filter(paths::isSociety)
              .flatMap(id -> id.equals(first.id()) ? Optional.of(first) : load(load, id));
    }
    return false;
  }

  private static Finding error(Loaded file, String key, String... args) {
    Message text = Message.of(key, args);
    return Finding.error(ContentRule.SUCCESSOR.id(), at(file), text, text.hint());
  }

  private static Location at(Loaded file) {
    Place place = file.positions().map(p -> p.of("/successor")).orElse(Place.FILE);
    return new Location(file.shown(), place.line(), place.column());
  }

  private static Loaded with(Loaded file, Finding finding) {
    List<Finding> findings = new ArrayList<>(file.findings());
    findings.add(finding);
    findings.sort(null);
    return new Loaded(
        file.society(), file.logo(), file.positions(), file.shown(), List.copyOf(findings));
  }
}
