package org.kohyo.verify;

import java.util.List;
import org.kohyo.compare.TextAlignment;

/** Finds, in a text in which something is altered, where units begin and end among marks. */
final class Cut {

  /** Chars beyond which marks are not looked for. */
  private static final int LONG = 8_000;

  private Cut() {}

  /** Places the units of a pair in its text. */
  static void of(Placement placement, Outcome outcome, Pairing.Pair pair) {
    List<Integer> units = pair.units();
    int first = units.get(0);
    int last = units.get(units.size() - 1);
    int begin = pair.part().from();
    int behind = pair.part().to();
    if (behind - begin > LONG) {
      units.forEach(unit -> placement.place(unit, begin, behind));
      return;
    }
    String text = placement.scroll.bare().substring(begin, behind);
    while (first > 0
        && beside(placement, first - 1, units, text)
        && !placement.script.get(first).starts()) {
      first--;
    }
    while (last + 1 < placement.script.size()
        && beside(placement, last + 1, units, text)
        && !placement.script.get(last + 1).starts()) {
      last++;
    }
    StringBuilder due = new StringBuilder();
    int[] from = new int[last - first + 1];
    int[] to = new int[last - first + 1];
    for (int i = first; i <= last; i++) {
      Token token = placement.script.get(i);
      boolean there =
          units.contains(i)
              || token.kind() == Token.Kind.MARK
              || token.kind() == Token.Kind.LABEL && text.contains(placement.bare.get(i))
              || token.kind() == Token.Kind.READING && text.endsWith("）");
      boolean bracket = token.kind() == Token.Kind.READING && there;
      due.append(bracket ? "（" : "");
      from[i - first] = due.length();
      due.append(there ? placement.bare.get(i) : "");
      to[i - first] = due.length();
      due.append(bracket ? "）" : "");
    }
    TextAlignment alignment = TextAlignment.of(due.toString(), text);
    for (int i = first; i <= last; i++) {
      int a = begin + (i == first ? 0 : alignment.from(from[i - first]));
      int b = begin + (i == last ? text.length() : alignment.to(to[i - first]));
      if (units.contains(i)) {
        if (a < b) {
          placement.place(i, a, b);
        }
      } else if (placement.script.get(i).kind() == Token.Kind.READING
          && from[i - first] < to[i - first]) {
        outcome.reading(i, placement.scroll.read(a, begin + alignment.to(to[i - first])));
      } else if (placement.script.get(i).kind() == Token.Kind.MARK
          && !placement.scroll.bare().substring(a, Math.max(a, b)).equals(placement.bare.get(i))) {
        outcome.mark(i, placement.scroll.read(begin, behind));
      }
    }
  }

  /** Whether a token belongs to one of the units, or at least stands in the text. */
  private static boolean beside(Placement placement, int index, List<Integer> units, String text) {
    Token token = placement.script.get(index);
    return token.kind() != Token.Kind.UNIT
        && token.kind() != Token.Kind.ZONE
        && (text.contains(placement.bare.get(index))
            || token.kind() == Token.Kind.READING
            || units.stream().anyMatch(unit -> placement.script.get(unit).id().equals(token.id())));
  }
}
