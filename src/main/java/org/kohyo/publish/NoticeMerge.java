package org.kohyo.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Parts;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.notice.UnitMap;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Placeholder;

/**
 * One notice whose text comes from one version and whose society's part from another. Text keeps
 * the order that was approved; what belongs to the society stands behind whatever it stands behind
 * in its own version, and the history as in the current one.
 */
final class NoticeMerge {

  private final Notice text;
  private final Notice society;
  private final Notice current;
  private final List<Section> sections = new ArrayList<>();

  private NoticeMerge(Notice text, Notice society, Notice current) {
    this.text = text;
    this.society = society;
    this.current = current;
  }

  /**
   * Merges versions of a notice of one kind and one society.
   *
   * @param text has the text
   * @param society has the society's part and its values
   * @param current has the history, and the society as it is
   * @param numbering of sections, which are counted again
   */
  static Notice of(Notice text, Notice society, Notice current, Numbering numbering) {
    if (text == current && society == current) {
      return current;
    }
    NoticeMerge merge = new NoticeMerge(text, society, current);
    merge.text.sections().stream()
        .filter(section -> Parts.of(section).equals(Optional.of(NoticePart.TEXT)))
        .forEach(s -> merge.sections.add(with(s, blocks(s, Optional.of(NoticePart.TEXT)))));
    merge.take(society, Optional.of(NoticePart.SOCIETY));
    merge.take(current, Optional.empty());
    return merge.notice(numbering);
  }

  private Notice notice(Numbering numbering) {
    List<Section> numbered = new ArrayList<>();
    for (Section section : sections) {
      String number = numbering.show(numbered.size() + 1);
      numbered.add(new Section(section.id(), number, section.heading(), section.blocks()));
    }
    Notice merged =
        new Notice(
            current.society().called(society.society().name(), society.society().demonstration()),
            current.kind(),
            text.title(),
            text.shortTitle(),
            numbered);
    Map<Placeholder, String> values = values();
    return UnitMap.of(merged, unit -> new Unit(unit.id(), filled(unit.spans(), values)));
  }

  private void take(Notice from, Optional<NoticePart> part) {
    for (Section section : from.sections()) {
      List<Block> blocks = blocks(section, part);
      if (!blocks.isEmpty()) {
        put(blocks, section, from);
      }
    }
  }

  private void put(List<Block> blocks, Section section, Notice from) {
    if (index(section.id()).isEmpty()) {
      Optional<Section> home = home(blocks, section);
      if (home.isEmpty()) {
        return;
      }
      if (index(home.get().id()).isEmpty()) {
        Notice order = home.get() == section ? from : text;
        sections.add(place(order.sections(), home.get()), with(home.get(), List.of()));
      }
      section = home.get();
    }
    int at = index(section.id()).orElseThrow();
    List<Block> all = new ArrayList<>(sections.get(at).blocks());
    for (Block block : blocks) {
      all.add(place(section.blocks(), block, all), block);
    }
    sections.set(at, with(sections.get(at), all));
  }

  /**
   * Where blocks go whose section is not there yet: their own, unless its heading is text that
   * isn't the approved one; then the section in which the approved version has them, if it does.
   */
  private Optional<Section> home(List<Block> blocks, Section section) {
    if (!Parts.of(section).equals(Optional.of(NoticePart.TEXT))) {
      return Optional.of(section);
    }
    return text.sections().stream()
        .filter(s -> s.blocks().stream().anyMatch(b -> key(b).equals(key(blocks.get(0)))))
        .findFirst();
  }

  private Optional<Integer> index(String section) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id().equals(section)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private int place(List<Section> order, Section section) {
    for (int i = order.indexOf(section) - 1; i >= 0; i--) {
      Optional<Integer> before = index(order.get(i).id());
      if (before.isPresent()) {
        return before.get() + 1;
      }
    }
    return 0;
  }

  private static int place(List<Block> order, Block block, List<Block> all) {
    List<String> there = all.stream().map(NoticeMerge::key).toList();
    List<String> keys = order.stream().map(NoticeMerge::key).toList();
    for (int i = keys.indexOf(key(block)) - 1; i >= 0; i--) {
      int before = there.indexOf(keys.get(i));
      if (before >= 0) {
        return before + 1;
      }
    }
    return 0;
  }

  /** What makes a block the same one in two versions; ids of units are unique in a notice. */
  private static String key(Block block) {
    if (block instanceof Block.Prose prose) {
      return prose.id();
    } else if (block instanceof Block.ContactCard card) {
      return card.id();
    } else if (block instanceof Block.PurposeGroup group) {
      return group.id();
    }
    return block.units().findFirst().map(Unit::id).orElse("");
  }

  private static List<Block> blocks(Section section, Optional<NoticePart> part) {
    return section.blocks().stream().filter(block -> Parts.of(block).equals(part)).toList();
  }

  private static Section with(Section section, List<Block> blocks) {
    return new Section(section.id(), section.number(), section.heading(), blocks);
  }

  private Map<Placeholder, String> values() {
    Map<Placeholder, String> values = new LinkedHashMap<>();
    for (Placeholder placeholder : Placeholder.values()) {
      placeholder.value(current.society()).ifPresent(value -> values.put(placeholder, value));
    }
    Parts.values(society)
        .forEach((placeholder, texts) -> values.put(placeholder, texts.iterator().next()));
    return values;
  }

  private static List<Span> filled(List<Span> spans, Map<Placeholder, String> values) {
    return spans.stream().map(span -> filled(span, values)).toList();
  }

  private static Span filled(Span span, Map<Placeholder, String> values) {
    if (span instanceof Span.Value value) {
      return new Span.Value(
          values.getOrDefault(value.placeholder(), value.text()), value.placeholder());
    } else if (span instanceof Span.Strong strong) {
      return new Span.Strong(filled(strong.spans(), values));
    } else if (span instanceof Span.Anchor anchor) {
      return new Span.Anchor(
          filled(anchor.spans(), values),
          anchor.placeholder().map(values::get).orElse(anchor.target()),
          anchor.placeholder());
    }
    return span;
  }
}
