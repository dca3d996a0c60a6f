package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kohyo.compare.Differences.Member;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.Fact;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;
import org.kohyo.render.comparison.ComparisonSheet.Part;
import org.kohyo.render.comparison.ComparisonSheet.Reason;
import org.kohyo.render.comparison.SheetRow.SheetCell;

/** One group in Markdown: heading, societies, table and reasons. */
final class MarkdownGroup {

  /** So many societies are named: who looks for one takes the page. */
  private static final int MEMBERS = 100;

  private final Labels labels;
  private final ComparisonSheet sheet;

  MarkdownGroup(Labels labels, ComparisonSheet sheet) {
    this.labels = labels;
    this.sheet = sheet;
  }

  /** All of it, ended by an empty line. */
  String full(GroupSheet group) {
    StringBuilder out = new StringBuilder();
    out.append("### ").append(MarkdownText.begin(GroupTitle.of(group))).append("\n\n");
    if (!group.whole().isEmpty()) {
      out.append(MarkdownText.begin(group.whole())).append("\n\n");
    }
    if (sheet.groups().size() > 1) {
      out.append(MarkdownText.begin(group.summary())).append("\n\n");
    }
    if (group.members().size() > 1) {
      String alike = labels.text("comparison.alike", number(group.members().size()));
      out.append(members(alike, group.members()));
    }
    table(out, group);
    group.parts().forEach(part -> part(out, part));
    return out.toString();
  }

  /** In one line, ended by a line feed. */
  String line(GroupSheet group) {
    String alike = labels.text("comparison.alike", number(group.members().size()));
    return "- "
        + MarkdownText.begin(
            group.members().size() == 1
                ? labels.text("comparison.labelled", GroupTitle.of(group), group.summary())
                : labels.text(
                    "comparison.labelled",
                    GroupTitle.of(group),
                    labels.text("comparison.counted", alike, group.summary())))
        + "\n";
  }

  /** Societies, folded; of very many the first ones, and how many more there are. */
  String members(String heading, List<Member> members) {
    int shown = Math.min(members.size(), MEMBERS);
    String names =
        members.subList(0, shown).stream()
            .map(m -> MarkdownText.begin(m.name()))
            .collect(Collectors.joining(labels.text("comparison.and")));
    String all =
        shown == members.size()
            ? names
            : labels.text("comparison.more", names, number(members.size() - shown));
    return "<details><summary>"
        + MarkdownText.of(heading)
        + "</summary>\n\n"
        + all
        + "\n\n</details>\n\n";
  }

  /** Such as 1,396. */
  static String number(int number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  private void table(StringBuilder out, GroupSheet group) {
    if (!sheet.caption().isEmpty()) {
      out.append(MarkdownText.begin(sheet.caption())).append("\n\n");
    }
    boolean remarks = !sheet.remarks().isEmpty();
    List<String> heading =
        new ArrayList<>(
            sheet.columns().stream().map(Column::heading).map(MarkdownText::of).toList());
    if (remarks) {
      heading.add(MarkdownText.of(sheet.remarks()));
    }
    line(out, heading);
    out.append("|---".repeat(heading.size())).append("|\n");
    for (SheetRow row : group.rows()) {
      List<String> cells = cells(row, remarks);
      line(out, cells);
    }
    out.append('\n');
  }

  private List<String> cells(SheetRow row, boolean remarks) {
    if (row instanceof SheetRow.Heading heading) {
      String text = "<b>" + MarkdownText.of(heading.text()) + "</b>";
      return remarks ? List.of(text, text, "") : List.of(text, text);
    } else if (row instanceof SheetRow.Omitted run) {
      String text = MarkdownText.of(run.omitted());
      String counted =
          MarkdownText.of(labels.text("comparison.counted", run.omitted(), run.count()));
      return remarks
          ? List.of(text, text, MarkdownText.of(run.count()))
          : List.of(counted, counted);
    } else if (row instanceof SheetRow.Unit unit) {
      List<String> cells = new ArrayList<>(unit.cells().stream().map(this::cell).toList());
      if (remarks) {
        cells.add(MarkdownText.of(unit.remark()));
      }
      return cells;
    }
    throw new IllegalArgumentException("unknown row " + row);
  }

  private String cell(SheetCell cell) {
    String text =
        MarkdownText.of(cell.fixed() + cell.label())
            + cell.lines().stream()
                .map(line -> MarkdownText.of(line.runs()))
                .collect(Collectors.joining("<br>"));
    return cell.note().isEmpty() ? text : text + "<br>" + MarkdownText.of(cell.note());
  }

  private static void line(StringBuilder out, List<String> cells) {
    cells.forEach(cell -> out.append("| ").append(cell).append(' '));
    out.append("|\n");
  }

  private void part(StringBuilder out, Part part) {
    String heading = labels.text("comparison.counted", part.heading(), part.count());
    out.append("**").append(MarkdownText.of(heading)).append("**\n\n");
    for (Reason reason : part.reasons()) {
      List<String> facts = new ArrayList<>();
      for (Fact fact : reason.facts()) {
        facts.add(MarkdownText.of(labels.text("comparison.labelled", fact.label(), fact.text())));
      }
      out.append("- ").append(String.join("<br>", facts)).append('\n');
      reason
          .units()
          .forEach(unit -> out.append("  - ").append(MarkdownText.begin(unit)).append('\n'));
    }
    if (!part.unexplained().isEmpty()) {
      out.append("- ")
          .append(MarkdownText.begin(labels.text("comparison.unexplained")))
          .append('\n');
      part.unexplained()
          .forEach(unit -> out.append("  - ").append(MarkdownText.begin(unit)).append('\n'));
    }
    out.append('\n');
  }
}
