package org.kohyo.compare;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.compare.Piece.Role;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Span;

/** How pieces are shown in a table: with all that a reader of the notice sees beside them. */
final class Shown {

  private Shown() {}

  /** The text with mark and tail. */
  static String text(Piece piece) {
    return mark(piece) + piece.text() + piece.tail();
  }

  /** What stands before the text. */
  static String mark(Piece piece) {
    if (piece.role() == Role.SECTION && !piece.mark().isEmpty()) {
      return piece.mark() + " ";
    }
    return piece.detail().equals(FieldKind.POSTAL_CODE.name()) ? "〒" : piece.mark();
  }

  /** Whether a mark numbers what it stands before; ※ and brackets don't. */
  static boolean number(String mark) {
    return mark.codePoints().anyMatch(Character::isDigit);
  }

  /** Addresses of links that the text itself doesn't say. */
  static List<String> addresses(Piece piece) {
    List<String> addresses = new ArrayList<>();
    if (!piece.target().isEmpty()) {
      addresses.add(piece.target());
    }
    addresses(piece.spans(), addresses);
    return addresses;
  }

  private static void addresses(List<Span> spans, List<String> addresses) {
    for (Span span : spans) {
      if (span instanceof Span.Anchor anchor) {
        if (!anchor.text().equals(anchor.target())) {
          addresses.add(anchor.target());
        }
        addresses(anchor.spans(), addresses);
      } else if (span instanceof Span.Strong strong) {
        addresses(strong.spans(), addresses);
      }
    }
  }

  /** What a reader notices of the text: not whether a value or the wording itself says it. */
  static List<Span> noticed(List<Span> spans) {
    List<Span> noticed = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Span span : spans) {
      if (span instanceof Span.Plain || span instanceof Span.Value) {
        plain.append(span.text());
        continue;
      }
      flush(plain, noticed);
      if (span instanceof Span.Strong strong) {
        noticed.add(new Span.Strong(noticed(strong.spans())));
      } else if (span instanceof Span.Anchor anchor) {
        noticed.add(new Span.Anchor(noticed(anchor.spans()), anchor.target()));
      } else {
        noticed.add(span);
      }
    }
    flush(plain, noticed);
    return noticed;
  }

  private static void flush(StringBuilder plain, List<Span> noticed) {
    if (plain.length() > 0) {
      noticed.add(new Span.Plain(plain.toString()));
      plain.setLength(0);
    }
  }

  /** Whether a reader could notice that one became the other. */
  static boolean differs(Piece before, Piece after) {
    return !before.mark().equals(after.mark())
        || !before.tail().equals(after.tail())
        || !before.detail().equals(after.detail())
        || !before.target().equals(after.target())
        || !noticed(before.spans()).equals(noticed(after.spans()));
  }

  /** Whether just the number differs. */
  static boolean renumbered(Piece before, Piece after) {
    return number(before.mark())
        && number(after.mark())
        && !before.mark().equals(after.mark())
        && before.tail().equals(after.tail())
        && before.detail().equals(after.detail())
        && before.target().equals(after.target())
        && noticed(before.spans()).equals(noticed(after.spans()));
  }
}
