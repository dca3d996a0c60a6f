package org.kohyo.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Assembly.ContactPoint;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.Cell;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.Field;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.Item;
import org.kohyo.notice.Block.Node;
import org.kohyo.notice.Block.Prose;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Shape;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Contact.Matter;
import org.kohyo.policy.GroupKind.Nature;
import org.kohyo.policy.Society;
import org.kohyo.render.Release.Standing;

/** A notice with every shape of block, made by hand. */
final class Shapes {

  /** Characters that a careless program changes: {@code 𠮷} has two chars, 葛 a selector. */
  static final String NAME = "髙﨑𠮷葛\uDB40\uDD00神福塚健康保険組合";

  static final String SCRIPT = "<script>alert(1)</script>&amp;\"'{}${1}<#if>";

  private Shapes() {}

  /** All shapes; every text of a society's own is {@code text} if that is given. */
  static Notice notice(Optional<String> text, boolean demonstration) {
    Society society =
        new Society(
            "kohyo-test",
            text.orElse(NAME),
            text.or(() -> Optional.of("たかさき")),
            text.orElse("当組合"),
            List.of("all-shapes"),
            demonstration,
            Optional.empty(),
            List.of(),
            List.of());
    Maker make = new Maker(text);
    return new Notice(
        society,
        "all-shapes",
        make.unit("title", society.name() + "の公表事項"),
        text.orElse("公表事項"),
        List.of(
            new Section("groups", "1.", make.unit("groups", "利用目的"), groups(make)),
            new Section("tables", "2.", make.unit("tables", "表"), tables(make)),
            new Section("prose", "第３", make.unit("prose", "文"), List.of(prose(make))),
            new Section("contact", "", make.unit("contact", "窓口"), List.of(card(make)))));
  }

  /** The notice in force, and nobody knows since when. */
  static Release release(Notice notice) {
    Edition edition =
        new Edition(notice, assembly(notice), LocalDate.EPOCH, Optional.empty(), Optional.empty());
    return new Release(
        edition, Standing.PRESENT, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The notice and its society's contacts. */
  static SocietyEntry entry(Notice notice) {
    return SocietyEntry.of(assembly(notice), List.of(), List.of());
  }

  static Assembly assembly(Notice notice) {
    ContactPoint point =
        new ContactPoint(
            List.of(Matter.COMPLAINTS, Matter.DISCLOSURE), card(new Maker(Optional.empty())));
    return new Assembly(notice.society(), List.of(notice), List.of(point), List.of(), Map.of());
  }

  private static List<Block> groups(Maker make) {
    return List.of(
        group(make, Nature.INTERNAL, "【", "】"),
        group(make, Nature.PROVISION, "【", "】"),
        group(make, Nature.RECEIPT, "〔", "〕"),
        group(make, Nature.OTHER, "", ""));
  }

  private static Block group(Maker make, Nature nature, String open, String close) {
    String id = "groups/" + View.lower(nature);
    return new PurposeGroup(
        id,
        nature,
        open,
        make.unit(id, "内部での利用に係る事項"),
        close,
        List.of(
            new Item(make.unit(id + "/plain", "被扶養者の認定・検認"), List.of()),
            new Item(
                make.unit(id + "/explained", "保健事業の実施"),
                List.of(
                    make.unit(id + "/explained/1", "健診、保健指導など"),
                    make.unit(id + "/explained/2", "外部に委託することがあります")))));
  }

  private static List<Block> tables(Maker make) {
    Cell many = new Cell(List.of(make.unit("row/a", "加入者の管理"), make.unit("row/b", "保険料の徴収")), "、");
    Cell one = new Cell(List.of(make.unit("row2/a", "利用者の管理")), "、");
    Cell text = new Cell(List.of(make.unit("measure/text", "組合規程を整備しています。")), "");
    Row longRow =
        new Row(make.unit("row2", "被扶養者(被扶養者になろうとする者を含む)及びその同居家族の収入に関する情報"), List.of(one));
    return List.of(
        new Table(
            TableKind.CATEGORIES,
            List.of(new Row(make.unit("row", "資格に関する情報"), List.of(many)), longRow)),
        new Table(
            TableKind.MEASURES,
            List.of(new Row(make.unit("measure", "組織的安全管理措置"), List.of(text)))));
  }

  private static Block prose(Maker make) {
    List<Span> rich =
        List.of(
            new Span.Plain("詳しくは"),
            new Span.Strong(List.of(new Span.Plain("必ず"))),
            new Span.Anchor(
                List.of(new Span.Strong(List.of(new Span.Plain("開示の手続"))), new Span.Plain("のページ")),
                "https://www.example.jp/?a=1&b=2"),
            new Span.Plain("をご覧ください。"));
    return new Prose(
        "statement",
        List.of(
            new Node(Shape.PARAGRAPH, "", new Unit("statement/1", rich)),
            new Node(Shape.PARAGRAPH, "※", make.unit("statement/2", "上表と同一です。")),
            new Node(Shape.ORDERED, "(1)", make.unit("statement/3", "権利利益を害するおそれがある場合")),
            new Node(Shape.ORDERED, "(2)", make.unit("statement/4", "利用目的が明らかである場合")),
            new Node(Shape.UNORDERED, "", make.unit("statement/5", "本人"))));
  }

  private static ContactCard card(Maker make) {
    Map<FieldKind, String> targets =
        Map.of(
            FieldKind.PHONE, "tel:+81366721505",
            FieldKind.MAIL, "mailto:kojin@example.jp",
            FieldKind.URL, "https://www.example.jp/");
    Map<FieldKind, String> texts =
        Map.of(
            FieldKind.POSTAL_CODE, "105-0012",
            FieldKind.PHONE, "03-6672-1505",
            FieldKind.MAIL, "kojin@example.jp",
            FieldKind.URL, "https://www.example.jp/");
    return new ContactCard(
        "contact/complaints",
        java.util.Arrays.stream(FieldKind.values())
            .map(
                k ->
                    new Field(
                        k,
                        make.unit("contact/" + View.lower(k), texts.getOrDefault(k, "髙﨑")),
                        targets.getOrDefault(k, "")))
            .toList());
  }

  private record Maker(Optional<String> text) {

    Unit unit(String id, String usual) {
      return Unit.of(id, text.orElse(usual));
    }
  }
}
