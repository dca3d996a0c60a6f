package org.kohyo.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticeKind.BlockSection;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.Society;

/**
 * What the public reads of one society: the units of all its notices, read once for all rules.
 *
 * @param subject whose
 * @param lines in reading order
 * @param all their texts, a line each: asked first, because most rules look for words that most
 *     societies do not use
 */
record PublicText(Subject subject, List<Line> lines, String all) {

  /** Copies the list. */
  PublicText {
    lines = List.copyOf(lines);
  }

  /** What a line is. */
  enum Place {
    /** Heading of a notice or section, label of a group, heading of a row. */
    HEADING,
    /** A purpose of use, or what explains it. */
    PURPOSE,
    /** A safety measure: its name or its text. */
    MEASURE,
    /** A fact of the society in a table. */
    FACT,
    /** A paragraph or item. */
    PROSE,
    /** A field of a contact. */
    CONTACT
  }

  /**
   * A unit where the public reads it.
   *
   * @param notice id of the kind of notice
   * @param section id of the section; empty for the title
   * @param place what it is
   * @param unit the unit
   * @param text its text
   */
  record Line(String notice, String section, Place place, Unit unit, String text) {

    /** Id of the unit. */
    String id() {
      return unit.id();
    }

    /** Whether the text matches somewhere. */
    boolean says(Pattern pattern) {
      return pattern.matcher(text).find();
    }
  }

  /** Reads the notices. */
  static PublicText of(Subject subject) {
    List<Line> lines = new ArrayList<>();
    for (Notice notice : subject.notices()) {
      add(lines, notice.kind(), "", Place.HEADING, notice.title());
      for (Section section : notice.sections()) {
        add(lines, notice.kind(), section.id(), Place.HEADING, section.heading());
        section.blocks().forEach(block -> add(lines, notice.kind(), section.id(), block));
      }
    }
    String all = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    return new PublicText(subject, lines, all);
  }

  private static void add(List<Line> lines, String notice, String section, Block block) {
    if (block instanceof Block.PurposeGroup group) {
      add(lines, notice, section, Place.HEADING, group.label());
      group.units().skip(1).forEach(u -> add(lines, notice, section, Place.PURPOSE, u));
    } else if (block instanceof Block.Table table) {
      Place cells =
          switch (table.kind()) {
            case CATEGORIES -> Place.PURPOSE;
            case MEASURES -> Place.MEASURE;
            default -> Place.FACT;
          };
      for (Block.Row row : table.rows()) {
        Place first = cells == Place.MEASURE ? Place.MEASURE : Place.HEADING;
        add(lines, notice, section, first, row.heading());
        row.cells().stream()
            .flatMap(cell -> cell.units().stream())
            .forEach(u -> add(lines, notice, section, cells, u));
      }
    } else {
      Place place = block instanceof Block.ContactCard ? Place.CONTACT : Place.PROSE;
      block.units().forEach(u -> add(lines, notice, section, place, u));
    }
  }

  private static void add(List<Line> lines, String notice, String section, Place place, Unit unit) {
    lines.add(new Line(notice, section, place, unit, unit.text()));
  }

  /** The society. */
  Society society() {
    return subject.society();
  }

  /** The lines that hold the word. */
  Stream<Line> with(String word) {
    return all.contains(word)
        ? lines.stream().filter(l -> l.text().contains(word))
        : Stream.empty();
  }

  /** The lines of one kind. */
  Stream<Line> in(Place place) {
    return lines.stream().filter(l -> l.place() == place);
  }

  /** The purposes, each once even where two notices carry it. */
  List<Line> purposes() {
    return lines.stream()
        .filter(l -> l.place() == Place.PURPOSE)
        .collect(Collectors.toMap(Line::id, l -> l, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** The unit with that id, or the first one below it ({@code <id>/…}). */
  Optional<Line> unit(String id) {
    String below = id + "/";
    return lines.stream().filter(l -> l.id().equals(id) || l.id().startsWith(below)).findFirst();
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
