package org.kohyo;

import java.util.List;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.Differences.Group;
import org.kohyo.compare.Differences.Member;

final class DiffGroups {
  static List<Group> of(List<Comparison> all) {
    return all.stream()
        .map(
            c ->
                new Group(
                    c, List.of(new Member(c.shown().society().id(), c.shown().society().name()))))
        .toList();
  }
}
