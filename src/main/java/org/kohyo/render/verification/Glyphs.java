package org.kohyo.render.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.FindingPrinter;

/** Makes visible what the eye can't see or can't tell apart. */
final class Glyphs {

  /**
   * So many code points that differ at most are named: in longer ones people see the difference.
   */
  private static final int FEW = 3;

  /** A place with which two texts differ. */
  record Swap(int[] before, int[] after) {}

  private Glyphs() {}

  /** The text with every character that is not seen written as its code point. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(unseen(c) ? "<" + notation(c) + ">" : literal(c)));
    return FindingPrinter.visible(out.toString());
  }

  /**
   * The characters in which two texts differ, such as {@code 「髙」U+9AD9 → 「高」U+9AD8}.
   *
   * @param nothing the word for no character
   * @return empty when they differ in more than one character, where people see the difference
   */
  static String difference(String before, String after, String nothing) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    Swap swap = swap(before.codePoints().toArray(), after.codePoints().toArray());
    boolean unseen =
        Arrays.stream(swap.before()).anyMatch(Glyphs::hidden)
            || Arrays.stream(swap.after()).anyMatch(Glyphs::hidden);
    int most = unseen ? FEW : 1;
    boolean few = swap.before().length <= most && swap.after().length <= most;
    return few && !Arrays.equals(swap.before(), swap.after())
        ? named(swap.before(), nothing) + " → " + named(swap.after(), nothing)
        : "";
  }

  private static Swap swap(int[] before, int[] after) {
    int start = 0;
    while (start < Math.min(before.length, after.length) && before[start] == after[start]) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.length, after.length) - start
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    return new Swap(
        Arrays.copyOfRange(before, start, before.length - end),
        Arrays.copyOfRange(after, start, after.length - end));
  }

  private static String named(int[] text, String nothing) {
    if (text.length == 0) {
      return nothing;
    }
    List<String> codes = new ArrayList<>();
    Arrays.stream(text).forEach(c -> codes.add(notation(c)));
    String shown =
        Arrays.stream(text)
            .mapToObj(c -> unseen(c) ? "" : FindingPrinter.visible(literal(c)))
            .filter(c -> !c.startsWith("<"))
            .collect(Collectors.joining());
    return (shown.isEmpty() ? "" : "「" + shown + "」") + String.join(" ", codes);
  }

  /** A line feed is a line break of the unit; a space is a space. */
  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return c != ' '
        && c != '\n'
        && (type == Character.SPACE_SEPARATOR
            || type == Character.NON_SPACING_MARK
            || type == Character.UNASSIGNED
            || type == Character.PRIVATE_USE
            || c == 0x3164
            || c == 0x115F
            || c == 0x1160
            || c == 0xFFA0
            || c == 0x2800);
  }

  private static boolean hidden(int c) {
    return unseen(c)
        || !FindingPrinter.visible(Character.toString(c)).equals(Character.toString(c));
  }

  private static String literal(int c) {
    return c == '\n' ? " " : Character.toString(c);
  }

  private static String notation(int c) {
    return CodePoints.notation(c);
  }
}
