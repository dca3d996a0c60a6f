package org.kohyo.compare;

import java.util.List;
import java.util.Optional;
import org.kohyo.compare.TextDiff.Runs;

/** Both sides of a row in the making. What is unchanged joins to the same text on both. */
final class Sides {

  final Runs before = new Runs();
  final Runs after = new Runs();

  /** The same text on both sides. */
  void same(String text) {
    before.add(text, false);
    after.add(text, false);
  }

  /** A text of one side or of both, changed as a whole. */
  void changed(String old, String next) {
    before.add(old, true);
    after.add(next, true);
  }

  /** Two texts and what differs between them. */
  void compared(String old, String next) {
    if (old.equals(next)) {
      same(old);
      return;
    }
    TextDiff diff = TextDiff.of(old, next);
    before.addAll(diff.before());
    after.addAll(diff.after());
  }

  /** A piece of either side or of both. */
  void piece(Optional<Piece> old, Optional<Piece> next) {
    if (old.isEmpty() || next.isEmpty()) {
      changed(old.map(Shown::text).orElse(""), next.map(Shown::text).orElse(""));
    } else {
      pieces(old.get(), next.get());
    }
  }

  private void pieces(Piece old, Piece next) {
    mark(Shown.mark(old), Shown.mark(next));
    boolean looks =
        old.text().equals(next.text())
            && Shown.addresses(old).equals(Shown.addresses(next))
            && (!Shown.noticed(old.spans()).equals(Shown.noticed(next.spans()))
                || !old.detail().equals(next.detail()));
    if (looks) {
      // Emphasis or the shape of a list: the words are the same, and yet another sight.
      changed(old.text(), next.text());
    } else {
      compared(old.text(), next.text());
    }
    mark(old.tail(), next.tail());
    addresses(Shown.addresses(old), Shown.addresses(next), old.text().equals(next.text()));
  }

  /** A number is not compared digit by digit; a space beside it belongs to neither. */
  private void mark(String old, String next) {
    if (old.equals(next)) {
      same(old);
    } else if (old.endsWith(" ") && next.endsWith(" ")) {
      changed(old.substring(0, old.length() - 1), next.substring(0, next.length() - 1));
      same(" ");
    } else {
      changed(old, next);
    }
  }

  /** A link's address is shown where nobody would see that it changes. */
  private void addresses(List<String> old, List<String> next, boolean sameText) {
    if (!old.equals(next) && (sameText || old.size() == next.size())) {
      for (int i = 0; i < Math.max(old.size(), next.size()); i++) {
        String a = i < old.size() ? "（" + old.get(i) + "）" : "";
        String b = i < next.size() ? "（" + next.get(i) + "）" : "";
        if (!a.equals(b)) {
          changed(a, b);
        }
      }
    }
  }
}
