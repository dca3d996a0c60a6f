package org.kohyo.render.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kohyo.compare.About;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Change;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.Piece;
import org.kohyo.compare.Piece.Role;
import org.kohyo.compare.Place;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.compare.TableRow.Cell;
import org.kohyo.compare.TableRow.Heading;
import org.kohyo.compare.TableRow.Kind;
import org.kohyo.compare.TableRow.Unchanged;
import org.kohyo.compare.Version;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Society;
import org.kohyo.policy.TableOptions;

/** Differences made by hand, with the tables that belong to them. */
final class Cases {

  /** Whatever might mean something to a format. */
  static final String HOSTILE =
      "<script>alert(1)</script>&amp; | *a* _b_ `c` \\ ~~d~~ @octocat #1 GH-2 [e](https://x.example/)"
          + " www.example.jp a@example.jp :smile: $x$ $y$ <!-- --> ]]> \"'";

  /** What a terminal obeys, what turns the direction, and what has two chars or no width. */
  static final String UNSEEN =
      "\u001b[31m赤\u202eanopi\u202c\u0007𠮷\u304b\u3099葛\uDB40\uDD00\u200b\r";

  private static final LocalDate DAY = LocalDate.of(2021, 9, 1);

  private Cases() {}

  /**
   * Differences and one table for each group.
   *
   * @param name of the folder of goldens
   */
  record Case(
      String name, Differences differences, List<ChangeTable> tables, TableOptions options) {

    ComparisonSheet sheet() {
      return new ComparisonSheets(Words.LABELS).of(differences, options, tables);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> all() {
    TableOptions remarks = new TableOptions(false, true, false, true);
    return Stream.of(
        of("every-kind", Standing.IN_FORCE, TableOptions.DEFAULT, List.of(everyKind("")), 1),
        of("remarks", Standing.PROPOSED, remarks, List.of(everyKind("")), 1),
        of("correction", Standing.CORRECTION, TableOptions.DEFAULT, List.of(correction()), 1),
        of(
            "many-societies",
            Standing.PROPOSED,
            TableOptions.DEFAULT,
            List.of(correction(), everyKind("")),
            1396),
        of("hostile", Standing.IN_FORCE, TableOptions.DEFAULT, List.of(everyKind(HOSTILE)), 1),
        of("unseen", Standing.IN_FORCE, TableOptions.DEFAULT, List.of(everyKind(UNSEEN)), 1),
        of("none", Standing.IN_FORCE, TableOptions.DEFAULT, List.of(), 1));
  }

  static Case of(String name) {
    return all().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** Groups of that many societies, the second and later ones of one society each. */
  static Case of(
      String name,
      Standing standing,
      TableOptions options,
      List<List<TableRow>> tables,
      int first) {
    List<Group> groups = new ArrayList<>();
    int next = 1;
    for (List<TableRow> rows : tables) {
      int size = groups.isEmpty() ? first : 1;
      String suffix = name.equals("hostile") ? HOSTILE : name.equals("unseen") ? UNSEEN : "";
      groups.add(group(rows, members(next, size, suffix)));
      next += size;
    }
    List<Member> alone = name.equals("many-societies") ? members(next, 2, "") : List.of();
    Differences differences =
        new Differences(
            new Version(
                name.equals("many-societies") ? "main" : "", Optional.of(DAY.minusYears(4))),
            new Version(name.equals("many-societies") ? "HEAD" : "", Optional.of(DAY)),
            standing,
            groups,
            next - 1 + (tables.isEmpty() ? 1 : 0),
            List.of(),
            alone);
    return new Case(name, differences, tables.stream().map(Cases::table).toList(), options);
  }

  private static List<Member> members(int from, int size, String suffix) {
    return IntStream.range(from, from + size)
        .mapToObj(i -> new Member("mihon-" + i, "見本第" + i + "健康保険組合" + suffix))
        .toList();
  }

  private static Group group(List<TableRow> rows, List<Member> members) {
    String id = members.get(0).id();
    Society society =
        new Society(
            id,
            members.get(0).name(),
            Optional.empty(),
            "当組合",
            List.of("riyo-mokuteki"),
            true,
            Optional.empty(),
            List.of(),
            List.of());
    Notice notice =
        new Notice(
            society,
            "riyo-mokuteki",
            Unit.of("title", members.get(0).name() + "の個人情報の利用目的"),
            "利用目的",
            List.of(new Section("s", "1.", Unit.of("s", "利用目的"), List.of())));
    List<Change> changes =
        rows.stream()
            .filter(TableRow.Unit.class::isInstance)
            .flatMap(row -> ((TableRow.Unit) row).changes().stream())
            .toList();
    return new Group(new Comparison(Optional.of(notice), Optional.of(notice), changes), members);
  }

  private static ChangeTable table(List<TableRow> rows) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (TableRow row : rows) {
      if (row instanceof TableRow.Unit unit) {
        counts.merge(unit.kind(), 1, Integer::sum);
      }
    }
    return new ChangeTable(rows, counts);
  }

  /** A table with each kind of row; every text ends with that one. */
  static List<TableRow> everyKind(String end) {
    About law =
        new About(
            Origin.CANONICAL,
            Optional.of(
                new Amendment(
                    "law",
                    DAY,
                    Amendment.Kind.AMENDMENT,
                    Optional.of("法律の条項の番号が変わるため" + end),
                    Optional.of("デジタル社会の形成を図るための関係法律の整備に関する法律" + end),
                    Optional.of(DAY.minusMonths(2)))));
    About own = new About(Origin.SOCIETY, Optional.empty());
    Piece old = piece("law", Role.NODE, "(2)", "法第19条第７号に基づく提供" + end);
    Piece now = piece("law", Role.NODE, "(2)", "法第19条第８号に基づく提供" + end);
    Piece added = piece("new", Role.PURPOSE, "", "資格確認書の交付\n及び回収" + end);
    Piece removed = piece("gone", Role.PURPOSE, "", "被保険者証の交付" + end);
    Piece three = piece("number", Role.SECTION, "3.", "開示の手続" + end);
    Piece four = piece("number", Role.SECTION, "4.", "開示の手続" + end);
    Piece moved = piece("moved", Role.PURPOSE, "", "保健事業の実施" + end);
    Piece phone = value("contact/phone", "03-0000-0000" + end);
    Piece phoneNow = value("contact/phone", "03-0000-0001" + end);
    Place place = new Place("s", 0);
    return List.of(
        new Heading(1, "1. 利用目的" + end),
        new Unchanged(1, "1.", ""),
        new TableRow.Unit(
            List.of(new Change.Amended(old, now, place, law)),
            "",
            cell(same("(2)法第19条第"), changed("８号"), same("に基づく提供" + end)),
            cell(same("(2)法第19条第"), changed("７号"), same("に基づく提供" + end)),
            Kind.AMENDED,
            false),
        new Heading(2, "【内部での利用】" + end),
        new TableRow.Unit(
            List.of(new Change.Added(added, place, law, false)),
            "",
            cell(changed("資格確認書の交付\n及び回収" + end)),
            cell(),
            Kind.ADDED,
            false),
        new TableRow.Unit(
            List.of(new Change.Removed(removed, place, law, false)),
            "",
            cell(),
            cell(changed("被保険者証の交付" + end)),
            Kind.REMOVED,
            false),
        new Unchanged(4, "2.", "5."),
        new TableRow.Unit(
            List.of(new Change.Moved(moved, moved, place, new Place("t", 2), own)),
            "",
            new Cell(List.of(same("保健事業の実施" + end)), Optional.of("健診の実施" + end)),
            new Cell(List.of(same("保健事業の実施" + end)), Optional.of("")),
            Kind.MOVED,
            false),
        new TableRow.Unit(
            List.of(new Change.Amended(three, four, new Place("", 3), law)),
            "",
            cell(changed("4."), same("開示の手続" + end)),
            cell(changed("3."), same("開示の手続" + end)),
            Kind.RENUMBERED,
            false),
        new TableRow.Unit(
            List.of(new Change.Amended(phone, phoneNow, place, own)),
            "field.phone",
            cell(changed("03-0000-0001" + end)),
            cell(changed("03-0000-0000" + end)),
            Kind.AMENDED,
            false),
        new Unchanged(12, "", ""));
  }

  private static List<TableRow> correction() {
    Amendment misprint =
        new Amendment(
            "a",
            DAY,
            Amendment.Kind.CORRECTION,
            Optional.of("誤字"),
            Optional.empty(),
            Optional.empty());
    return List.of(
        new TableRow.Unit(
            List.of(
                new Change.Amended(
                    piece("a", Role.PURPOSE, "", "保険料および掛金"),
                    piece("a", Role.PURPOSE, "", "保険料及び掛金"),
                    new Place("s", 0),
                    new About(Origin.CANONICAL, Optional.of(misprint)))),
            "",
            cell(same("保険料"), changed("及び"), same("掛金")),
            cell(same("保険料"), changed("および"), same("掛金")),
            Kind.AMENDED,
            true));
  }

  private static Piece piece(String id, Role role, String mark, String text) {
    return new Piece(id, role, "", mark, "", "", List.of(new Span.Plain(text)));
  }

  private static Piece value(String id, String text) {
    List<Span> spans =
        List.of(
            new Span.Value(text, Placeholder.SOCIETY_NAME),
            new Span.Time("令和3年9月1日", DAY),
            new Span.Strong(List.of(new Span.Plain("必ず"))),
            new Span.Anchor(List.of(new Span.Plain("手続")), "https://www.example.jp/"));
    return new Piece(id, Role.FIELD, "phone", "", "", "tel:+81300000000", spans);
  }

  private static Cell cell(Run... runs) {
    return new Cell(List.of(runs), Optional.empty());
  }

  private static Run same(String text) {
    return new Run(text, false);
  }

  private static Run changed(String text) {
    return new Run(text, true);
  }
}
