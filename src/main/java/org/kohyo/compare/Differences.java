package org.kohyo.compare;

import java.util.List;

/**
 * What differs between two versions, for one society or for all: comparisons that say the same for
 * many societies stand once.
 *
 * @param before the old version
 * @param after the new version
 * @param standing what the columns are called
 * @param groups those with changes, the one with most societies first
 * @param societies how many were compared
 * @param onlyBefore societies that only the old version has
 * @param onlyAfter societies that only the new version has
 */
public record Differences(
    Version before,
    Version after,
    Standing standing,
    List<Group> groups,
    int societies,
    List<Member> onlyBefore,
    List<Member> onlyAfter) {

  /** Copies the lists. */
  public Differences {
    groups = List.copyOf(groups);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** What the columns are called. */
  public enum Standing {
    /** 改正後 and 改正前: the new text is in force. */
    IN_FORCE,
    /** 改正案 and 現行: the new text is not yet in force. */
    PROPOSED,
    /** 正 and 誤: misprints are mended. */
    CORRECTION,
    /** 原本 and 公開中の文: what was published is not what was decided. */
    ALTERED
  }

  /**
   * Societies whose notice of one kind changes alike.
   *
   * @param comparison of the first of them
   * @param members at least one, sorted by id
   */
  public record Group(Comparison comparison, List<Member> members) {

    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * A society.
   *
   * @param id its id
   * @param name its name
   */
  public record Member(String id, String name) {}

  /** Whether the public reads the same everywhere. */
  public boolean none() {
    return groups.isEmpty() && onlyBefore.isEmpty() && onlyAfter.isEmpty();
  }
}
