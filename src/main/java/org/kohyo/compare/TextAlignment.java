package org.kohyo.compare;

import java.util.List;

/**
 * Where the places of one text are in another one that was made from it. All offsets are in chars;
 * none lies within a surrogate pair of the new text.
 */
public final class TextAlignment {

  private final String after;
  private final List<Hunk> hunks;

  private TextAlignment(String after, List<Hunk> hunks) {
    this.after = after;
    this.hunks = hunks;
  }

  /**
   * Aligns two texts with the fewest deletions and insertions; of very long ones the middle counts
   * as replaced.
   */
  public static TextAlignment of(String before, String after) {
    return new TextAlignment(after, Myers.hunks(before.chars().toArray(), after.chars().toArray()));
  }

  /**
   * Where a part begins now: what was inserted right before it belongs to it.
   *
   * @param offset in the old text, where the part began
   */
  public int from(int offset) {
    return place(offset, false);
  }

  /**
   * Where a part ends now: what was inserted right behind it belongs to it.
   *
   * @param offset in the old text, behind the part's end
   */
  public int to(int offset) {
    return place(offset, true);
  }

  private int place(int offset, boolean end) {
    int place = offset;
    for (Hunk hunk : hunks) {
      if (hunk.oldFrom() > offset || hunk.oldFrom() == offset && !end && hunk.oldSize() > 0) {
        break;
      }
      if (hunk.oldTo() < offset || hunk.oldTo() == offset && hunk.oldSize() > 0) {
        // Behind a replacement both sides would claim it: it goes to the part that it replaces.
        place = offset - hunk.oldTo() + hunk.newTo();
      } else {
        int inside = Math.min(hunk.newFrom() + offset - hunk.oldFrom(), hunk.newTo());
        place = hunk.oldSize() == 0 ? end ? hunk.newTo() : hunk.newFrom() : inside;
      }
    }
    boolean split =
        place > 0
            && place < after.length()
            && Character.isSurrogatePair(after.charAt(place - 1), after.charAt(place));
    return split ? place - 1 : place;
  }
}
