package org.kohyo.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.Cell;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.Field;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.Item;
import org.kohyo.notice.Block.Prose;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Shape;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;
import org.kohyo.testing.Samples;

/** Notices of any shape, and others that were made from them by any edits. */
final class RandomNotices {

  static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  static final Society SOCIETY =
      new Society(
          "mihon",
          "見本健康保険組合",
          Optional.empty(),
          "当組合",
          List.of("k"),
          false,
          Optional.empty(),
          List.of(),
          List.of());
  private static final CanonicalWordings NOTHING =
      new CanonicalWordings(
          new Policy(
              List.of(), "", List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(),
              List.of()));

  private final Samples samples;

  RandomNotices(Samples samples) {
    this.samples = samples;
  }

  static Side side(Notice notice) {
    Map<String, String> origins = new HashMap<>();
    return new Side(
        notice,
        new Assembly(SOCIETY, List.of(notice), List.of(), List.of(), origins),
        NOTHING,
        DAY);
  }

  /**
   * A notice: units are drawn from a small stock of ids, so that two notices have many in common at
   * other places.
   */
  Notice notice() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ids.add("u" + i);
    }
    shuffle(ids);
    List<String> stock = new ArrayList<>(List.of("sa", "sb", "sc", "sd", "se", "sf"));
    shuffle(stock);
    List<Section> sections = new ArrayList<>();
    for (int i = samples.below(5); i > 0; i--) {
      String id = stock.remove(0);
      List<Block> blocks = new ArrayList<>();
      for (int b = samples.below(4); b > 0; b--) {
        blocks.add(block(ids, id));
      }
      sections.add(new Section(id, Numbering.DECIMAL.show(sections.size() + 1), unit(id), blocks));
    }
    return new Notice(SOCIETY, "k", unit("title"), samples.one("略称", "短い題"), sections);
  }

  private <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      list.set(i, list.set(samples.below(i + 1), list.get(i)));
    }
  }

  private List<String> some(List<String> ids, int limit) {
    List<String> some = new ArrayList<>();
    for (int i = samples.below(limit); i > 0 && !ids.isEmpty(); i--) {
      some.add(ids.remove(0));
    }
    return some;
  }

  private Block block(List<String> ids, String section) {
    String id = ids.isEmpty() ? section + "-x" + samples.below(1 << 30) : ids.remove(0);
    return switch (samples.below(5)) {
      case 0 ->
          new PurposeGroup(
              "g" + id,
              samples.one(GroupKind.Nature.values()),
              samples.one("", "【"),
              unit("g" + id),
              samples.one("", "】"),
              some(ids, 6).stream()
                  .map(i -> new Item(unit(i), some(ids, 3).stream().map(this::unit).toList()))
                  .toList());
      case 1 ->
          new Table(
              samples.one(TableKind.values()),
              some(ids, 4).stream()
                  .map(
                      i ->
                          new Row(
                              unit("r/" + i),
                              List.of(
                                  new Cell(
                                      some(ids, 4).stream().map(this::unit).toList(),
                                      samples.one("", "、")))))
                  .toList());
      case 2 ->
          new Prose(
              id,
              some(ids, 5).stream()
                  .map(
                      i ->
                          new Block.Node(
                              samples.one(Shape.values()),
                              samples.one("", "※", "(1)", "(2)"),
                              unit(i)))
                  .toList());
      case 3 ->
          new ContactCard(
              id,
              some(ids, 5).stream()
                  .map(
                      i ->
                          new Field(
                              samples.one(FieldKind.values()),
                              unit(i),
                              samples.one("", "tel:+81300000000")))
                  .toList());
      default -> new Prose(id, List.of(new Block.Node(Shape.PARAGRAPH, "", unit(id))));
    };
  }

  private Unit unit(String id) {
    List<Span> spans = new ArrayList<>();
    for (int i = 1 + samples.below(2); i > 0; i--) {
      spans.add(span());
    }
    return new Unit(id, spans);
  }

  private Span span() {
    String text = text();
    return switch (samples.below(8)) {
      case 0 -> new Span.Value(samples.one("当組合", "当健康保険組合"), Placeholder.SOCIETY_SELF);
      case 1 -> new Span.Strong(List.of(new Span.Plain(text)));
      case 2 ->
          new Span.Anchor(
              List.of(new Span.Plain(text)),
              samples.one("https://example.jp/a", "https://example.jp/b"));
      case 3 -> new Span.Time("令和８年４月１日", DAY);
      default -> new Span.Plain(text);
    };
  }

  /** Texts that people write, and some that nobody does. */
  String text() {
    if (samples.below(10) == 0) {
      return "字" + samples.text(12);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1 + samples.below(6); i > 0; i--) {
      text.append(
          samples.one(
              "被保険者証",
              "資格確認書",
              "の",
              "発行",
              "及び",
              "および",
              "第７号",
              "第８号",
              "第19条",
              "、",
              "。",
              "データ",
              "システム",
              "03-0000-0000",
              "令和８年",
              "𠮷",
              "が",
              "葛\uDB40\uDD00"));
    }
    return text.toString();
  }

  /** A notice made from this one: most of it stays. */
  Notice edited(Notice notice) {
    NoticeTree tree = NoticeTree.of(notice);
    List<NoticeTree.Node> nodes = new ArrayList<>(tree.nodes().subList(0, 2));
    nodes.addAll(edited(tree.nodes().subList(2, tree.nodes().size())));
    return new NoticeTree(nodes).notice(notice.society(), notice.kind());
  }

  private List<NoticeTree.Node> edited(List<NoticeTree.Node> nodes) {
    List<NoticeTree.Node> result = new ArrayList<>();
    for (NoticeTree.Node node : nodes) {
      Piece piece = node.piece();
      if (samples.below(12) == 0) {
        continue;
      } else if (samples.below(6) == 0 && !piece.structure()) {
        piece =
            new Piece(
                piece.id(),
                piece.role(),
                piece.detail(),
                piece.mark(),
                piece.tail(),
                piece.target(),
                List.of(new Span.Plain(samples.damaged(piece.text()) + "x")));
      }
      result.add(new NoticeTree.Node(piece, edited(node.children())));
    }
    if (result.size() > 1 && samples.below(3) == 0) {
      result.add(samples.below(result.size()), result.remove(samples.below(result.size())));
    }
    return result;
  }
}
