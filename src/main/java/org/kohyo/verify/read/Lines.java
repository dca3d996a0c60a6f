package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines in the making. White space is collapsed as HTML shows it (CSS Text 3, 4.1.1); every other
 * character is kept.
 */
final class Lines {

  /** A notice has some hundred; a page around it some thousand. */
  private static final int MOST = 100_000;

  /** Deeper elements count as their ancestor: nobody nests so deep. */
  private static final int DEEPEST = 200;

  private final boolean page;
  private final List<Line> lines = new ArrayList<>();
  private int pieces;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Integer> path = List.of();
  private Run of = Run.of(" ");
  private boolean space;
  private boolean empty = true;

  /** That a file has more lines or runs than any that shows a notice. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Nothing yet.
   *
   * @param page whether a browser shows them
   */
  Lines(boolean page) {
    this.page = page;
  }

  /** Text of which these things are said. */
  void text(String added, String item, String target, Run.Kind kind, boolean ours) {
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space |= !empty;
      } else {
        turn(item, target, kind, ours);
        if (space) {
          text.append(' ');
          space = false;
        }
        text.append(c);
        empty = false;
      }
    }
  }

  /** A line break within a block. */
  void lineBreak(String item, String target, Run.Kind kind, boolean ours) {
    if (!empty) {
      turn(item, target, kind, ours);
      space = false;
      if (text.length() == 0 || text.charAt(text.length() - 1) != Line.BREAK) {
        text.append(Line.BREAK);
      }
    }
  }

  private void turn(String item, String target, Run.Kind kind, boolean ours) {
    boolean same =
        of.item().equals(item)
            && of.target().equals(target)
            && of.kind() == kind
            && of.ours() == ours;
    if (!same) {
      flush();
      of = new Run(" ", item, target, kind, ours);
    }
  }

  private void flush() {
    if (text.length() > 0) {
      runs.add(new Run(text.toString(), of.item(), of.target(), of.kind(), of.ours()));
      text.setLength(0);
    }
  }

  /** How many lines are done. */
  int count() {
    return lines.size();
  }

  /** Whether nothing stands in the line in the making. */
  boolean fresh() {
    return empty;
  }

  /** Where a block begins or ends. */
  void boundary(List<Integer> inside) {
    if (!empty) {
      flush();
      trimEnd();
      if (!runs.isEmpty() && !blank()) {
        lines.add(new Line(path, runs));
      }
      pieces += runs.size();
      if (pieces > MOST) {
        throw new TooMuchException();
      }
    }
    runs.clear();
    space = false;
    empty = true;
    path = List.copyOf(inside.subList(0, Math.min(DEEPEST, inside.size())));
  }

  /**
   * A break shows nothing at the end of a block, nor does the no-break space that editors leave.
   */
  private boolean ends(char c) {
    return c == Line.BREAK || c == ' ' || page && c == '\u00A0';
  }

  private void trimEnd() {
    for (int last = runs.size() - 1; last >= 0; last--) {
      Run run = runs.get(last);
      String kept = run.text();
      while (!kept.isEmpty() && ends(kept.charAt(kept.length() - 1))) {
        kept = kept.substring(0, kept.length() - 1);
      }
      if (!kept.isEmpty()) {
        runs.set(last, new Run(kept, run.item(), run.target(), run.kind(), run.ours()));
        return;
      }
      runs.remove(last);
    }
  }

  /** Editors put no-break spaces where they want an empty line. */
  private boolean blank() {
    for (Run run : runs) {
      for (int i = 0; i < run.text().length(); i++) {
        if (!space(run.text().charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean space(int c) {
    return Character.isSpaceChar(c) || c == Line.BREAK;
  }

  List<Line> done() {
    boundary(List.of());
    return List.copyOf(lines);
  }
}
