package org.kohyo.render.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kohyo.compare.Place;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.compare.TableRow.Cell;
import org.kohyo.compare.TableRow.Kind;
import org.kohyo.compare.Version;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Society;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;

/** Tables made by hand, with every kind of row. */
final class Tables {

  static final String SCRIPT = "<script>alert(1)</script>&amp;\"'{}{0}{1}${1}<#if></style>";

  static final Amendment LAW =
      new Amendment(
          "my-number",
          LocalDate.of(2021, 9, 1),
          Amendment.Kind.AMENDMENT,
          Optional.of("番号法の改正により、引用する号が変わるため。"),
          Optional.of("デジタル社会の形成を図るための関係法律の整備に関する法律（令和3年法律第37号）"),
          Optional.of(LocalDate.of(2021, 7, 15)));

  private static final Amendment OWN =
      new Amendment(
          "contact",
          LocalDate.of(2021, 9, 1),
          Amendment.Kind.AMENDMENT,
          Optional.of("事務所を移転したため。"),
          Optional.empty(),
          Optional.empty());

  private Tables() {}

  static ComparisonSheets sheets() {
    try {
      return new ComparisonSheets(Labels.read(TemplateSource.shipped()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Notice notice(boolean demonstration, String name) {
    Society society =
        new Society(
            "mihon",
            name,
            Optional.empty(),
            "当組合",
            List.of("kohyo-jiko"),
            demonstration,
            Optional.empty(),
            List.of(),
            List.of());
    return new Notice(
        society, "kohyo-jiko", Unit.of("title", "個人情報保護法に基づく公表事項"), "公表事項", List.of());
  }

  /** One society, the new text in force. */
  static Differences one(Standing standing) {
    return one(standing, "見本健康保険組合");
  }

  static Differences one(Standing standing, String name) {
    Notice notice = notice(true, name);
    Group group =
        new Group(
            new Comparison(Optional.of(notice), Optional.of(notice), List.of()),
            List.of(new Member("mihon", name)));
    return new Differences(
        edition("2020-04-01"),
        edition("2021-09-01"),
        standing,
        List.of(group),
        1,
        List.of(),
        List.of());
  }

  /** Two groups, one of three societies, and societies that only one side has. */
  static Differences many() {
    Group own = one(Standing.IN_FORCE).groups().get(0);
    Notice other = notice(false, "例示第一健康保険組合");
    Group alike =
        new Group(
            new Comparison(Optional.empty(), Optional.of(other), List.of()),
            List.of(
                new Member("reiji-1", "例示第一健康保険組合"),
                new Member("reiji-2", "例示第二健康保険組合"),
                new Member("reiji-3", "例示第三健康保険組合")));
    return new Differences(
        new Version("main", Optional.of(LocalDate.of(2021, 9, 1))),
        new Version("作業\u202E中", Optional.of(LocalDate.of(2021, 9, 1))),
        Standing.IN_FORCE,
        List.of(alike, own),
        7,
        List.of(new Member("kyu", "旧例健康保険組合")),
        List.of(new Member("shin", "新例健康保険組合")));
  }

  static Version edition(String day) {
    return new Version("", Optional.of(LocalDate.parse(day)));
  }

  static ComparisonSheet sheet(Differences differences, TableOptions options) {
    return sheets()
        .of(differences, options, differences.groups().stream().map(g -> table()).toList());
  }

  /** Every kind of row. */
  static ChangeTable table() {
    return table(
        List.of(
            new TableRow.Heading(1, "２．特定個人情報の利用目的"),
            new TableRow.Unchanged(1, "", ""),
            new TableRow.Heading(2, "【他の事業者等への情報提供を伴う事項】"),
            unit(
                Kind.AMENDED,
                Origin.CANONICAL,
                LAW,
                List.of(same("・番号法第19条"), changed("第８号"), same("に基づく情報照会")),
                List.of(same("・番号法第19条"), changed("第７号"), same("に基づく情報照会"))),
            unit(Kind.ADDED, Origin.CANONICAL, null, List.of(changed("・資格確認書の交付")), List.of()),
            unit(
                Kind.REMOVED,
                Origin.CANONICAL,
                LAW,
                List.of(),
                List.of(changed("・被保険者証の交付\n被保険者証の検認を含みます。"))),
            new TableRow.Unchanged(4, "2.", "5."),
            new TableRow.Heading(1, "３．安全管理措置"),
            unit(
                Kind.RENUMBERED,
                Origin.CANONICAL,
                null,
                List.of(changed("(2)"), same("権利利益を害するおそれがある場合")),
                List.of(changed("(1)"), same("権利利益を害するおそれがある場合"))),
            new TableRow.Unit(
                List.of(change(Origin.SOCIETY, null)),
                "",
                new Cell(List.of(same("健診の案内")), Optional.of("保健事業の実施に係る計画の策定及びその評価並びにこれらに附帯する事務")),
                new Cell(List.of(same("健診の案内")), Optional.of("")),
                Kind.MOVED,
                false),
            new TableRow.Unchanged(1, "7.", "7."),
            new TableRow.Unit(
                List.of(change(Origin.CANONICAL, null), change(Origin.SOCIETY, OWN)),
                "",
                new Cell(List.of(same("事業所"), changed("及び"), same("\n共済組合")), Optional.empty()),
                new Cell(List.of(same("事業所"), changed("および"), same("\n共済組合")), Optional.empty()),
                Kind.AMENDED,
                true),
            new TableRow.Unit(
                List.of(change(Origin.SOCIETY, OWN)),
                "field.phone",
                new Cell(List.of(same("03-0000-"), changed("0001")), Optional.empty()),
                new Cell(List.of(same("03-0000-"), changed("0000")), Optional.empty()),
                Kind.AMENDED,
                false),
            new TableRow.Unit(
                List.of(),
                "",
                new Cell(List.of(same("変わらない文")), Optional.empty()),
                new Cell(List.of(same("変わらない文")), Optional.empty()),
                Kind.UNCHANGED,
                false)));
  }

  static ChangeTable table(List<TableRow> rows) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (TableRow row : rows) {
      if (row instanceof TableRow.Unit unit && unit.kind() != Kind.UNCHANGED) {
        counts.merge(unit.kind(), 1, Integer::sum);
      }
    }
    return new ChangeTable(rows, counts);
  }

  /** A table over several pages, in which everything is {@code text}. */
  static ChangeTable large(int units, String text) {
    List<TableRow> rows = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      if (i % 10 == 1) {
        rows.add(new TableRow.Heading(1, i + "．" + text));
      }
      rows.add(
          unit(
              Kind.AMENDED,
              Origin.CANONICAL,
              LAW,
              List.of(same(i + ". " + text), changed("第８号" + text), same("の終わり" + i)),
              List.of(same(i + ". " + text), changed("第７号"), same("の終わり" + i))));
    }
    return table(rows);
  }

  private static TableRow.Unit unit(
      Kind kind, Origin origin, Amendment amendment, List<Run> after, List<Run> before) {
    return new TableRow.Unit(
        List.of(change(origin, amendment)),
        "",
        new Cell(after, Optional.empty()),
        new Cell(before, Optional.empty()),
        kind,
        false);
  }

  private static Change change(Origin origin, Amendment amendment) {
    Piece piece = new Piece("u", Piece.Role.PURPOSE, "", "", "", "", List.of(new Span.Plain("文")));
    About about = new About(origin, Optional.ofNullable(amendment));
    return new Change.Amended(piece, piece, new Place("", 0), about);
  }

  private static Run same(String text) {
    return new Run(text, false);
  }

  private static Run changed(String text) {
    return new Run(text, true);
  }
}
