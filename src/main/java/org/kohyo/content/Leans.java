package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.policy.Period;

/** What a society's additions or moves lean on, each while it holds. */
final class Leans {

  /** One of them. */
  private record Lean(String anchor, Period period) {}

  private final Map<String, List<Lean>> all = new LinkedHashMap<>();

  /** Notes one. */
  void put(String id, String anchor, Period period) {
    all.computeIfAbsent(id, key -> new ArrayList<>()).add(new Lean(anchor, period));
  }

  /** Whether there is one of the id on some day of the period. */
  boolean has(String id, Period period) {
    for (Lean lean : all.getOrDefault(id, List.of())) {
      if (lean.period().overlaps(period)) {
        return true;
      }
    }
    return false;
  }

  /** Ids of all of them, in the order of the file. */
  Set<String> ids() {
    return all.keySet();
  }

  /** What it leans on in the end, on the first way there is; empty if some way is a circle. */
  Optional<String> root(String id, Period period) {
    return root(id, period, new HashSet<>());
  }

  private Optional<String> root(String id, Period period, Set<String> way) {
    if (!way.add(id)) {
      return Optional.empty();
    }
    Optional<String> first = Optional.of(id);
    boolean leaf = true;
    for (Lean lean : all.getOrDefault(id, List.of())) {
      // Only those that hold on the same days wait for each other.
      if (lean.period().overlaps(period)) {
        Optional<String> root = root(lean.anchor(), lean.period().and(period), way);
        if (root.isEmpty()) {
          return root;
        }
        first = leaf ? root : first;
        leaf = false;
      }
    }
    way.remove(id);
    return first;
  }
}
