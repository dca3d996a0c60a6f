package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/**
 * A reading as one text, to walk along: lines parted by {@link #END}, kana beside it. No line has a
 * line feed of its own, for white space is collapsed when it is read.
 */
final class Flow {

  /** What parts two lines. */
  static final char END = '\n';

  private final List<Line> lines;
  private final String text;
  private final int[] lineStarts;
  private final List<Run> runs = new ArrayList<>();
  private final int[] runStarts;
  private final List<Kana> kana = new ArrayList<>();

  /** Kana and where in the text they stand: behind what they tell how to read. */
  record Kana(int at, String text) {}

  Flow(Reading reading) {
    this.lines = reading.lines();
    StringBuilder all = new StringBuilder();
    int[] starts = new int[lines.size()];
    List<Integer> from = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      starts[i] = all.length();
      for (Run run : lines.get(i).runs()) {
        if (run.kind() == Run.Kind.KANA) {
          kana.add(new Kana(all.length(), run.text()));
        } else {
          runs.add(run);
          from.add(all.length());
          all.append(run.text().indexOf(END) < 0 ? run.text() : run.text().replace(END, '\u240A'));
        }
      }
      all.append(END);
    }
    this.text = all.toString();
    this.lineStarts = starts;
    this.runStarts = from.stream().mapToInt(Integer::intValue).toArray();
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int position) {
    return text.charAt(position);
  }

  List<Line> lines() {
    return lines;
  }

  List<Kana> kana() {
    return kana;
  }

  /** Index of the line at a position. */
  int line(int position) {
    int found = Arrays.binarySearch(lineStarts, position);
    return found >= 0 ? found : -found - 2;
  }

  /** Where a line begins. */
  int start(int line) {
    return lineStarts[line];
  }

  /** A line's text. */
  String lineText(int line) {
    int from = lineStarts[line];
    return text.substring(from, text.indexOf(END, from));
  }

  /** The runs that have a part in the text from one position to another. */
  List<Run> runs(int from, int to) {
    int found = Arrays.binarySearch(runStarts, from);
    int first = found >= 0 ? found : Math.max(0, -found - 2);
    List<Run> part = new ArrayList<>();
    for (int i = first; i < runs.size() && runStarts[i] < to; i++) {
      if (runStarts[i] + runs.get(i).text().length() > from) {
        part.add(runs.get(i));
      }
    }
    return part;
  }
}
