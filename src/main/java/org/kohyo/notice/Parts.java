package org.kohyo.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Placeholder;

/**
 * What of a notice belongs to which part, for approvals.
 *
 * <p>To the society's part belong its name, contacts, the tables of its identity and of the
 * accredited organisation, headings of sections that hold nothing else, and every value that stands
 * in the place of a placeholder. The table of the history belongs to neither part, since it is
 * derived; nor do the numbers of sections. All else is text: joint use too, because a change of its
 * users or of the responsible party is itself a change that has to be published (個人情報保護法 27 条 6 項).
 */
public final class Parts {

  private Parts() {}

  /** The part of a block; empty for the history. */
  public static Optional<NoticePart> of(Block block) {
    if (block instanceof Block.ContactCard) {
      return Optional.of(NoticePart.SOCIETY);
    } else if (block instanceof Block.Table table) {
      return switch (table.kind()) {
        case IDENTITY, ACCREDITED_ORGANISATION -> Optional.of(NoticePart.SOCIETY);
        case HISTORY -> Optional.empty();
        default -> Optional.of(NoticePart.TEXT);
      };
    }
    return Optional.of(NoticePart.TEXT);
  }

  /** The part of a section's heading: that of the text if it holds any, then the society's. */
  public static Optional<NoticePart> of(Section section) {
    Optional<NoticePart> found = Optional.empty();
    for (Block block : section.blocks()) {
      Optional<NoticePart> part = of(block);
      if (part.equals(Optional.of(NoticePart.TEXT))) {
        return part;
      }
      found = found.or(() -> part);
    }
    return found;
  }

  /** The units of a part in reading order; values inside a text are not among them. */
  public static List<Unit> units(Notice notice, NoticePart part) {
    List<Unit> units = new ArrayList<>();
    if (part == NoticePart.TEXT) {
      units.add(notice.title());
    }
    for (Section section : notice.sections()) {
      if (of(section).equals(Optional.of(part))) {
        units.add(section.heading());
      }
      section.blocks().stream()
          .filter(block -> of(block).equals(Optional.of(part)))
          .flatMap(Block::units)
          .forEach(units::add);
    }
    return units;
  }

  /** What stands in the places of placeholders, by placeholder. */
  public static SortedMap<Placeholder, Set<String>> values(Notice notice) {
    SortedMap<Placeholder, Set<String>> values = new TreeMap<>();
    notice.units().forEach(unit -> collect(unit.spans(), values));
    return values;
  }

  private static void collect(List<Span> spans, Map<Placeholder, Set<String>> values) {
    for (Span span : spans) {
      if (span instanceof Span.Value value) {
        put(values, value.placeholder(), value.text());
      } else if (span instanceof Span.Strong strong) {
        collect(strong.spans(), values);
      } else if (span instanceof Span.Anchor anchor) {
        collect(anchor.spans(), values);
        anchor.placeholder().ifPresent(place -> put(values, place, anchor.target()));
      }
    }
  }

  private static void put(Map<Placeholder, Set<String>> values, Placeholder place, String text) {
    values.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(text);
  }

  /**
   * Which units of a part one of two notices lacks, or says otherwise.
   *
   * @return their ids, those of the new notice first, in reading order; of values the name of the
   *     placeholder; nothing when only the order or what stands beside the texts differs
   */
  public static List<String> changed(Notice before, Notice after, NoticePart part) {
    Map<String, String> old = said(before, part);
    Map<String, String> now = said(after, part);
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    return ids.stream().filter(id -> !Objects.equals(old.get(id), now.get(id))).toList();
  }

  private static Map<String, String> said(Notice notice, NoticePart part) {
    Map<String, String> said = new LinkedHashMap<>();
    if (part == NoticePart.SOCIETY) {
      said.put(Placeholder.SOCIETY_NAME.key(), notice.society().name());
      values(notice).forEach((place, texts) -> said.put(place.key(), String.join("\n", texts)));
    }
    units(notice, part).forEach(unit -> said.put(unit.id(), NoticeDigest.form(unit, part)));
    return said;
  }
}
