package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kohyo.notice.Block.Cell;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.DetailTable;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/** The tables of a society's facts: canonical headings beside the society's values. */
final class DetailTables {

  private final Policy policy;
  private final Resolver resolver;
  private final Origins origins;

  DetailTables(Policy policy, Resolver resolver, Origins origins) {
    this.policy = policy;
    this.resolver = resolver;
    this.origins = origins;
  }

  /**
   * The society's tables of one kind: one for each joint use, else all entries in one.
   *
   * @param notice id of the kind of notice in which they stand
   */
  List<Block> tables(DetailKind kind, Society society, String notice) {
    DetailTable plan = policy.detailTables().get(kind);
    if (plan == null) {
      return List.of();
    }
    List<List<Row>> tables =
        DetailValues.of(society, plan, notice, resolver.day()).stream()
            .map(detail -> rows(detail, plan))
            .filter(rows -> !rows.isEmpty())
            .toList();
    TableKind shown = TableKind.valueOf(kind.name());
    if (kind == DetailKind.JOINT_USE) {
      return tables.stream().map(rows -> (Block) new Table(shown, rows)).toList();
    }
    List<Row> all = tables.stream().flatMap(List::stream).toList();
    return all.isEmpty() ? List.of() : List.of(new Table(shown, all));
  }

  private List<Row> rows(Detail detail, DetailTable plan) {
    List<Row> rows = new ArrayList<>();
    for (DetailTable.Row row : plan.rows()) {
      List<String> texts = detail.texts(row.field());
      String id = detail.id() + "/" + row.field().key();
      String canonical = plan.kind().key() + "/" + row.field().key();
      if (!texts.isEmpty()) {
        resolver
            .unit(id, canonical, row.label())
            .ifPresent(heading -> rows.add(new Row(heading, List.of(cell(detail, id, texts)))));
      }
    }
    return rows;
  }

  private Cell cell(Detail detail, String id, List<String> texts) {
    String field = id.substring(id.lastIndexOf('/') + 1);
    List<Unit> units =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    unit(
                        texts.size() == 1 ? id + "/text" : id + "/" + (i + 1),
                        detail,
                        field,
                        texts.get(i)))
            .toList();
    units.forEach(unit -> origins.own(unit.id(), DetailValues.pointer(detail, field)));
    return new Cell(units, units.size() == 1 ? "" : Blocks.SEPARATOR);
  }

  private static Unit unit(String id, Detail detail, String field, String text) {
    if (detail.kind() == DetailKind.HISTORY) {
      LocalDate date = LocalDate.parse(detail.entry());
      String shown = EraDate.text(date);
      Span rest = new Span.Plain(text.substring(shown.length()));
      Span time = new Span.Time(shown, date);
      return new Unit(id, rest.text().isEmpty() ? List.of(time) : List.of(time, rest));
    }
    return field.equals(DetailField.URL.key())
        ? new Unit(id, List.of(new Span.Anchor(List.of(new Span.Plain(text)), text)))
        : Unit.of(id, text);
  }
}
