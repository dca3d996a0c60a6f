package org.kohyo.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes differences in characters such that a person would underline them: accidental equalities
 * between two edits are swallowed, insertions begin and end where words do, and what replaces
 * something is widened to whole words on both sides.
 */
final class Readable {

  /** From so many equal kanji on, words within a run of kanji are taken to be pairs of two. */
  private static final int LONG_RUN = 4;

  /** Kanji that end a word for certain: parts of addresses and of organisations. */
  private static final String ENDINGS = "都道府県市区町村部課室係局";

  private static final String STOPS = "。、，．";

  private final List<String> oldParts;
  private final List<String> newParts;
  private final int[] old;
  private final int[] next;
  private final Words oldWords;
  private final Words newWords;

  Readable(List<String> oldParts, List<String> newParts, int[] old, int[] next) {
    this.oldParts = oldParts;
    this.newParts = newParts;
    this.old = old;
    this.next = next;
    this.oldWords = new Words(oldParts);
    this.newWords = new Words(newParts);
  }

  /** The readable form of the shortest script's hunks. */
  List<Hunk> of(List<Hunk> shortest) {
    List<Hunk> hunks = swallow(shortest);
    hunks = align(hunks);
    return widen(hunks);
  }

  private List<Hunk> swallow(List<Hunk> hunks) {
    List<Hunk> result = new ArrayList<>();
    for (Hunk hunk : hunks) {
      Hunk current = hunk;
      // What grew may now swallow what lies before it.
      while (!result.isEmpty() && accidental(result.get(result.size() - 1), current)) {
        current = result.remove(result.size() - 1).to(current);
      }
      result.add(current);
    }
    return result;
  }

  /** Whether what is equal between two edits is so by chance. */
  private boolean accidental(Hunk a, Hunk b) {
    int gap = b.oldFrom() - a.oldTo();
    boolean sameDirection =
        a.oldSize() == 0 && b.oldSize() == 0 || a.newSize() == 0 && b.newSize() == 0;
    if (gap > Math.min(a.size(), b.size()) || sameDirection) {
      return false;
    } else if (gap == 1) {
      return Character.isLetterOrDigit(oldParts.get(a.oldTo()).codePointAt(0));
    }
    boolean torn =
        oldWords.inside(a.oldTo())
            || oldWords.inside(b.oldFrom())
            || newWords.inside(a.newTo())
            || newWords.inside(b.newFrom());
    return torn || gap == 2 && single(a.oldTo()) && single(a.oldTo() + 1);
  }

  private boolean single(int part) {
    return oldWords.kind(part) == Words.Kind.SINGLE
        && Character.isLetterOrDigit(oldParts.get(part).codePointAt(0));
  }

  /** Of the places where an insertion or a deletion may stand the one that reads best. */
  private List<Hunk> align(List<Hunk> hunks) {
    List<Hunk> result = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      if (hunk.replacement()) {
        result.add(hunk);
        continue;
      }
      int least = i == 0 ? 0 : result.get(i - 1).oldTo() - hunk.oldFrom();
      int most = (i + 1 < hunks.size() ? hunks.get(i + 1).oldFrom() : old.length) - hunk.oldTo();
      result.add(best(hunk, i == 0 ? -hunk.oldFrom() : least, most));
    }
    return result;
  }

  private Hunk best(Hunk hunk, int least, int most) {
    boolean inserted = hunk.oldSize() == 0;
    int[] text = inserted ? next : old;
    int from = inserted ? hunk.newFrom() : hunk.oldFrom();
    int to = inserted ? hunk.newTo() : hunk.oldTo();
    int by = 0;
    while (by > least && text[from + by - 1] == text[to + by - 1]) {
      by--;
    }
    Hunk best = hunk.shifted(by);
    int most0 = score(inserted, from + by) + score(inserted, to + by);
    while (by < most && text[from + by] == text[to + by]) {
      by++;
      int score = score(inserted, from + by) + score(inserted, to + by);
      if (score >= most0) {
        most0 = score;
        best = hunk.shifted(by);
      }
    }
    return best;
  }

  /** How well a place cuts a text: after a stop best, before one well, inside a word not. */
  private int score(boolean inserted, int place) {
    List<String> parts = inserted ? newParts : oldParts;
    if (place == 0 || place == parts.size()) {
      return 2;
    } else if (STOPS.contains(parts.get(place - 1))) {
      return 3;
    } else if (STOPS.contains(parts.get(place))) {
      return 2;
    }
    return (inserted ? newWords : oldWords).inside(place) ? 0 : 1;
  }

  private List<Hunk> widen(List<Hunk> hunks) {
    List<Hunk> result = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      int floor = result.isEmpty() ? 0 : result.get(result.size() - 1).oldTo();
      Hunk hunk = hunks.get(i);
      while (true) {
        int ceiling = i + 1 < hunks.size() ? hunks.get(i + 1).oldFrom() : old.length;
        int before = Math.min(before(hunk), hunk.oldFrom() - floor);
        int after = Math.min(after(hunk), ceiling - hunk.oldTo());
        hunk = hunk.wider(before, after);
        boolean reached =
            i + 1 < hunks.size() && hunk.oldTo() == ceiling && touches(hunk, i, hunks);
        if (reached) {
          hunk = hunk.to(hunks.get(++i));
        } else if (!result.isEmpty()
            && hunk.oldFrom() == floor
            && (before > 0 || hunk.replacement())) {
          hunk = result.remove(result.size() - 1).to(hunk);
          floor = result.isEmpty() ? 0 : result.get(result.size() - 1).oldTo();
        } else if (before == 0 && after == 0) {
          break;
        }
      }
      result.add(hunk);
    }
    return result;
  }

  private static boolean touches(Hunk hunk, int i, List<Hunk> hunks) {
    return hunk.newTo() == hunks.get(i + 1).newFrom();
  }

  /** How many equal parts before an edit belong to its words. */
  private int before(Hunk hunk) {
    return Math.max(
        before(oldWords, oldParts, hunk.oldFrom(), hunk.oldSize(), hunk.replacement()),
        before(newWords, newParts, hunk.newFrom(), hunk.newSize(), hunk.replacement()));
  }

  private static int before(
      Words words, List<String> parts, int from, int size, boolean replacement) {
    if (!words.inside(from)) {
      return 0;
    }
    int equal = from - words.start(from);
    Words.Kind kind = words.kind(from);
    if (kind == Words.Kind.NUMBER) {
      return equal;
    } else if (!replacement || size == 0) {
      return 0;
    } else if (kind != Words.Kind.KANJI) {
      return equal;
    }
    boolean ends = equal > 1 && ENDINGS.contains(parts.get(from - 1));
    return ends ? 0 : equal < LONG_RUN ? equal : equal % 2;
  }

  /** How many equal parts after an edit belong to its words. */
  private int after(Hunk hunk) {
    return Math.max(
        after(oldWords, hunk.oldTo(), hunk.oldSize(), hunk.replacement()),
        after(newWords, hunk.newTo(), hunk.newSize(), hunk.replacement()));
  }

  private static int after(Words words, int to, int size, boolean replacement) {
    if (!words.inside(to)) {
      return 0;
    }
    int equal = words.end(to) - to;
    Words.Kind kind = words.kind(to);
    if (kind == Words.Kind.NUMBER) {
      return equal;
    } else if (!replacement || size == 0) {
      return 0;
    }
    return kind == Words.Kind.KANJI && equal >= LONG_RUN ? equal % 2 : equal;
  }
}
