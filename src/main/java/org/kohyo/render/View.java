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
   * A span: one of the three, or mere text.
   *
   * @param external whether it leads to another site
   * @param named whether its words don't say where it leads
   * @param target an address, or a day in ISO
   */
  public record SpanView(
      boolean strong,
      boolean link,
      boolean time,
      boolean external,
      boolean named,
      String text,
      String target,
      List<SpanView> spans) {

    private boolean isText() {
      return !strong && !link && !time;
    }

    private static SpanView text(String text) {
      return new SpanView(false, false, false, false, false, text, "", List.of());
    }

    private static SpanView strong(Span.Strong strong) {
      return new SpanView(
          true, false, false, false, false, strong.text(), "", View.spans(strong.spans()));
    }

    private static SpanView link(Span.Anchor anchor) {
      String target = anchor.target();
      String text = anchor.text();
      boolean external = target.startsWith("http");
      return new SpanView(
          false,
          true,
          false,
          external,
          external && !target.equals(text),
          text,
          target,
          View.spans(anchor.spans()));
    }

    private static SpanView time(Span.Time time) {
      String day = time.date().toString();
      return new SpanView(false, false, true, false, false, time.text(), day, List.of());
    }
  }

  /**
   * A block: of its lists one is filled.
   *
   * @param kind the macro that makes it
   * @param columns of a table, headings among them
   * @param shared whether the rows are put in as pieces, because societies have the same ones
   */
  public record BlockView(
      String kind,
      String name,
      String open,
      UnitView label,
      String close,
      List<Piece> items,
      List<Piece> rows,
      int columns,
      boolean shared,
      List<ProseView> prose,
      List<LineView> lines) {}

  /** A purpose and its explanations. */
  public record ItemView(UnitView text, List<UnitView> explanations) {}

  /** A row of a table. */
  public record RowView(UnitView heading, List<CellView> cells) {}

  /** A cell. */
  public record CellView(boolean list, String separator, List<UnitView> units) {}

  /** Nodes of prose that stand together: paragraphs, an ordered list or another one. */
  public record ProseView(boolean paragraph, boolean ordered, List<NodeView> nodes) {}

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
    boolean plain = spans.size() == 1 && spans.get(0).isText();
    return new UnitView(unit.id(), plain ? spans.get(0).text() : unit.text(), plain, spans);
  }

  // Called for each unit that one society has to itself: streams would cost several times as much.
  private static List<UnitView> units(List<Unit> units) {
    List<UnitView> views = new ArrayList<>(units.size());
    for (Unit unit : units) {
      views.add(unit(unit));
    }
    return views;
  }

  private static List<SpanView> spans(List<Span> spans) {
    List<SpanView> views = new ArrayList<>(spans.size());
    for (Span span : spans) {
      views.add(span(span));
    }
    return views;
  }

  private static SpanView span(Span span) {
    if (span instanceof Span.Strong strong) {
      return SpanView.strong(strong);
    } else if (span instanceof Span.Anchor anchor) {
      return SpanView.link(anchor);
    }
    return span instanceof Span.Time time ? SpanView.time(time) : SpanView.text(span.text());
  }

  /** The macro of {@code blocks.ftlh} that makes a block. */
  static String kind(Block block) {
    if (block instanceof Block.PurposeGroup) {
      return "group";
    } else if (block instanceof Block.Table) {
      return "table";
    }
    return block instanceof Block.Prose ? "prose" : "contact";
  }

  static BlockView group(Block.PurposeGroup group, List<Piece> items) {
    return new BlockView(
        kind(group),
        lower(group.nature()),
        group.open(),
        unit(group.label()),
        group.close(),
        items,
        List.of(),
        0,
        false,
        List.of(),
        List.of());
  }

  static BlockView table(Block.Table table, List<Piece> rows) {
    int columns = 1 + table.rows().get(0).cells().size();
    boolean shared = table.kind() == Block.TableKind.CATEGORIES;
    return plain(kind(table), lower(table.kind()), rows, columns, shared, List.of(), List.of());
  }

  static BlockView prose(Block.Prose prose) {
    return plain(kind(prose), prose.id(), List.of(), 0, false, prose(prose.nodes()), List.of());
  }

  static ItemView item(Block.Item item) {
    return new ItemView(unit(item.text()), units(item.explanations()));
  }

  static RowView row(Block.Row row) {
    return new RowView(unit(row.heading()), row.cells().stream().map(View::cell).toList());
  }

  static BlockView contact(Block.ContactCard card) {
    return plain(kind(card), card.id(), List.of(), 0, false, List.of(), lines(card.fields()));
  }

  private static BlockView plain(
      String kind,
      String name,
      List<Piece> rows,
      int columns,
      boolean shared,
      List<ProseView> prose,
      List<LineView> lines) {
    UnitView none = new UnitView("", "", false, List.of());
    return new BlockView(kind, name, "", none, "", List.of(), rows, columns, shared, prose, lines);
  }

  private static CellView cell(Block.Cell cell) {
    return new CellView(cell.list(), cell.separator(), units(cell.units()));
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
        groups.add(
            new ProseView(
                node.shape() == Block.Shape.PARAGRAPH,
                node.shape() == Block.Shape.ORDERED,
                List.copyOf(open)));
        open.clear();
      }
    }
    return List.copyOf(groups);
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
