package org.kohyo.check;

import org.kohyo.finding.Message;
import org.kohyo.policy.Requirement;

/**
 * Judges one requirement of the law over all notices of a society together. The requirement itself
 * (title, article, when it holds, how sure that is) is data; {@link Completeness} makes remarks of
 * the answers, as warnings where the requirement is verified and as advice where it is not.
 */
interface RequirementRule {

  /** The id of the {@link Requirement} that it judges, such as {@code law-identity}. */
  String requirement();

  /** All that it looks for in single texts. */
  default java.util.List<Clue> clues() {
    return java.util.List.of();
  }

  /** The answer for the society whose notices these are. */
  Answer assess(PublicText text, Requirement requirement);

  /** What a rule says about a society. */
  sealed interface Answer {

    /** Everything is there. */
    record Met() implements Answer {}

    /** Does not concern this society. */
    record NotApplicable() implements Answer {}

    /**
     * Something is to be looked at.
     *
     * @param points at least one
     */
    record Open(java.util.List<Point> points) implements Answer {

      /** Copies the list. */
      public Open {
        points = java.util.List.copyOf(points);
      }
    }
  }

  /**
   * One thing to look at.
   *
   * @param notice id of the kind of notice, or empty for all
   * @param item id of the unit that it is about, or empty for the society's file
   * @param pointer of the value of the society's file, where there is no item; empty for the file
   * @param message what; the hint has its key with {@code .hint} and its arguments
   * @param error whether it can never be right in public
   */
  record Point(String notice, String item, String pointer, Message message, boolean error) {

    /** Something that the society's notices lack. */
    static Point lacking(String pointer, Message message) {
      return new Point("", "", pointer, message, false);
    }

    /** Something about a unit. */
    static Point about(String notice, String item, Message message) {
      return new Point(notice, item, "", message, false);
    }
  }
}
