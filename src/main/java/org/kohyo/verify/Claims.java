package org.kohyo.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which stretches of a file's bare text are taken, and by which tokens of the script. */
final class Claims {

  /** Where each begins, and behind its end. */
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** Where each begins, and whose it is. */
  private final Map<Integer, Integer> tokens = new HashMap<>();

  /** A token takes a stretch, be it more than it took before; an empty one is none. */
  void take(int token, int begin, int behind) {
    if (begin < behind) {
      ends.put(begin, behind);
      tokens.put(begin, token);
    }
  }

  /** Whether some token stands there already. */
  boolean taken(int begin, int behind) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(behind);
    return before != null && before.getValue() > begin;
  }

  /** The token that stands there, or -1. */
  int at(int begin, int behind) {
    Map.Entry<Integer, Integer> claim = ends.lowerEntry(behind);
    return claim == null || claim.getValue() <= begin ? -1 : tokens.get(claim.getKey());
  }

  /** Whether tokens stand both before a place and behind it. */
  boolean between(int at) {
    return ends.lowerKey(at) != null && ends.higherKey(at) != null;
  }

  /** Behind the token that stands at or around a place, or the place itself. */
  int behind(int at) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(at);
    return before == null ? at : Math.max(at, before.getValue());
  }

  /** Where the next token begins. */
  int next(int at) {
    Integer next = ends.ceilingKey(at);
    return next == null ? Integer.MAX_VALUE : next;
  }
}
