package org.kohyo.render.comparison;

import java.util.List;
import java.util.regex.Pattern;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.render.comparison.SheetRow.SheetRun;

/**
 * Text that stays text in GitHub Flavored Markdown (GFM spec 0.29), in a comment of a pull request
 * too, where names of people, numbers of issues and addresses become links.
 */
final class MarkdownText {

  /** What would begin a list or a heading of an older style at the beginning of a line. */
  private static final Pattern MARKER = Pattern.compile("^(\\d*)([-+=.) \\t])");

  private MarkdownText() {}

  /** Plain text at the beginning of a line. */
  static String begin(String text) {
    return MARKER.matcher(of(text)).replaceFirst(r -> begin(r.group(1), r.group(2)));
  }

  /** Plain text within a line; control and direction characters become codes. */
  static String of(String text) {
    String safe = escaped(FindingPrinter.visible(text.replace("\n", " ")));
    // Only at www. would a full stop begin a link.
    return safe.replaceAll("(?i)(www)\\.", "$1<span>.</span>");
  }

  private static String begin(String digits, String marker) {
    return digits + "&#" + (int) marker.charAt(0) + ";";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\\', '`', '*', '_', '|', '[', ']', '~', '!', '"', '\'' ->
            out.append("&#").append((int) c).append(';');
        // GitHub looks for these in the finished page, where an entity is the character again: an
        // element of its own parts it from what follows.
        case '@', '#', ':', '$' -> out.append("<span>").append(c).append("</span>");
        case '-' -> out.append(issue(out) ? "<span>-</span>" : "-");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether GH- stands at the end, which a number would make an issue. */
  private static boolean issue(StringBuilder out) {
    int length = out.length();
    return length >= 2
        && Character.toUpperCase(out.charAt(length - 2)) == 'G'
        && Character.toUpperCase(out.charAt(length - 1)) == 'H';
  }

  /**
   * Runs with changed ones underlined. GitHub shows {@code ins} as underlined and drops {@code u};
   * so both sides have it, as a table of this kind underlines both.
   */
  static String of(List<SheetRun> runs) {
    StringBuilder out = new StringBuilder();
    for (SheetRun run : runs) {
      String text = of(run.text());
      out.append(run.changed() ? "<ins>" + text + "</ins>" : text);
    }
    return out.toString();
  }
}
