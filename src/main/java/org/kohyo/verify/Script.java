package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.notice.Assembly.ContactPoint;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.verify.read.Reading.Form;

/**
 * How a notice reads, piece by piece: what every form of it says, in this order. It is made from
 * the notice alone, by other code than the forms are.
 */
final class Script {

  /** What parts a row's heading from its cells in mere text. */
  static final String COLON = "：";

  private static final String BULLET = "・";

  private final Furniture furniture;
  private final boolean text;
  private final List<Token> tokens = new ArrayList<>();

  private Script(Furniture furniture, boolean text) {
    this.furniture = furniture;
    this.text = text;
  }

  /** The pieces of a notice, in reading order; the first is its title. */
  static List<Token> of(Notice notice, Furniture furniture, Form form) {
    Script script = new Script(furniture, form == Form.TEXT);
    script.unit(notice.title(), true);
    script.tokens.add(Token.zone());
    notice.sections().forEach(script::section);
    return List.copyOf(script.tokens);
  }

  /**
   * The pieces of a society's contacts, in order; the first is the first field of the first one.
   */
  static List<Token> of(List<ContactPoint> contacts, Furniture furniture) {
    Script script = new Script(furniture, false);
    for (ContactPoint contact : contacts) {
      int first = script.tokens.size();
      contact.card().fields().forEach(script::field);
      if (first > 0 && first < script.tokens.size()) {
        Token field = script.tokens.get(first);
        List<String> matters =
            contact.matters().stream()
                .map(m -> "matter." + m.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(key -> furniture.label(key).stream())
                .toList();
        script.tokens.set(
            first, new Token(field.kind(), field.id(), field.text(), true, field.targets()));
        script.tokens.add(
            first,
            new Token(Token.Kind.LABEL, field.id(), String.join("・", matters), true, List.of()));
      }
    }
    return List.copyOf(script.tokens);
  }

  private void section(Section section) {
    marked(section.number(), section.heading());
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.PurposeGroup group) {
      marked(group.open(), group.label());
      mark(group.close(), group.label().id(), false);
      for (Block.Item item : group.items()) {
        marked(text ? BULLET : "", item.text());
        item.explanations().forEach(e -> unit(e, true));
      }
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Prose prose) {
      prose.nodes().forEach(this::node);
    } else if (block instanceof Block.ContactCard card) {
      card.fields().forEach(this::field);
    } else {
      throw new IllegalArgumentException("unknown block " + block);
    }
  }

  private void node(Block.Node node) {
    boolean bullet = text && node.mark().isEmpty() && node.shape() == Block.Shape.UNORDERED;
    marked(bullet ? BULLET : node.mark(), node.unit());
  }

  private void table(Block.Table table) {
    if (table.rows().isEmpty()) {
      return;
    }
    String kind = table.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String first = table.rows().get(0).heading().id();
    label(furniture.label("caption." + kind), first, true);
    List<String> heads = new ArrayList<>();
    for (int i = 1; i <= table.rows().get(0).cells().size() + 1; i++) {
      Optional<String> own = furniture.label("column." + kind + "." + i);
      String detail = "column.detail." + i;
      own.or(() -> furniture.label(detail)).ifPresent(heads::add);
    }
    if (text) {
      label(Optional.of(String.join(COLON, heads)), first, true);
    } else {
      heads.forEach(head -> label(Optional.of(head), first, true));
    }
    for (Block.Row row : table.rows()) {
      unit(row.heading(), true);
      row.cells().forEach(cell -> cell(cell, row.heading().id()));
    }
  }

  private void cell(Block.Cell cell, String heading) {
    mark(text ? COLON : "", heading, false);
    for (int i = 0; i < cell.units().size(); i++) {
      if (i > 0) {
        mark(cell.separator(), cell.units().get(i - 1).id(), false);
      }
      unit(cell.units().get(i), i == 0 && !text);
    }
  }

  /** Society and department share a line, postal code and address another. */
  private void field(Block.Field field) {
    Unit unit = field.unit();
    if (field.kind() == FieldKind.DEPARTMENT_READING) {
      add(Token.Kind.READING, unit.id(), unit.text(), false, List.of());
      return;
    }
    String kind = field.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    label(furniture.label("field." + kind), unit.id(), false);
    mark(field.kind() == FieldKind.POSTAL_CODE ? "〒" : "", unit.id(), false);
    List<String> targets = new ArrayList<>(targets(unit.spans()).toList());
    if (!field.target().isEmpty()) {
      targets.add(field.target());
    }
    add(Token.Kind.UNIT, unit.id(), unit.text(), false, targets);
  }

  private void marked(String mark, Unit unit) {
    mark(mark, unit.id(), true);
    unit(unit, mark.isEmpty());
  }

  private void mark(String mark, String id, boolean starts) {
    if (!mark.isEmpty()) {
      add(Token.Kind.MARK, id, mark, starts, List.of());
    }
  }

  private void unit(Unit unit, boolean starts) {
    add(Token.Kind.UNIT, unit.id(), unit.text(), starts, targets(unit.spans()).toList());
  }

  private void label(Optional<String> label, String id, boolean starts) {
    label.ifPresent(text -> add(Token.Kind.LABEL, id, text, starts, List.of()));
  }

  private void add(Token.Kind kind, String id, String text, boolean starts, List<String> targets) {
    tokens.add(new Token(kind, id, Space.collapsed(text), starts, targets));
  }

  private static Stream<String> targets(List<Span> spans) {
    return spans.stream()
        .flatMap(
            span -> {
              if (span instanceof Span.Anchor anchor) {
                return Stream.concat(Stream.of(anchor.target()), targets(anchor.spans()));
              } else if (span instanceof Span.Strong strong) {
                return targets(strong.spans());
              }
              return Stream.empty();
            });
  }
}
