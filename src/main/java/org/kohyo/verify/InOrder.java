package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Of all places where units may stand, those that tell the notice in its order: each next to its
 * neighbours, and on a page none far from all else.
 */
final class InOrder {

  private final Scroll scroll;
  private final List<Token> script;
  private final boolean page;
  private final int sections;

  /**
   * Where to choose.
   *
   * @param page whether other things stand around the notice
   * @param sections how many the notice has
   */
  InOrder(Scroll scroll, List<Token> script, boolean page, int sections) {
    this.scroll = scroll;
    this.script = script;
    this.page = page;
    this.sections = sections;
  }

  /** One place at most for each unit, in the order of the script. */
  List<Sighting> of(List<Sighting> all) {
    List<Sighting> chain = new ArrayList<>(Chain.of(all, script.size()));
    tighten(chain, all);
    return trim(chain);
  }

  /** Whether templates may say something between two tokens. */
  static boolean zone(List<Token> script, int before, int after) {
    return script.subList(before + 1, after).stream().anyMatch(t -> t.kind() == Token.Kind.ZONE);
  }

  /** Of several places that fit, the one next to its neighbours. */
  private void tighten(List<Sighting> chain, List<Sighting> all) {
    Map<Integer, List<Sighting>> byToken =
        all.stream().collect(Collectors.groupingBy(Sighting::token));
    for (int i = chain.size() - 1; i >= 0; i--) {
      Sighting now = chain.get(i);
      int low = i == 0 ? 0 : chain.get(i - 1).to();
      int high = i + 1 == chain.size() ? Integer.MAX_VALUE : chain.get(i + 1).from();
      long best = Long.MAX_VALUE;
      for (Sighting other : byToken.get(now.token())) {
        if (other.from() < low || other.to() > high || other.weight() < now.weight() - 2) {
          continue;
        }
        long before =
            i == 0 || zone(script, chain.get(i - 1).token(), now.token())
                ? Long.MAX_VALUE - 1
                : other.from() - (long) low;
        long behind = i + 1 == chain.size() ? Long.MAX_VALUE - 1 : high - (long) other.to();
        if (Math.min(before, behind) < best) {
          best = Math.min(before, behind);
          chain.set(i, other);
        }
      }
    }
  }

  /** On a page, what stands far from all else is not the notice's. */
  private List<Sighting> trim(List<Sighting> chain) {
    if (!page || chain.size() < 2) {
      return chain;
    }
    List<List<Sighting>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    long whole = 0;
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0 && far(chain.get(i - 1), chain.get(i))) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(chain.get(i));
      whole += chain.get(i).weight();
    }
    long all = whole;
    return parts.stream()
        .filter(part -> part.stream().mapToLong(Sighting::weight).sum() * 10 >= all)
        .flatMap(List::stream)
        .toList();
  }

  private boolean far(Sighting one, Sighting two) {
    int missing = two.token() - one.token();
    int allowed =
        8 + 2 * missing + (zone(script, one.token(), two.token()) ? 2 * sections + 20 : 0);
    return lines(one.to(), two.from(), allowed) >= allowed;
  }

  private int lines(int begin, int behind, int most) {
    int lines = 0;
    for (int at = begin; lines < most && at < behind; lines++) {
      at = scroll.lineFrom(at + 1);
    }
    return lines;
  }
}
