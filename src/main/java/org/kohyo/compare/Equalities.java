package org.kohyo.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;

/**
 * Which sections and groups hold the same in both notices: most do, and 1,400 societies' notices
 * are compared at once. An id is there once in a notice, so what stands in them stands nowhere
 * else.
 */
final class Equalities {

  private Equalities() {}

  /**
   * Their ids.
   *
   * @throws IllegalArgumentException when a notice has an id twice
   */
  static Set<String> between(Optional<Notice> before, Optional<Notice> after) {
    before.ifPresent(Equalities::once);
    after.ifPresent(Equalities::once);
    Map<String, List<?>> held = before.map(Equalities::held).orElse(Map.of());
    Set<String> equal = new HashSet<>();
    after
        .map(Equalities::held)
        .orElse(Map.of())
        .forEach(
            (id, content) -> {
              if (content.equals(held.get(id))) {
                equal.add(id);
              }
            });
    return equal;
  }

  private static void once(Notice notice) {
    Set<String> ids = new HashSet<>(Set.of("short-title"));
    once(notice.title(), ids);
    for (Section section : notice.sections()) {
      once(section.heading(), ids);
      section.blocks().forEach(block -> block.units().forEach(unit -> once(unit, ids)));
    }
  }

  private static void once(Unit unit, Set<String> ids) {
    if (!ids.add(unit.id())) {
      throw new IllegalArgumentException("id twice in a notice: " + unit.id());
    }
  }

  private static Map<String, List<?>> held(Notice notice) {
    Map<String, List<?>> held = new HashMap<>();
    for (Section section : notice.sections()) {
      held.put(section.id(), section.blocks());
      for (Block block : section.blocks()) {
        if (block instanceof PurposeGroup group) {
          held.put(group.id(), group.items());
        }
      }
    }
    return held;
  }
}
