package org.kohyo.render.comparison;

import java.util.List;
import org.kohyo.compare.Differences.Member;

/**
 * A comparison as people read it, the same for every format. All texts are ready to be shown; a
 * format escapes them for itself. Text that a notice gives is verbatim.
 *
 * @param title 新旧対照表 or 正誤表
 * @param columns two, the left one first
 * @param remarks heading of the third column, or empty when there is none
 * @param caption what underlining means, or empty
 * @param summary how much differs, in one or two sentences
 * @param groups those with changes
 * @param absences societies that only one side has; empty when both have the same ones
 */
public record ComparisonSheet(
    String title,
    List<Column> columns,
    String remarks,
    String caption,
    String summary,
    List<GroupSheet> groups,
    List<Absence> absences) {

  /** Copies the lists. */
  public ComparisonSheet {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    absences = List.copyOf(absences);
  }

  /**
   * The same without what is of use to reviewers only: whose change it is, and that the source
   * gives no reason.
   */
  public ComparisonSheet forPublic() {
    return new ComparisonSheet(
        title,
        columns,
        remarks,
        caption,
        summary,
        groups.stream().map(GroupSheet::forPublic).toList(),
        absences);
  }

  /**
   * A column.
   *
   * @param newer whether it holds the new text
   * @param heading such as 改正後
   * @param version such as 令和8年4月1日の版
   */
  public record Column(boolean newer, String heading, String version) {}

  /**
   * Societies whose notice of one kind changes alike.
   *
   * @param id unique in the sheet; letters and digits
   * @param society name of the first society, and how many more there are
   * @param members all of them, sorted by id
   * @param notice title of the notice
   * @param heading the notice and what is made of it, such as 公表事項　新旧対照表
   * @param whole that the notice is new or gone as a whole, or empty
   * @param summary how many units of which kind
   * @param counts the same as numbers, those that are not 0
   * @param rows the table
   * @param reasons heading above the reasons
   * @param parts the reasons, by whose change it is; those with changes
   */
  public record GroupSheet(
      String id,
      String society,
      List<Member> members,
      String notice,
      String heading,
      String whole,
      String summary,
      List<Count> counts,
      List<SheetRow> rows,
      String reasons,
      List<Part> parts) {

    /** Copies the lists. */
    public GroupSheet {
      members = List.copyOf(members);
      counts = List.copyOf(counts);
      rows = List.copyOf(rows);
      parts = List.copyOf(parts);
    }

    private GroupSheet forPublic() {
      List<SheetRow> plain = rows.stream().map(GroupSheet::forPublic).toList();
      List<Reason> all = parts.stream().flatMap(part -> part.reasons().stream()).toList();
      List<Part> told = all.isEmpty() ? List.of() : List.of(new Part("", "", all, List.of()));
      return new GroupSheet(
          id, society, members, notice, heading, whole, summary, counts, plain, reasons, told);
    }

    private static SheetRow forPublic(SheetRow row) {
      return row instanceof SheetRow.Unit unit
          ? new SheetRow.Unit(unit.cells(), unit.kind(), "")
          : row;
    }
  }

  /**
   * How many units of a kind there are.
   *
   * @param kind such as 追加
   * @param units at least 1
   * @param text such as 追加 3件
   */
  public record Count(String kind, int units, String text) {}

  /**
   * The changes of the canonical policy, or those of the societies' own.
   *
   * @param heading 共通の文言の改定 or 組合独自の変更; empty for both together
   * @param count such as 3件, or empty
   * @param reasons one for each distinct reason
   * @param unexplained units for which the source gives no reason, as in {@link Reason}
   */
  public record Part(String heading, String count, List<Reason> reasons, List<String> unexplained) {

    /** Copies the lists. */
    public Part {
      reasons = List.copyOf(reasons);
      unexplained = List.copyOf(unexplained);
    }
  }

  /**
   * Why units change.
   *
   * @param facts such as 改定日, 理由, 根拠, 決定日: those that the source gives
   * @param units beginnings of the units' texts, with their numbers and kinds; of many units the
   *     first ones, and how many more there are
   */
  public record Reason(List<Fact> facts, List<String> units) {

    /** Copies the lists. */
    public Reason {
      facts = List.copyOf(facts);
      units = List.copyOf(units);
    }
  }

  /** A fact and what it is called. */
  public record Fact(String label, String text) {}

  /**
   * Societies that only one side has.
   *
   * @param heading which side
   * @param members at least one
   */
  public record Absence(String heading, List<Member> members) {

    /** Copies the list. */
    public Absence {
      members = List.copyOf(members);
    }
  }
}
