package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticeKind.BlockSection;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.Society;

/** What the public reads of one society, with the lines that hold what the rules look for. */
final class PublicText {

  private final Subject subject;
  private final Clues clues;
  private final List<List<Line>> holding;

  private PublicText(Subject subject, Clues clues) {
    this.subject = subject;
    this.clues = clues;
    this.holding = clues.sorted(subject.lines());
  }

  /** Searches the society's lines for the clues. */
  static PublicText of(Subject subject, Clues clues) {
    return new PublicText(subject, clues);
  }

  /** Whose it is. */
  Subject subject() {
    return subject;
  }

  /** The society. */
  Society society() {
    return subject.society();
  }

  /** All lines in reading order. */
  List<Line> lines() {
    return subject.lines();
  }

  /** The lines that hold the clue, in reading order. */
  List<Line> with(Clue clue) {
    return holding.get(clues.number(clue));
  }

  /** Whether some line holds the clue. */
  boolean has(Clue clue) {
    return !with(clue).isEmpty();
  }

  /** Whether a line of the kind holds the clue. */
  boolean has(Clue clue, Place place) {
    return with(clue).stream().anyMatch(l -> l.place() == place);
  }

  /** Whether the line holds the clue. */
  boolean holds(Line line, Clue clue) {
    for (Line other : with(clue)) {
      if (other == line) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are purposes at all. */
  boolean hasPurposes() {
    for (Line line : lines()) {
      if (line.place() == Place.PURPOSE) {
        return true;
      }
    }
    return false;
  }

  /** The purposes that hold the clue, each once even where two notices carry it. */
  List<Line> purposes(Clue clue) {
    List<Line> purposes = new ArrayList<>();
    for (Line line : with(clue)) {
      if (line.place() == Place.PURPOSE && line == firstPurpose(line.id())) {
        purposes.add(line);
      }
    }
    return purposes;
  }

  private Line firstPurpose(String id) {
    for (Line line : lines()) {
      if (line.place() == Place.PURPOSE && line.id().equals(id)) {
        return line;
      }
    }
    return null;
  }

  /** The unit with that id, or the first one below it ({@code <id>/…}). */
  Optional<Line> unit(String id) {
    for (Line line : lines()) {
      String other = line.id();
      if (other.startsWith(id)
          && (other.length() == id.length() || other.charAt(id.length()) == '/')) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** Whether one of the society's kinds of notice has a place for such a block. */
  boolean plans(Predicate<BlockSpec> block) {
    return kinds(block).anyMatch(kind -> society().notices().contains(kind.id()));
  }

  /** The kinds of notice that have a place for such a block. */
  Stream<NoticeKind> kinds(Predicate<BlockSpec> block) {
    return subject.policy().kinds().stream()
        .filter(
            kind ->
                kind.sections().stream()
                    .anyMatch(
                        s ->
                            s instanceof BlockSection section
                                && section.blocks().stream().anyMatch(block)));
  }
}
