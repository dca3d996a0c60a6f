package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/**
 * What a file says, as one text without white space, for finding things in it: forms of a notice
 * differ in where they break lines and leave room. All offsets are of this bare text, in chars.
 */
final class Scroll {

  /** Beyond so many chars the rest is not looked at: no notice is as long. */
  private static final int LIMIT = 4_000_000;

  /** How far ahead a text is looked for; in chars. */
  static final int NEAR = 20_000;

  /** Lines before the first one that the notice has, when there is too much text. */
  private static final int AHEAD = 1_000;

  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[1024];
  private final BitSet lines = new BitSet();
  private final BitSet breaks = new BitSet();
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Stretch> links = new ArrayList<>();
  private final List<Stretch> ours = new ArrayList<>();
  private final List<Kana> kana = new ArrayList<>();
  private final String bare;

  /** Text of one line of which one thing is said. */
  record Stretch(int from, int to, String name) {}

  /** How something is read that stands before an offset. */
  record Kana(int at, String item, String text) {}

  private Scroll(List<Line> all) {
    for (Line line : all) {
      if (text.length() > LIMIT) {
        break;
      }
      shown.append('\n');
      lines.set(text.length());
      line.runs().forEach(this::run);
    }
    lines.set(text.length());
    bare = text.toString();
  }

  /**
   * The text of a reading.
   *
   * @param known texts of the notice
   */
  static Scroll of(Reading reading, Set<String> known) {
    List<Line> all = reading.lines();
    long size =
        all.stream().flatMap(l -> l.runs().stream()).mapToLong(r -> r.text().length()).sum();
    if (size > LIMIT) {
      int first = 0;
      while (first < all.size() && !known.contains(all.get(first).text())) {
        first++;
      }
      first = first == all.size() ? 0 : Math.max(0, first - AHEAD);
      all = all.subList(first, all.size());
    }
    return new Scroll(all);
  }

  private void run(Run run) {
    if (run.kind() == Run.Kind.KANA) {
      String last = kana.isEmpty() ? "" : kana.get(kana.size() - 1).text();
      kana.add(new Kana(text.length(), run.item(), Space.collapsed(run.text())));
      joinKana(last);
      return;
    }
    int from = text.length();
    String more = run.text();
    for (int i = 0; i < more.length() && text.length() <= LIMIT; i++) {
      char c = more.charAt(i);
      if (c == Line.BREAK) {
        breaks.set(text.length());
      } else if (!Space.white(c)) {
        if (text.length() == places.length) {
          places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = shown.length();
        text.append(c);
      }
      shown.append(c);
    }
    stretch(stretches, from, run.item(), false);
    stretch(links, from, run.target(), false);
    stretch(ours, from, run.ours() ? "ours" : "", true);
  }

  /** Kana of one word may come in several runs. */
  private void joinKana(String last) {
    int size = kana.size();
    if (size > 1) {
      Kana one = kana.get(size - 2);
      Kana two = kana.get(size - 1);
      if (one.at() == two.at() && !one.item().isEmpty() && one.item().equals(two.item())) {
        kana.remove(size - 1);
        kana.set(size - 2, new Kana(one.at(), one.item(), last + two.text()));
      }
    }
  }

  /** Neighbours of one name are one, within a line or beyond. */
  private void stretch(List<Stretch> list, int from, String name, boolean beyond) {
    if (name.isEmpty() || from == text.length()) {
      return;
    }
    int last = list.size() - 1;
    if (last >= 0
        && list.get(last).to() == from
        && list.get(last).name().equals(name)
        && (beyond || !lines.get(from))) {
      list.set(last, new Stretch(list.get(last).from(), text.length(), name));
    } else {
      list.add(new Stretch(from, text.length(), name));
    }
  }

  /** The text without white space. */
  String bare() {
    return bare;
  }

  /** Where a text stands next, not far off; or -1. */
  int find(String any, int from, int to) {
    int found = bare.substring(from, Math.max(from, Math.min(to, from + NEAR))).indexOf(any);
    return found < 0 ? -1 : from + found;
  }

  /** A copy of any text without white space. */
  static String bare(String any) {
    StringBuilder kept = new StringBuilder(any.length());
    for (int i = 0; i < any.length(); i++) {
      if (!Space.white(any.charAt(i))) {
        kept.append(any.charAt(i));
      }
    }
    return kept.toString();
  }

  /** What stands there, with spaces; a line feed where a line ends. */
  String read(int from, int to) {
    if (from >= to) {
      return "";
    }
    // A break within a line is none of the text, wherever the space around it came from.
    String read = shown.substring(places[from], places[to - 1] + 1).replace("\r", "");
    return read.lines().map(Space::collapsed).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  /** Whether a line begins there, or the text ends. */
  boolean line(int at) {
    return lines.get(at);
  }

  /** Whether a line begins there, or a break within one. */
  boolean boundary(int at) {
    return lines.get(at) || breaks.get(at);
  }

  /** Whether there is a break inside, but not a line's end. */
  boolean broken(int from, int to) {
    int at = breaks.nextSetBit(from + 1);
    return at >= 0 && at < to;
  }

  /** Where the first line begins that begins there or later. */
  int lineFrom(int at) {
    int next = lines.nextSetBit(at);
    return next < 0 ? bare.length() : next;
  }

  /** Where the last line begins that begins there or earlier. */
  int lineBefore(int at) {
    return Math.max(0, lines.previousSetBit(at));
  }

  /** Stretches that the markup says to be a unit. */
  List<Stretch> stretches() {
    return stretches;
  }

  /** The first stretch that ends behind a place; how many there are if none does. */
  private static int indexAt(List<Stretch> stretches, int at) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).to() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the next stretch begins or ends behind a place. */
  int stretchEdge(int at) {
    int index = indexAt(stretches, at);
    if (index == stretches.size()) {
      return bare.length();
    }
    Stretch next = stretches.get(index);
    return next.from() > at ? next.from() : next.to();
  }

  /** Whether the markup says that just this is a unit. */
  boolean stretch(int from, int to) {
    int index = indexAt(stretches, from);
    return index < stretches.size()
        && stretches.get(index).from() == from
        && stretches.get(index).to() == to;
  }

  /** Which unit the markup says it is, at least in part; or empty. */
  String name(int from, int to) {
    int index = indexAt(stretches, from);
    return index < stretches.size() && stretches.get(index).from() < to
        ? stretches.get(index).name()
        : "";
  }

  /** Stretches that lead somewhere. */
  List<Stretch> links() {
    return links;
  }

  /** Whether the markup says that it is in a notice of ours. */
  boolean ours(int from, int to) {
    int index = indexAt(ours, from);
    return index < ours.size() && ours.get(index).from() <= from && to <= ours.get(index).to();
  }

  /** Stretches that the markup says to be in a notice of ours. */
  List<Stretch> ours() {
    return ours;
  }

  /** What stands above the text. */
  List<Kana> kana() {
    return kana;
  }
}
