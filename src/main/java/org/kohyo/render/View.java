package org.kohyo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kohyo.notice.Block;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;

/** Notices in the shape in which templates walk them: every choice has a name. */
public final class View {

  private View() {}

  /** A section. */
  public record SectionView(String id, String number, UnitView heading, List<Piece> blocks) {}

  /** A unit; plain where its one span is mere text. */
  public record UnitView(String id, String text, boolean plain, List<SpanView> spans) {}

  /**
   * A span: {@code text}, {@code strong}, {@code link} or {@code time}; the target of a date is
   * ISO.
   */
  public record SpanView(String type, String text, String target, List<SpanView> spans) {}

  /**
   * A block: {@code group}, {@code table}, {@code prose} or {@code contact}; one list is filled.
   */
  public record BlockView(
      String type,
      String name,
      String open,
      UnitView label,
      String close,
      List<Piece> items,
      List<Piece> rows,
      List<ProseView> prose,
      List<LineView> lines) {}

  /** A purpose and its explanations. */
  public record ItemView(UnitView text, List<UnitView> explanations) {}

  /** A row of a table. */
  public record RowView(UnitView heading, List<CellView> cells) {}

  /** A cell. */
  public record CellView(boolean list, String separator, List<UnitView> units) {}

  /** Nodes of prose that stand together: {@code p}, {@code ol} or {@code ul}. */
  public record ProseView(String type, List<NodeView> nodes) {}

  /** A node of prose. */
  public record NodeView(String mark, UnitView unit) {}

  /** A line of a contact. */
  public record LineView(List<FieldView> fields) {}

  /**
   * A field of a contact: label key, mark before it, address that it leads to, perhaps its kana.
   */
  public record FieldView(
      String kind, String mark, UnitView unit, String target, List<UnitView> reading) {}

  static UnitView unit(Unit unit) {
    List<SpanView> spans = spans(unit.spans());
    boolean plain = spans.size() == 1 && spans.get(0).type().equals("text");
    return new UnitView(unit.id(), unit.text(), plain, spans);
  }

  private static List<SpanView> spans(List<Span> spans) {
    return spans.stream().map(View::span).toList();
  }

  private static SpanView span(Span span) {
    if (span instanceof Span.Strong strong) {
      return new SpanView("strong", span.text(), "", spans(strong.spans()));
    } else if (span instanceof Span.Anchor anchor) {
      return new SpanView("link", span.text(), anchor.target(), spans(anchor.spans()));
    }
    if (span instanceof Span.Time time) {
      return new SpanView("time", span.text(), time.date().toString(), List.of());
    }
    return new SpanView("text", span.text(), "", List.of());
  }

  static BlockView group(Block.PurposeGroup group, List<Piece> items) {
    return new BlockView(
        "group",
        lower(group.nature()),
        group.open(),
        unit(group.label()),
        group.close(),
        items,
        List.of(),
        List.of(),
        List.of());
  }

  static BlockView table(Block.Table table, List<Piece> rows) {
    return plain("table", lower(table.kind()), rows, List.of(), List.of());
  }

  /** A block that has no pieces. */
  static BlockView whole(Block block) {
    if (block instanceof Block.Prose prose) {
      return plain("prose", prose.id(), List.of(), prose(prose.nodes()), List.of());
    } else if (block instanceof Block.ContactCard contact) {
      return contact(contact);
    }
    throw new IllegalArgumentException("unknown block " + block);
  }

  static ItemView item(Block.Item item) {
    return new ItemView(unit(item.text()), item.explanations().stream().map(View::unit).toList());
  }

  static RowView row(Block.Row row) {
    return new RowView(unit(row.heading()), row.cells().stream().map(View::cell).toList());
  }

  static BlockView contact(Block.ContactCard card) {
    return plain("contact", card.id(), List.of(), List.of(), lines(card.fields()));
  }

  private static BlockView plain(
      String type, String name, List<Piece> rows, List<ProseView> prose, List<LineView> lines) {
    UnitView none = new UnitView("", "", false, List.of());
    return new BlockView(type, name, "", none, "", List.of(), rows, prose, lines);
  }

  private static CellView cell(Block.Cell cell) {
    return new CellView(
        cell.list(), cell.separator(), cell.units().stream().map(View::unit).toList());
  }

  /** Neighbouring items of one kind become one list. */
  private static List<ProseView> prose(List<Block.Node> nodes) {
    List<ProseView> groups = new ArrayList<>();
    List<NodeView> open = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Block.Node node = nodes.get(i);
      open.add(new NodeView(node.mark(), unit(node.unit())));
      boolean last = i + 1 == nodes.size() || nodes.get(i + 1).shape() != node.shape();
      if (last || node.shape() == Block.Shape.PARAGRAPH) {
        groups.add(new ProseView(type(node.shape()), List.copyOf(open)));
        open.clear();
      }
    }
    return List.copyOf(groups);
  }

  private static String type(Block.Shape shape) {
    return switch (shape) {
      case PARAGRAPH -> "p";
      case ORDERED -> "ol";
      case UNORDERED -> "ul";
    };
  }

  /** Society and department share a line, postal code and address another. */
  private static List<LineView> lines(List<Block.Field> fields) {
    List<LineView> lines = new ArrayList<>();
    List<FieldView> open = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Block.Field field = fields.get(i);
      boolean read = next(fields, i) == Block.FieldKind.DEPARTMENT_READING;
      open.add(
          new FieldView(
              lower(field.kind()),
              field.kind() == Block.FieldKind.POSTAL_CODE ? "〒" : "",
              unit(field.unit()),
              field.target(),
              read ? List.of(unit(fields.get(++i).unit())) : List.of()));
      Block.FieldKind next = next(fields, i);
      boolean joined =
          next == Block.FieldKind.DEPARTMENT
              || field.kind() == Block.FieldKind.POSTAL_CODE && next == Block.FieldKind.ADDRESS;
      if (!joined) {
        lines.add(new LineView(List.copyOf(open)));
        open.clear();
      }
    }
    return List.copyOf(lines);
  }

  private static Block.FieldKind next(List<Block.Field> fields, int i) {
    return i + 1 < fields.size() ? fields.get(i + 1).kind() : Block.FieldKind.SOCIETY;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
