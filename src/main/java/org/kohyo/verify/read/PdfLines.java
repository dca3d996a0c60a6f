package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;

/** Puts lines together: blocks begin and end them, white space is one space. */
final class PdfLines {

  private final List<Line> lines = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private List<Integer> path = List.of();

  /** A block begins or ends: what comes next stands in the block at this path. */
  void block(List<Integer> at) {
    end();
    path = List.copyOf(at);
  }

  /** More text of the line. */
  void add(String text, String item, String target, Run.Kind kind) {
    if (text.isEmpty()) {
      return;
    }
    Run run = new Run(text, item, target, kind, true);
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null
        && last.kind() == kind
        && last.item().equals(item)
        && last.target().equals(target)) {
      runs.remove(runs.size() - 1);
      run = new Run(last.text() + text, item, target, kind, true);
    }
    runs.add(run);
  }

  private void end() {
    List<Run> clean = new ArrayList<>();
    boolean space = true;
    for (Run run : runs) {
      String text = PdfText.collapsed(run.text());
      if (space && text.startsWith(" ")) {
        text = text.substring(1);
      }
      if (!text.isEmpty()) {
        space = text.endsWith(" ");
        clean.add(with(run, text));
      }
    }
    if (space && !clean.isEmpty()) {
      Run last = clean.remove(clean.size() - 1);
      String text = last.text().substring(0, last.text().length() - 1);
      if (!text.isEmpty()) {
        clean.add(with(last, text));
      }
    }
    if (!clean.isEmpty()) {
      lines.add(new Line(path, clean));
    }
    runs.clear();
  }

  private static Run with(Run run, String text) {
    return new Run(text, run.item(), run.target(), run.kind(), run.ours());
  }

  /** Whether nothing was said yet. */
  boolean isEmpty() {
    return lines.isEmpty() && runs.isEmpty();
  }

  /** All lines. */
  List<Line> finish() {
    end();
    return lines;
  }
}
