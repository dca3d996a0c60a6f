package org.kohyo.render.comparison;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Member;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Labels;
import org.kohyo.render.comparison.ComparisonSheet.Absence;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;

/** Differences as Markdown for a comment of a pull request: the summary first, then the tables. */
public final class ComparisonMarkdown {

  /**
   * What GitHub accepts in a comment. It counts characters; counted here are UTF-16 units, of which
   * there are never fewer. Their UTF-8 bytes (three per unit at most) stay under GitHub's other
   * limit of 262,144.
   */
  public static final int GITHUB_LIMIT = 65_536;

  /** Room for the summary and for what is said of the rest. */
  private static final int LEAST = 8_192;

  /** Longer names of versions and the like are cut off: somebody typed them. */
  private static final int NAME = 100;

  /** Room for the names of societies that only one side has. */
  private static final int NAMES = 2_000;

  private final Labels labels;

  /** Markdown with those words. */
  public ComparisonMarkdown(Labels labels) {
    this.labels = labels;
  }

  /**
   * The text, ended by a line feed. Groups that don't fit as a whole are listed in a line each, and
   * the rest of those counted.
   *
   * @param limit of the text in UTF-16 units, at least 8,192
   * @throws IllegalArgumentException when the limit is lower
   */
  public String text(Differences differences, TableOptions options, int limit) {
    return text(new ComparisonSheets(labels).of(differences, options), limit);
  }

  /** The text of that sheet. */
  String text(ComparisonSheet sheet, int limit) {
    if (limit < LEAST) {
      throw new IllegalArgumentException("limit below " + LEAST + ": " + limit);
    }
    MarkdownGroup format = new MarkdownGroup(labels, sheet);
    StringBuilder out = new StringBuilder(head(sheet));
    List<GroupSheet> groups = sheet.groups();
    // The sentences about the rest are short, but any words may be the user's own.
    int room = limit - rest(groups.size(), groups.size()).length();
    List<String> full = new ArrayList<>();
    groups.forEach(group -> full.add(format.full(group)));
    boolean all = out.length() + full.stream().mapToInt(String::length).sum() <= room;
    // A quarter is for the list of those that don't fit.
    int tables = all ? room : room - room / 4;
    List<GroupSheet> listed = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (out.length() + full.get(i).length() <= tables) {
        out.append(full.get(i));
      } else {
        listed.add(groups.get(i));
      }
    }
    StringBuilder lines = new StringBuilder();
    int counted = 0;
    for (GroupSheet group : listed) {
      String line = format.line(group);
      if (out.length() + lines.length() + line.length() <= room) {
        lines.append(line);
      } else {
        counted++;
      }
    }
    out.append(lines.isEmpty() ? "" : lines + "\n");
    out.append(listed.isEmpty() ? "" : rest(listed.size(), counted));
    return out.toString().stripTrailing() + "\n";
  }

  private String head(ComparisonSheet sheet) {
    StringBuilder out = new StringBuilder("## ").append(MarkdownText.begin(sheet.title()));
    out.append("\n\n");
    List<String> columns = new ArrayList<>();
    for (Column column : sheet.columns()) {
      columns.add(
          MarkdownText.begin(
              labels.text("comparison.labelled", column.heading(), cut(column.version()))));
    }
    out.append(String.join("<br>", columns)).append("\n\n");
    out.append("**").append(MarkdownText.of(sheet.summary())).append("**\n\n");
    for (Absence absence : sheet.absences()) {
      int size = absence.members().size();
      String heading =
          labels.text(
              "comparison.labelled",
              absence.heading(),
              labels.text("comparison.societies", MarkdownGroup.number(size)));
      out.append(MarkdownText.begin(heading)).append("<br>").append(names(absence.members()));
      out.append("\n\n");
    }
    return out.toString();
  }

  /** As many names as there is room for, and how many more there are. */
  private String names(List<Member> members) {
    StringBuilder names = new StringBuilder();
    int shown = 0;
    for (Member member : members) {
      String name = MarkdownText.begin(cut(member.name()));
      if (names.length() + name.length() > NAMES) {
        break;
      }
      names.append(shown++ == 0 ? "" : labels.text("comparison.and")).append(name);
    }
    int more = members.size() - shown;
    return more == 0
        ? names.toString()
        : labels.text("comparison.more", names, MarkdownGroup.number(more));
  }

  private static String cut(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= NAME ? name : name.substring(0, name.offsetByCodePoints(0, NAME)) + "…";
  }

  /** What is said of groups without a table here. */
  private String rest(int listed, int counted) {
    String number = MarkdownGroup.number(listed);
    String text = MarkdownText.begin(labels.text("comparison.elsewhere", number)) + "\n";
    return counted == 0
        ? text
        : MarkdownText.begin(labels.text("comparison.uncounted", MarkdownGroup.number(counted)))
            + "\n\n"
            + text;
  }
}
