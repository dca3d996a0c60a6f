package org.kohyo.render.comparison;

import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;

/** What stands above the table of a group. */
final class GroupTitle {

  private GroupTitle() {}

  /** Whose notice it is and its title, which often says whose it is. */
  static String of(GroupSheet group) {
    return group.notice().startsWith(group.society())
        ? group.notice()
        : group.society() + "　" + group.notice();
  }
}
